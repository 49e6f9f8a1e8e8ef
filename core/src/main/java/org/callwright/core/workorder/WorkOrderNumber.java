package org.callwright.core.workorder;

/** A work order's number as shown, e.g. {@code WO260314-00007-4}; made as tickets' numbers are. In order of their text. */
public record WorkOrderNumber(String value) implements Comparable<WorkOrderNumber> {
    public WorkOrderNumber {
        if (!value.matches("[A-Z0-9-]{3,40}")) {
            throw new IllegalArgumentException("a work order's number is 3 to 40 of A-Z, 0-9 and '-'");
        }
    }

    @Override
    public int compareTo(WorkOrderNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
