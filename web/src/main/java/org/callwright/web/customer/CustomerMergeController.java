package org.callwright.web.customer;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.callwright.core.access.Actor;
import org.callwright.core.customer.CustomerMerges;
import org.callwright.web.access.Actors;
import org.callwright.web.change.Editions;
import org.jspecify.annotations.Nullable;

@Controller(CustomerController.PATH + "/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "customers")
class CustomerMergeController {
    private final Actors actors;
    private final CustomerMerges merges;
    private final CustomerAnswers answers;

    CustomerMergeController(Actors actors, CustomerMerges merges, CustomerAnswers answers) {
        this.actors = actors;
        this.merges = merges;
        this.answers = answers;
    }

    /** @param other the customer who turned out to be the same person */
    @Serdeable
    @Schema(name = "CustomerMerge")
    record Merge(@Schema(example = "1012") long other) {}

    @Post("/merge")
    @Operation(
            summary = "Say that another customer is this one",
            description = "Both ids and numbers lead to this one from then on. Nothing is moved; see unmerge.")
    @ApiResponse(responseCode = "200", description = "Merged.")
    @ApiResponse(responseCode = "409", description = "The other one is part of a file already.")
    @ApiResponse(responseCode = "412", description = "Somebody else has changed this one meanwhile.")
    HttpResponse<CustomerView> merge(
            Authentication authentication,
            @PathVariable long id,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Body Merge body) {
        Actor actor = actors.of(authentication);
        long version = Editions.expected(ifMatch);
        answers.require(id);
        return answers.done(merges.merge(actor, id, version, body.other()));
    }

    @Post("/unmerge")
    @Operation(
            summary = "Take back that this customer is another one",
            description =
                    "All that belonged to it belongs to it again. Answers with the one that came back. If-Match says"
                            + " which version of the other one, to whom its id leads, was read.")
    @ApiResponse(responseCode = "200", description = "Taken back.")
    @ApiResponse(responseCode = "409", description = "It was not merged into another.")
    @ApiResponse(responseCode = "412", description = "Somebody else has changed the other one meanwhile.")
    HttpResponse<CustomerView> unmerge(
            Authentication authentication,
            @PathVariable long id,
            @Parameter(example = "\"5\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Actor actor = actors.of(authentication);
        long version = Editions.expected(ifMatch);
        answers.require(id);
        return answers.done(merges.unmerge(actor, id, version));
    }
}
