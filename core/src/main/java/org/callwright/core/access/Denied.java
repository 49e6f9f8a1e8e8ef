package org.callwright.core.access;

/** The person may not do this, or not to this row. Nothing has changed. */
public final class Denied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Permission permission;

    public Denied(Permission permission) {
        super("needs " + permission.code());
        this.permission = permission;
    }

    /** What would have been needed. */
    public Permission permission() {
        return permission;
    }
}
