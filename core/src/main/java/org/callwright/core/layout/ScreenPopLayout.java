package org.callwright.core.layout;

import java.util.HashSet;
import java.util.List;
import org.callwright.core.change.Refused;

/**
 * What is shown of a caller in calls of a queue to people of a role, and in which order.
 *
 * @param queue empty: any
 * @param role empty: any
 * @throws Refused for a field that is there twice
 */
public record ScreenPopLayout(String queue, String role, List<PopField> fields, long version) {
    /** Where nothing else is said. */
    public static final List<PopField> USUAL =
            List.of(PopField.NAME, PopField.NUMBER, PopField.MEMBER_ID, PopField.TIER, PopField.NOTE);

    public ScreenPopLayout {
        fields = List.copyOf(fields);
        if (new HashSet<>(fields).size() < fields.size()) {
            throw Refused.value("fields", "each field at most once", PopField.codes());
        }
    }
}
