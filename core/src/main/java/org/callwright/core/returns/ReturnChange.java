package org.callwright.core.returns;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.callwright.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is set right of a request; null stays as it is.
 *
 * @param refund what was paid back, of one that has been refunded
 * @param note what the person has to say about it; may be empty
 */
public record ReturnChange(
        @Nullable ReturnKind kind,
        @Nullable Integer quantity,
        @Nullable String reason,
        @Nullable Long requestedBy,
        @Nullable Money refund,
        String note) {
    /**
     * The fields that it makes another of, with what the audit says of each: nothing that a customer has said.
     *
     * @return empty when the request says all of it already
     */
    Map<ReturnField, String> of(ReturnRequest request) {
        Map<ReturnField, String> changed = new TreeMap<>();
        differs(changed, ReturnField.KIND, request.kind(), kind);
        differs(changed, ReturnField.QUANTITY, request.quantity(), quantity);
        differs(changed, ReturnField.REASON, request.reason(), reason);
        differs(changed, ReturnField.REQUESTED_BY, request.requestedBy(), requestedBy);
        differs(changed, ReturnField.REFUND, request.refund(), refund);
        return changed;
    }

    private static void differs(
            Map<ReturnField, String> changed, ReturnField field, @Nullable Object before, @Nullable Object after) {
        if (after != null && !after.equals(before)) {
            changed.put(field, field == ReturnField.REASON ? "changed" : Objects.toString(before, "") + " -> " + after);
        }
    }
}
