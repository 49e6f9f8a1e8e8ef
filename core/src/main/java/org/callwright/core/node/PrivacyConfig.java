package org.callwright.core.node;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.convert.format.MapFormat;
import java.util.Map;
import org.callwright.core.privacy.SealingKeys;

/** {@code callwright.privacy.*}: with what telephone numbers are sealed; the same on every node. */
@ConfigurationProperties("callwright.privacy")
public class PrivacyConfig {
    private Map<String, String> keys = Map.of();
    private String active = "";
    private String indexKey = "";

    public Map<String, String> getKeys() {
        return keys;
    }

    /** By id; each 64 hexadecimal digits. */
    public void setKeys(@MapFormat(transformation = MapFormat.MapTransformation.FLAT) Map<String, String> keys) {
        this.keys = Map.copyOf(keys);
    }

    /** The id of the key that seals; not needed when there is only one. */
    public String getActive() {
        return active.isEmpty() && keys.size() == 1 ? keys.keySet().iterator().next() : active;
    }

    public void setActive(String active) {
        this.active = active;
    }

    public String getIndexKey() {
        return indexKey;
    }

    /** 64 hexadecimal digits; never to be changed. */
    public void setIndexKey(String indexKey) {
        this.indexKey = indexKey;
    }

    /** @throws ConfigurationException that says in one sentence what to set */
    SealingKeys sealingKeys() {
        if (keys.isEmpty()) {
            throw new ConfigurationException("Set callwright.privacy.keys.k1 (CALLWRIGHT_PRIVACY_KEYS_K1) and"
                    + " callwright.privacy.index-key (CALLWRIGHT_PRIVACY_INDEX_KEY) to 64 random hexadecimal digits"
                    + " each, the same on every node; 'openssl rand -hex 32' makes some. Keep them: without them"
                    + " telephone numbers cannot be read again.");
        }
        try {
            return SealingKeys.of(keys, getActive(), indexKey);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(String.valueOf(e.getMessage()), e);
        }
    }
}
