package org.callwright.core.definition;

import org.callwright.core.access.Permission;

/**
 * A kind of thing that people set up.
 *
 * @param code as stored: 1 to 20 of a-z and '-'
 * @param type its record, whose constructor refuses what cannot be
 * @param permission what changing one needs
 */
public record Kind<T>(String code, Class<T> type, Permission permission) {
    public Kind {
        if (!code.matches("[a-z-]{1,20}")) {
            throw new IllegalArgumentException("a kind's code is 1 to 20 of a-z and '-'");
        }
    }
}
