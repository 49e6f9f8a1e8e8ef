package org.callwright.core.privacy;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of a site: several to read with, of which one seals; and one for indexes, which stays for ever, since what was
 * indexed with another is not found.
 */
public final class SealingKeys {
    private static final int BYTES = 32;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,15}");

    private final Map<String, SecretKey> keys;
    private final String active;
    private final SecretKey index;

    private SealingKeys(Map<String, SecretKey> keys, String active, SecretKey index) {
        this.keys = Map.copyOf(keys);
        this.active = active;
        this.index = index;
    }

    /**
     * @param keys by id, each of 64 hexadecimal digits
     * @param active the id of the one that seals
     * @param index 64 hexadecimal digits
     * @throws IllegalArgumentException that says in one sentence what is wrong, and repeats no key
     */
    public static SealingKeys of(Map<String, String> keys, String active, String index) {
        Map<String, SecretKey> read = new LinkedHashMap<>();
        keys.forEach((id, digits) -> {
            if (!ID.matcher(id).matches() || id.equals(Sealing.CLEAR)) {
                throw new IllegalArgumentException(
                        "A key's id is 1 to 16 of a-z, 0-9 and '-', and not 'clear'; '" + id + "' is not.");
            }
            read.put(id, key("callwright.privacy.keys." + id, digits, "AES"));
        });
        if (!read.containsKey(active)) {
            throw new IllegalArgumentException("callwright.privacy.active is to name one of callwright.privacy.keys.");
        }
        return new SealingKeys(read, active, key("callwright.privacy.index-key", index, "HmacSHA256"));
    }

    /** Made up now; for what lasts no longer than this process. */
    public static SealingKeys fresh() {
        SecureRandom random = new SecureRandom();
        return of(Map.of("k1", digits(random)), "k1", digits(random));
    }

    private static String digits(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static SecretKey key(String property, String digits, String algorithm) {
        if (!digits.matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException(
                    property + " is to be 64 hexadecimal digits; 'openssl rand -hex 32' makes some.");
        }
        return new SecretKeySpec(HexFormat.of().parseHex(digits), algorithm);
    }

    SecretKey key(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new UnknownKey(id);
        }
        return key;
    }

    String active() {
        return active;
    }

    SecretKey index() {
        return index;
    }
}
