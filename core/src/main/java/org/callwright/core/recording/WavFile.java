package org.callwright.core.recording;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * A WAV file made of raw samples as Asterisk's MixMonitor writes them with option D: 16 bit signed, little endian, 8000 a
 * second, two channels in turn, the agent first.
 */
record WavFile(Path path, Duration duration, long bytes, String sha256) {
    static final int CHANNELS = 2;

    private static final AudioFormat FORMAT = new AudioFormat(8_000, 16, CHANNELS, true, false);

    /** Writes it in one pass. A half sample at the end, of a recorder that was cut off, is left out. */
    static WavFile write(Path raw, Path wav) throws IOException {
        long frames = Files.size(raw) / FORMAT.getFrameSize();
        MessageDigest digest = newDigest();
        try (InputStream in = Files.newInputStream(raw);
                AudioInputStream audio = new AudioInputStream(in, FORMAT, frames);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(wav), 1 << 16);
                DigestOutputStream digesting = new DigestOutputStream(out, digest)) {
            AudioSystem.write(audio, AudioFileFormat.Type.WAVE, digesting);
        }
        Duration duration = Duration.ofMillis(frames * 1_000 / (long) FORMAT.getSampleRate());
        return new WavFile(wav, duration, Files.size(wav), HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
