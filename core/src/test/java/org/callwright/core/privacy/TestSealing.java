package org.callwright.core.privacy;

import java.util.Map;
import org.callwright.core.event.FactCodec;

/** The keys of all tests: those that share a log or a database must have the same. */
public final class TestSealing {
    public static final String KEY = "0123456789abcdef".repeat(4);
    public static final String INDEX_KEY = "fedcba9876543210".repeat(4);
    public static final Map<String, Object> PROPERTIES =
            Map.of("callwright.privacy.keys.k1", KEY, "callwright.privacy.index-key", INDEX_KEY);

    public static final Sealing SEALING = new Sealing(SealingKeys.of(Map.of("k1", KEY), "k1", INDEX_KEY));
    public static final FactCodec CODEC = new FactCodec(SEALING);

    private TestSealing() {}
}
