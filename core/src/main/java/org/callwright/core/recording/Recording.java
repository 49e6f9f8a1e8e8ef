package org.callwright.core.recording;

import java.time.Duration;
import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * The audio of one conversation, and where it is.
 *
 * @param agent who is heard on the left channel; the caller is on the right one
 * @param path relative to the {@link RecordingStore}
 * @param sha256 of the file, hexadecimal
 * @param channels 2: agent and caller apart
 * @param finished when it was taken into the store
 */
public record Recording(
        RecordingId id,
        @Nullable AgentId agent,
        String path,
        Duration duration,
        long bytes,
        String sha256,
        int channels,
        Instant finished) {}
