package org.callwright.embedded.asterisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.callwright.embedded.audio.G711;
import org.callwright.embedded.audio.HoldMusic;
import org.callwright.embedded.audio.Tone;

/** What waiting callers hear. */
public enum Music {
    /** Quiet broken chords. */
    CHORDS {
        @Override
        short[] samples() {
            return HoldMusic.samples();
        }
    },
    /** A plain tone of {@value #TONE_HERTZ} Hz, which a test can find in a recording. */
    TONE {
        @Override
        short[] samples() {
            return Tone.of(TONE_HERTZ).samples(Duration.ofSeconds(10));
        }
    };

    /** The pitch of {@link #TONE}. */
    public static final int TONE_HERTZ = 400;

    abstract short[] samples();

    /** One file in each codec, so that nobody's music is transcoded. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        short[] samples = samples();
        Files.write(folder.resolve("hold.alaw"), G711.ALAW.encode(samples));
        Files.write(folder.resolve("hold.ulaw"), G711.ULAW.encode(samples));
    }
}
