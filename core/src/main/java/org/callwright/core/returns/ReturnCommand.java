package org.callwright.core.returns;

import org.callwright.core.access.Permission;

/** What can be done with a request, and what it takes to be allowed to. */
public enum ReturnCommand {
    APPROVE(Permission.RETURN_APPROVE),
    REJECT(Permission.RETURN_APPROVE),
    RECEIVE(Permission.RETURN_WRITE),
    REFUND(Permission.RETURN_APPROVE),
    REPLACE(Permission.RETURN_WRITE),
    CANCEL(Permission.RETURN_WRITE);

    private final Permission permission;

    ReturnCommand(Permission permission) {
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
