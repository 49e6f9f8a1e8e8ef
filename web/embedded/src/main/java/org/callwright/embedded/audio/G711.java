package org.callwright.embedded.audio;

/** The two companded codecs of ITU-T G.711, one byte a sample: A-law and, in North America and Japan, mu-law. */
public enum G711 {
    ALAW {
        @Override
        byte encode(short sample) {
            // 13 bits sign and magnitude; a negative number is complemented, so that -1 is as loud as 0.
            int magnitude = (sample >= 0 ? sample : ~sample) >> 4;
            int segment = Math.max(0, 28 - Integer.numberOfLeadingZeros(magnitude | 1));
            int mantissa = (magnitude >> Math.max(0, segment - 1)) & 0x0f;
            int code = (segment << 4) | mantissa;
            return (byte) ((sample >= 0 ? code | 0x80 : code) ^ EVEN_BITS);
        }
    },
    ULAW {
        @Override
        byte encode(short sample) {
            int magnitude = Math.min((sample >= 0 ? sample : -sample) + ULAW_BIAS, Short.MAX_VALUE);
            int segment = 24 - Integer.numberOfLeadingZeros(magnitude);
            int mantissa = (magnitude >> (segment + 3)) & 0x0f;
            int code = (segment << 4) | mantissa;
            return (byte) ~(sample >= 0 ? code : code | 0x80);
        }
    };

    private static final int EVEN_BITS = 0x55;
    private static final int ULAW_BIAS = 0x84;

    /** @param sample linear, 16 bits, signed */
    abstract byte encode(short sample);

    /** @return the samples as a raw file of this codec holds them */
    public byte[] encode(short[] samples) {
        byte[] bytes = new byte[samples.length];
        for (int i = 0; i < samples.length; i++) {
            bytes[i] = encode(samples[i]);
        }
        return bytes;
    }
}
