package org.callwright.web.customer;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.callwright.core.access.Actor;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.customer.CustomerIdentity;
import org.callwright.core.desk.CallerDesk;
import org.callwright.web.access.Actors;
import org.callwright.web.call.CallIds;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Controller(CustomerController.PATH + "/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "customers")
class CustomerPartsController {
    private final Actors actors;
    private final CustomerFiles files;
    private final CustomerAnswers answers;
    private final GivenNumbers numbers;
    private final CallerDesk callers;

    CustomerPartsController(
            Actors actors, CustomerFiles files, CustomerAnswers answers, GivenNumbers numbers, CallerDesk callers) {
        this.actors = actors;
        this.files = files;
        this.answers = answers;
        this.numbers = numbers;
        this.callers = callers;
    }

    /**
     * One of the two.
     *
     * @param number in any spelling
     * @param call whose caller's number it is, seen or not; the call's ticket becomes this customer's, which needs ticket:write
     * @param main whether it becomes the main number
     */
    @Serdeable
    @Schema(name = "NewPhone", example = "{\"number\":\"138 0000 0001\",\"main\":true}")
    record NewPhone(
            @Schema(example = "138 0000 0001") @Nullable String number,

            @Schema(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3") @Nullable
            String call,

            boolean main) {}

    @Post("/phones")
    @Operation(summary = "Give the customer a telephone number", description = "Typed, or a call's, without seeing it.")
    @ApiResponse(responseCode = "200", description = "Added.")
    @ApiResponse(
            responseCode = "409",
            description = "The customer has it already; the call brought none, or its ticket is another's, or closed.")
    HttpResponse<CustomerView> addPhone(
            Authentication authentication, @PathVariable long id, @Valid @Body NewPhone body) {
        Actor actor = actors.of(authentication);
        answers.require(id);
        if ((body.number() == null) == (body.call() == null)) {
            throw ProblemException.invalid("number", "either number or call");
        }
        if (body.call() == null) {
            String typed = numbers.typed(actor, "number", String.valueOf(body.number()));
            return answers.done(files.addPhone(actor, id, typed, body.main()));
        }
        GivenNumbers.Called called = numbers.of(actor, CallIds.parse("call", body.call()));
        return answers.done(callers.recognised(
                actor, called.ticket(), () -> files.addPhone(actor, id, called.number(), body.main())));
    }

    @Delete("/phones/{phone}")
    @Operation(summary = "Take a telephone number from the customer")
    HttpResponse<CustomerView> removePhone(
            Authentication authentication, @PathVariable long id, @PathVariable long phone) {
        Actor actor = actors.of(authentication);
        answers.require(id);
        return answers.ok(actor, files.removePhone(actor, id, phone));
    }

    @Post("/identities")
    @Operation(summary = "Say how another system calls the customer")
    @ApiResponse(responseCode = "200", description = "Added.")
    @ApiResponse(responseCode = "409", description = "That system calls another customer so.")
    HttpResponse<CustomerView> addIdentity(
            Authentication authentication, @PathVariable long id, @Valid @Body CustomerView.Identity body) {
        Actor actor = actors.of(authentication);
        answers.require(id);
        return answers.done(files.addIdentity(actor, id, new CustomerIdentity(body.system(), body.externalId())));
    }

    @Delete("/identities/{system}/{externalId}")
    @Operation(summary = "Take back how another system calls the customer")
    HttpResponse<CustomerView> removeIdentity(
            Authentication authentication,
            @PathVariable long id,
            @PathVariable String system,
            @PathVariable String externalId) {
        Actor actor = actors.of(authentication);
        CustomerFile file = answers.require(id);
        return answers.ok(
                actor, files.removeIdentity(actor, id, answers.named(file, new CustomerIdentity(system, externalId))));
    }
}
