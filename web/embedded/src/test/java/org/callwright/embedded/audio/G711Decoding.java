package org.callwright.embedded.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** The JDK's own decoders of G.711, to hold our encoders against. */
final class G711Decoding {

    private G711Decoding() {}

    static short[] decode(G711 codec, byte[] bytes) {
        AudioFormat.Encoding encoding = codec == G711.ALAW ? AudioFormat.Encoding.ALAW : AudioFormat.Encoding.ULAW;
        AudioInputStream encoded = new AudioInputStream(
                new ByteArrayInputStream(bytes), new AudioFormat(encoding, 8000, 8, 1, 1, 8000, false), bytes.length);
        AudioFormat linear = new AudioFormat(8000, 16, 1, true, false);
        try (AudioInputStream decoded = AudioSystem.getAudioInputStream(linear, encoded)) {
            ByteBuffer in = ByteBuffer.wrap(decoded.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            short[] samples = new short[in.remaining() / 2];
            in.asShortBuffer().get(samples);
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
