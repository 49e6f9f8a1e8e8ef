package org.callwright.web.customer;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.person.Person;
import org.callwright.core.person.PersonFiles;
import org.callwright.core.person.ZipArchive;
import org.callwright.web.access.Actors;
import org.callwright.web.change.Editions;
import org.jspecify.annotations.Nullable;

@Controller(CustomerController.PATH + "/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "customers")
class PersonController {
    private final Actors actors;
    private final PersonFiles persons;
    private final CustomerAnswers answers;
    private final HeardAnswers heard;

    PersonController(Actors actors, PersonFiles persons, CustomerAnswers answers, HeardAnswers heard) {
        this.heard = heard;
        this.actors = actors;
        this.persons = persons;
        this.answers = answers;
    }

    @Get("/export")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "All that is stored about the person, as a ZIP file",
            description = "JSON documents, numbers in full, and the recordings. Stands in the audit.")
    HttpResponse<StreamedFile> export(Authentication authentication, @PathVariable long id) throws IOException {
        Actor actor = actors.of(authentication);
        actor.require(Permission.CUSTOMER_EXPORT);
        answers.require(id);
        Person person = persons.find(id);
        Path whole = Files.createTempFile("export-", ".zip");
        try {
            write(actor, person, whole);
            // Gone as soon as it has been read, or the client has.
            return HttpResponse.ok(new StreamedFile(
                            Files.newInputStream(whole, StandardOpenOption.DELETE_ON_CLOSE),
                            MediaType.of("application/zip"))
                    .attach("customer-" + id + ".zip"));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(whole);
            throw e;
        }
    }

    /** To its end before anything of it is sent: a part of an archive, closed, looks like a whole one. */
    private void write(Actor actor, Person person, Path file) throws IOException {
        try (ZipArchive archive = new ZipArchive(new BufferedOutputStream(Files.newOutputStream(file)))) {
            persons.handOver(actor, person, archive);
        }
    }

    @Post("/erase")
    @Operation(
            summary = "Forget the person",
            description = "Name, numbers, identities, notes and recordings are gone for good, also from calls and"
                    + " events. Tickets keep their numbers, statistics their figures. Stands in the audit.")
    @ApiResponse(responseCode = "204", description = "Forgotten.")
    @ApiResponse(responseCode = "409", description = "A call of this customer is going on.")
    HttpResponse<?> erase(
            Authentication authentication,
            @PathVariable long id,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Actor actor = actors.of(authentication);
        long version = Editions.expected(ifMatch);
        answers.require(id);
        persons.forget(actor, id, version);
        heard.look();
        return HttpResponse.noContent();
    }
}
