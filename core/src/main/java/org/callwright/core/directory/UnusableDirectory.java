package org.callwright.core.directory;

import java.util.List;

/** A directory that cannot be taken over as it is. Nothing of it has been. */
public final class UnusableDirectory extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    /** @param faults each says where it is and what it is */
    public UnusableDirectory(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
