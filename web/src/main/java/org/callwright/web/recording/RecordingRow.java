package org.callwright.web.recording;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.callwright.core.recording.Recording;
import org.jspecify.annotations.Nullable;

/**
 * The recording of one conversation.
 *
 * @param audio where the sound is
 * @param channels 2: the agent left, the caller right
 */
@Serdeable
@Schema(name = "Recording")
public record RecordingRow(
        @Schema(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3-4711") String recording,

        @Schema(example = "/api/recordings/01KB0WQ6V5K8Z2N4T6R8X0Y1A3-4711/audio")
        String audio,

        @Schema(example = "anna") @Nullable String agent,
        @Schema(example = "61.5") double seconds,
        long bytes,
        String sha256,
        @Schema(example = "2") int channels,
        Instant finished) {
    public static RecordingRow of(Recording recording) {
        return new RecordingRow(
                recording.id().toString(),
                "/api/recordings/" + recording.id() + "/audio",
                recording.agent() == null ? null : recording.agent().value(),
                recording.duration().toMillis() / 1000.0,
                recording.bytes(),
                recording.sha256(),
                recording.channels(),
                recording.finished());
    }
}
