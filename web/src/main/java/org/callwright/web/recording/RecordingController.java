package org.callwright.web.recording;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.recording.Recording;
import org.callwright.core.recording.RecordingId;
import org.callwright.core.recording.RecordingStore;
import org.callwright.core.recording.Recordings;
import org.callwright.core.staff.Colleagues;
import org.callwright.web.access.Actors;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Controller("/api/recordings")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "recordings")
class RecordingController {
    private static final MediaType WAV = MediaType.of("audio/wav");

    private final Actors actors;
    private final Recordings recordings;
    private final RecordingStore store;
    private final Listening listening;

    RecordingController(Actors actors, Recordings recordings, RecordingStore store, Listening listening) {
        this.actors = actors;
        this.recordings = recordings;
        this.store = store;
        this.listening = listening;
    }

    @Get("/{id}/audio")
    @Produces({"audio/wav", "application/problem+json"})
    @Operation(
            summary = "The sound, whole or a byte range",
            description =
                    "As far as recording:listen reaches; OWN are one's own conversations. HEAD is answered as well. "
                            + "Listening stands in the audit trail, once within ten minutes however many parts.")
    @ApiResponse(
            responseCode = "200",
            description = "All of it.",
            content = @Content(mediaType = "audio/wav", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "206",
            description = "The part that Range asked for.",
            content = @Content(mediaType = "audio/wav", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "Still the one of If-None-Match.")
    @ApiResponse(responseCode = "416", description = "It is shorter than that; Content-Range has its size.")
    HttpResponse<?> audio(
            Authentication authentication,
            HttpRequest<?> request,
            @Parameter(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3-4711") @PathVariable String id,
            @Header(HttpHeaders.RANGE) @Nullable String range,
            @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Header(HttpHeaders.IF_RANGE) @Nullable String ifRange)
            throws IOException {
        Actor who = actors.of(authentication);
        Recording recording = hearable(who, id);
        long size = store.size(recording.path());
        if (size < 0) {
            throw ProblemException.notFound("The sound is no longer there.");
        }
        String tag = '"' + recording.sha256() + '"';
        if (ifNoneMatch != null && (ifNoneMatch.equals("*") || ifNoneMatch.contains(tag))) {
            return described(HttpResponse.notModified(), tag);
        }
        boolean rangeHolds = ifRange == null || ifRange.equals(tag);
        return switch (ByteRange.of(rangeHolds ? range : null, size)) {
            case ByteRange.Wanted.Whole w -> sound(who, request, recording, new ByteRange(0, size), tag, HttpStatus.OK);
            case ByteRange.Wanted.Part p ->
                sound(who, request, recording, p.range(), tag, HttpStatus.PARTIAL_CONTENT)
                        .header(HttpHeaders.CONTENT_RANGE, p.range().contentRange(size));
            case ByteRange.Wanted.Unsatisfiable u ->
                described(HttpResponse.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE), tag)
                        .header(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
        };
    }

    /** One that the person may not hear is answered as one that is not there. */
    private Recording hearable(Actor who, String id) {
        Colleagues colleagues = actors.colleagues(who, Permission.RECORDING_LISTEN);
        return recordings
                .byId(parse(id))
                .filter(recording -> colleagues.include(recording.agent()))
                .orElseThrow(() -> ProblemException.notFound("There is no recording of this id."));
    }

    private static RecordingId parse(String id) {
        try {
            return RecordingId.parse(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("id", "not a recording's id");
        }
    }

    private MutableHttpResponse<?> sound(
            Actor who, HttpRequest<?> request, Recording recording, ByteRange range, String tag, HttpStatus status)
            throws IOException {
        MutableHttpResponse<?> response = described(HttpResponse.status(status), tag);
        if (request.getMethod() == HttpMethod.HEAD) {
            return response.contentType(WAV).contentLength(range.length());
        }
        listening.heard(who, recording);
        return response.body(new StreamedFile(
                store.read(recording.path(), range.from(), range.length()),
                WAV,
                recording.finished().toEpochMilli(),
                range.length()));
    }

    private static <T> MutableHttpResponse<T> described(MutableHttpResponse<T> response, String tag) {
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
}
