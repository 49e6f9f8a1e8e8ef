package org.callwright.embedded.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * A recording in memory.
 *
 * @param rate samples a second
 * @param channels linear samples; all channels are equally long; 0 is the left one
 */
public record Audio(float rate, short[][] channels) {

    /** Reads a wav file of 16-bit samples, mono or stereo. */
    public static Audio ofWav(Path file) {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(file.toFile())) {
            AudioFormat format = in.getFormat();
            if (format.getSampleSizeInBits() != 16) {
                throw new IllegalArgumentException(file + " is not of 16 bits: " + format);
            }
            return interleaved(in.readAllBytes(), format.getChannels(), format.getSampleRate());
        } catch (UnsupportedAudioFileException e) {
            throw new IllegalArgumentException(file + " is not a wav file", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what {@code MixMonitor(file.raw,D)} writes: 16-bit samples, 8000 a second, two channels interleaved. */
    public static Audio ofInterleavedStereo(Path file) {
        try {
            return interleaved(Files.readAllBytes(file), 2, Telephone.RATE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Audio interleaved(byte[] bytes, int count, float rate) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        short[][] channels = new short[count][bytes.length / (2 * count)];
        for (int i = 0; i < channels[0].length; i++) {
            for (short[] channel : channels) {
                channel[i] = in.getShort();
            }
        }
        return new Audio(rate, channels);
    }

    public Duration length() {
        return Duration.ofMillis((long) (channels[0].length * 1000L / rate));
    }
}
