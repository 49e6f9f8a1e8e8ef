package org.callwright.core.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Shows a receiver that a message is ours and not an old one: HMAC-SHA-256 over time and body. Each address has a key of its
 * own, made from the node's configured one, so that no key is stored and one receiver cannot pass for us at another.
 */
public final class Signature {
    private static final String HMAC = "HmacSHA256";

    private final byte[] key;

    /** @param key the same on all nodes; from configuration */
    public Signature(String key) {
        if (key.length() < 32) {
            throw new IllegalArgumentException("callwright.webhooks.key has at least 32 characters");
        }
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    /** What the receiver checks with; to be told to whoever sets it up, over a safe way. */
    public String keyOf(String webhook) {
        return HexFormat.of().formatHex(hmac(key, "callwright webhook " + webhook));
    }

    /** {@code t=<seconds>,v1=<hex>}: the HMAC of {@code <seconds>.<body>} with the address's key as text. */
    public String of(String webhook, Instant now, String body) {
        String time = Long.toString(now.getEpochSecond());
        byte[] own = keyOf(webhook).getBytes(StandardCharsets.UTF_8);
        return "t=" + time + ",v1=" + HexFormat.of().formatHex(hmac(own, time + "." + body));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
