package org.callwright.web.intake;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.callwright.core.access.Actor;
import org.callwright.core.intake.ImportFormat;
import org.callwright.core.intake.ImportKind;
import org.callwright.core.intake.ImportMode;
import org.callwright.core.intake.ImportProgress;
import org.callwright.core.intake.ImportRun;
import org.callwright.core.intake.ImportRuns;
import org.callwright.core.intake.ImportState;
import org.callwright.core.intake.ImportWish;
import org.callwright.core.intake.Imports;
import org.callwright.core.intake.ImportsBusy;
import org.callwright.web.access.Actors;
import org.callwright.web.change.NeverKept;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Controller(ImportController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "imports")
class ImportController {
    static final String PATH = "/api/imports";
    private static final Duration WHEN_BUSY = Duration.ofSeconds(30);
    private static final String CSV = "text/csv";
    private static final String JSON_LINES = "application/x-ndjson";

    private final Actors actors;
    private final Imports imports;
    private final ImportRuns runs;
    private final Uploads uploads;

    ImportController(Actors actors, Imports imports, ImportRuns runs, Uploads uploads) {
        this.uploads = uploads;
        this.actors = actors;
        this.imports = imports;
        this.runs = runs;
    }

    @Post
    // What it is not, it says itself, and only to those who may import.
    @Consumes(MediaType.ALL)
    @NeverKept
    @Operation(
            summary = "Take a file in",
            description =
                    "CSV by RFC 4180 with a header (text/csv) or JSON lines (application/x-ndjson), in UTF-8. It is taken "
                            + "in once it has arrived, and answered when that is done. What is there already is replaced by its number, so a "
                            + "file may be sent again. docs/API.md has the columns.")
    @ApiResponse(responseCode = "200", description = "Its good rows are stored.")
    @ApiResponse(responseCode = "422", description = "Nothing of it is stored, because of bad rows.")
    @ApiResponse(responseCode = "503", description = "Other files are being taken in already; see Retry-After.")
    HttpResponse<ImportView> take(
            Authentication authentication,
            @Parameter(schema = @Schema(implementation = ImportKind.class)) @QueryValue String kind,
            @Parameter(schema = @Schema(implementation = ImportMode.class)) @QueryValue(defaultValue = "ALL_OR_NOTHING")
                    String mode,
            @Parameter(hidden = true) @Header(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @Body InputStream body) {
        ImportWish wish = new ImportWish(
                ProblemException.enumerated("kind", kind, ImportKind.class),
                format(contentType),
                ProblemException.enumerated("mode", mode, ImportMode.class));
        Imports.Done done = done(actors.of(authentication), wish, body);
        HttpStatus status = done.run().state() == ImportState.APPLIED ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return HttpResponse.<ImportView>status(status)
                .body(ImportView.of(done.run(), done.report().errors()));
    }

    private Imports.Done done(Actor who, ImportWish wish, InputStream body) {
        try (InputStream file = uploads.arrived(body)) {
            return imports.run(who, wish, file, ImportProgress.IGNORED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ImportsBusy e) {
            throw ProblemException.unavailable(String.valueOf(e.getMessage()), WHEN_BUSY);
        }
    }

    @Get
    @Operation(summary = "Imports, newest first", description = "Those that are running say how far they are.")
    Listed<ImportView> list(@Valid @RequestBean Paging paging) {
        return Listed.of(runs.list(paging.request()), run -> ImportView.of(run, null));
    }

    @Get("/{id}")
    @Operation(summary = "One import")
    ImportView get(@Parameter(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3") @PathVariable String id) {
        ImportRun run = found(id);
        return ImportView.of(run, runs.errors(run.id()));
    }

    @Get("/{id}/errors")
    @Produces(CSV)
    @Operation(
            summary = "What was wrong with the file",
            description = "Line, column and message, as CSV; 1,000 at most.")
    HttpResponse<String> errors(@Parameter(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3") @PathVariable String id) {
        ImportRun run = found(id);
        return HttpResponse.ok(ErrorReport.csv(runs.errors(run.id())))
                .contentType(MediaType.of(CSV + "; charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + run.id() + "-errors.csv\"");
    }

    private static ImportFormat format(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType;
        if (type.startsWith(CSV)) {
            return ImportFormat.CSV;
        }
        if (type.startsWith(JSON_LINES)) {
            return ImportFormat.JSON_LINES;
        }
        throw ProblemException.invalid(HttpHeaders.CONTENT_TYPE, "not a file for an import", List.of(CSV, JSON_LINES));
    }

    private ImportRun found(String id) {
        return runs.byId(id).orElseThrow(() -> ProblemException.notFound("There is no import of this id."));
    }
}
