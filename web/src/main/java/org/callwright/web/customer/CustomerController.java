package org.callwright.web.customer;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.customer.CustomerFields;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.customer.CustomerIdentity;
import org.callwright.core.desk.CallerDesk;
import org.callwright.web.access.Actors;
import org.callwright.web.call.CallIds;
import org.callwright.web.change.Editions;
import org.callwright.web.input.ReadAs;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.jspecify.annotations.Nullable;

@Controller(CustomerController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "customers")
class CustomerController {
    static final String PATH = "/api/customers";

    private final Actors actors;
    private final CustomerFiles files;
    private final CustomerAnswers answers;
    private final GivenNumbers numbers;
    private final CallerDesk callers;

    CustomerController(
            Actors actors, CustomerFiles files, CustomerAnswers answers, GivenNumbers numbers, CallerDesk callers) {
        this.actors = actors;
        this.files = files;
        this.answers = answers;
        this.numbers = numbers;
        this.callers = callers;
    }

    @Get
    @Operation(
            summary = "Customers, newest first",
            description = "Ordered by created or name; members, by whoever sees numbers, by memberId. Of merged ones"
                    + " the survivor, who is found by what any of them is found by. Looking for a phone or an idNumber is"
                    + " counted and stands in the audit trail; idNumber needs identity:find.")
    @ApiResponse(responseCode = "429", description = "Looked for too many numbers within an hour; see Retry-After.")
    Listed<CustomerView> list(
            Authentication authentication, @Valid @RequestBean Paging paging, @Valid @RequestBean CustomerQuery query) {
        Actor actor = actors.of(authentication);
        boolean unmasked = actor.may(Permission.PHONE_UNMASKED);
        return Listed.of(
                files.list(answers.filter(query, actor, numbers), answers.page(paging, unmasked)),
                file -> answers.view(file, unmasked));
    }

    @Get("/{id}")
    @Operation(summary = "One customer", description = "Of one that was merged the survivor. Its version is the ETag.")
    HttpResponse<CustomerView> get(Authentication authentication, @PathVariable long id) {
        return answers.ok(actors.of(authentication), answers.require(id));
    }

    @Post
    @Operation(
            summary = "Add a customer",
            description = "With a call, its caller's number is added unseen, and its ticket becomes this customer's:"
                    + " that needs ticket:write, too.")
    @ApiResponse(responseCode = "201", description = "Added.")
    @ApiResponse(
            responseCode = "409",
            description = "Another customer has this number or identity; the call's ticket is another's, or closed.")
    HttpResponse<CustomerView> add(Authentication authentication, @Valid @Body NewCustomer body) {
        Actor actor = actors.of(authentication);
        GivenNumbers.Called called = body.call() == null ? null : numbers.of(actor, CallIds.parse("call", body.call()));
        List<String> phones = new ArrayList<>();
        if (called != null) {
            phones.add(called.number());
        }
        Objects.requireNonNullElse(body.phones(), List.<String>of())
                .forEach(text -> phones.add(numbers.typed(actor, "phones", text)));
        List<CustomerIdentity> identities =
                Objects.requireNonNullElse(body.identities(), List.<CustomerView.Identity>of()).stream()
                        .map(one -> new CustomerIdentity(one.system(), one.externalId()))
                        .toList();
        CustomerFields fields = answers.fields(body.fields());
        Supplier<CustomerFile> making = () -> files.create(actor, body.number(), fields, phones, identities);
        CustomerFile made = called == null ? making.get() : callers.recognised(actor, called.ticket(), making);
        URI place = URI.create(PATH + "/" + made.id());
        return Editions.tagged(HttpResponse.created(answers.view(made, false), place), made.version());
    }

    @Put("/{id}")
    @Operation(
            summary = "Change a customer",
            description = "Replaces all fields; a text that comes back with its stars is left as it is. If-Match says"
                    + " which version was read: without it 428, with an old one 412.")
    HttpResponse<CustomerView> change(
            Authentication authentication,
            @PathVariable long id,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Body @ReadAs(CustomerView.class) CustomerBody body) {
        Actor actor = actors.of(authentication);
        long version = Editions.expected(ifMatch);
        CustomerFile stored = answers.require(id).requireVersion(version);
        return answers.ok(
                actor,
                files.change(actor, id, version, answers.over(stored, body, actor.may(Permission.PHONE_UNMASKED))));
    }

    @Delete("/{id}")
    @Operation(summary = "Remove a customer", description = "Tickets and calls that refer to it stay as they are.")
    @ApiResponse(responseCode = "204", description = "Removed.")
    HttpResponse<?> remove(
            Authentication authentication,
            @PathVariable long id,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Actor actor = actors.of(authentication);
        long version = Editions.expected(ifMatch);
        answers.require(id);
        files.remove(actor, id, version);
        return HttpResponse.noContent();
    }
}
