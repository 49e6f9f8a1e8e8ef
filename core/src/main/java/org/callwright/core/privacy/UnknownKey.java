package org.callwright.core.privacy;

/**
 * Something was sealed with a key that this node has not been given. It is whole: with the key it can be read, so it must
 * not be taken for damaged.
 */
public final class UnknownKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownKey(String key) {
        super("sealed with the key '" + key + "', which callwright.privacy.keys does not have");
    }
}
