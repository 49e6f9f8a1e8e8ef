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
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.person.Person;
import org.callwright.core.person.PersonFiles;
import org.callwright.core.person.ZipArchive;
import org.callwright.web.access.Actors;
import org.callwright.web.change.Editions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Controller(CustomerController.PATH + "/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "customers")
class PersonController {
    private static final Logger LOG = LoggerFactory.getLogger(PersonController.class);
    private static final int AHEAD = 1 << 16;

    private final Actors actors;
    private final PersonFiles persons;
    private final CustomerAnswers answers;

    PersonController(Actors actors, PersonFiles persons, CustomerAnswers answers) {
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
        PipedInputStream in = new PipedInputStream(AHEAD);
        PipedOutputStream out = new PipedOutputStream(in);
        Thread.ofVirtual().name("export-" + id).start(() -> write(actor, person, out));
        return HttpResponse.ok(new StreamedFile(in, MediaType.of("application/zip")).attach("customer-" + id + ".zip"));
    }

    /** What breaks off leaves a file that no program takes for whole. */
    private void write(Actor actor, Person person, PipedOutputStream out) {
        try (out;
                ZipArchive archive = new ZipArchive(out)) {
            persons.handOver(actor, person, archive);
        } catch (IOException | RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("customer", person.customer())
                    .addKeyValue("cause", e.toString())
                    .log("an export was broken off");
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
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch)
            throws IOException {
        Actor actor = actors.of(authentication);
        long version = Editions.expected(ifMatch);
        answers.require(id);
        persons.forget(actor, id, version);
        return HttpResponse.noContent();
    }
}
