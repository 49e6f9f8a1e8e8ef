package org.callwright.core.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Makes numbers unreadable for whoever has the database, a dump of it or Redis, but not the keys: {@code
 * <key's id>:<base64 of nonce, ciphertext and tag>}, AES-256 in Galois/Counter mode. The same number sealed twice is two
 * texts, so what is to be found by its number has a {@linkplain #blindIndex blind index} beside it. Thread-safe; takes a
 * few microseconds.
 */
public final class Sealing {
    /** The id of no key: stands before what was stored when nothing was sealed yet, until it is sealed. */
    static final String CLEAR = "clear";

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Base64.Encoder TO_TEXT = Base64.getEncoder().withoutPadding();

    private final SealingKeys keys;
    private final SecureRandom random = new SecureRandom();
    private final Mac indexing;

    public Sealing(SealingKeys keys) {
        this.keys = keys;
        try {
            this.indexing = Mac.getInstance("HmacSHA256");
            this.indexing.init(keys.index());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks HMAC with SHA-256", e);
        }
    }

    /** With the active key. */
    public String seal(SealedKind kind, String clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text = clear.getBytes(UTF_8);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.active(), kind, nonce);
            byte[] whole = new byte[NONCE_BYTES + cipher.getOutputSize(text.length)];
            System.arraycopy(nonce, 0, whole, 0, NONCE_BYTES);
            cipher.doFinal(text, 0, text.length, whole, NONCE_BYTES);
            return keys.active() + ":" + TO_TEXT.encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /**
     * @throws UnknownKey when it was sealed with a key that is not configured here
     * @throws IllegalArgumentException when it is damaged, or is no seal of that kind
     */
    public String open(SealedKind kind, String sealed) {
        int colon = sealed.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not sealed");
        }
        String key = sealed.substring(0, colon);
        return key.equals(CLEAR) ? sealed.substring(colon + 1) : open(kind, key, sealed.substring(colon + 1));
    }

    private String open(SealedKind kind, String key, String text) {
        byte[] whole = Base64.getDecoder().decode(text);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, kind, whole);
            return new String(cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES), UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("cannot be opened as a " + kind.code(), e);
        }
    }

    private Cipher cipher(int mode, String key, SealedKind kind, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.key(key), new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
        cipher.updateAAD(kind.code().getBytes(UTF_8));
        return cipher;
    }

    /** Whether it is what was stored when nothing was sealed yet, which anybody can write. */
    public boolean clear(String sealed) {
        return sealed.startsWith(CLEAR + ":");
    }

    /** Whether it is sealed with the active key. */
    public boolean current(String sealed) {
        return sealed.startsWith(keys.active() + ":");
    }

    /**
     * Finds without opening: equal numbers of a kind, and only these, have the same index, 64 hexadecimal digits. Without
     * the key nobody can compute one, not even of a number that is known.
     */
    public String blindIndex(SealedKind kind, String clear) {
        Mac mac = indexing();
        mac.update(kind.code().getBytes(UTF_8));
        mac.update((byte) ':');
        return HexFormat.of().formatHex(mac.doFinal(clear.getBytes(UTF_8)));
    }

    private Mac indexing() {
        try {
            return (Mac) indexing.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's HMAC can be cloned", e);
        }
    }
}
