package org.callwright.core.ticket;

/** Those whom tickets and work orders can be given to. */
@FunctionalInterface
public interface Recipients {
    /**
     * @throws org.callwright.core.change.Refused when an account, team or department is named that there is not, naming those
     *     there are
     */
    void require(Holder holder);
}
