package org.callwright.core.call;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Our own identity of a caller's whole visit: a ULID, so it sorts by time and is safe in file names, channel variables
 * and Redis keys. Asterisk's unique ids are not used for this: masquerades swap them.
 */
public record CallId(String value) implements Comparable<CallId> {
    public CallId {
        if (!Ulid.isValid(value)) {
            throw new IllegalArgumentException("not a call id: " + value.length() + " characters");
        }
    }

    /** A new id; ids made by one process are strictly increasing. */
    public static CallId next() {
        return new CallId(UlidCreator.getMonotonicUlid().toString());
    }

    /** The id of what arrived then, always the same for the same mark. */
    public static CallId of(Instant arrived, String mark) {
        UUID hash = UUID.nameUUIDFromBytes(mark.getBytes(StandardCharsets.UTF_8));
        ByteBuffer random = ByteBuffer.allocate(Ulid.RANDOM_BYTES)
                .putLong(hash.getLeastSignificantBits())
                .putShort((short) hash.getMostSignificantBits());
        return new CallId(new Ulid(arrived.toEpochMilli(), random.array()).toString());
    }

    @Override
    public int compareTo(CallId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
