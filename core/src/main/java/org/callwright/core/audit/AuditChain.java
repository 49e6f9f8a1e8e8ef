package org.callwright.core.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * What makes entries a chain: each one's hash is SHA-256 over the hash before it and its own content, in a form in which
 * every text comes with its length, so that no two contents look alike.
 */
public final class AuditChain {
    /** Before the first entry. */
    public static final String BEGINNING = "0".repeat(64);

    private AuditChain() {}

    /** What the hash of {@code entry}, whose own hash is not looked at, must be. */
    public static String hash(String before, AuditEntry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, before);
            out.writeLong(entry.seq());
            out.writeLong(entry.at().toEpochMilli());
            text(out, entry.account());
            text(out, entry.action());
            text(out, entry.subject());
            text(out, entry.subjectId());
            out.writeInt(entry.details().size());
            for (Map.Entry<String, String> detail : entry.details().entrySet()) {
                text(out, detail.getKey());
                text(out, detail.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(sha256().digest(bytes.toByteArray()));
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
