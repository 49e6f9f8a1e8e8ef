package org.callwright.core.customer;

import java.util.List;
import java.util.Optional;
import org.callwright.core.access.Actor;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * What people do with the customers' files. A command needs the actor's permission ({@link
 * org.callwright.core.access.Denied}), says {@link org.callwright.core.change.Refused} to what makes no sense and {@link
 * org.callwright.core.change.Outdated} to who has not seen the latest change, and stands in the audit. Blocks.
 */
public interface CustomerFiles {
    /** Of a customer that was merged it is the survivor's. Empty for one that was removed. */
    Optional<CustomerFile> byId(long id);

    /**
     * By {@code created}, {@code name}, or {@code memberId} of members only, newest first unless told otherwise; of merged
     * customers the survivors.
     */
    Page<CustomerFile> list(CustomerFilter filter, PageRequest page);

    /**
     * @param number the business's number; null: one is made
     * @param e164 telephone numbers, the main one first
     */
    CustomerFile create(
            Actor who,
            @Nullable String number,
            CustomerFields fields,
            List<String> e164,
            List<CustomerIdentity> identities);

    /** Replaces all fields. */
    CustomerFile change(Actor who, long id, long version, CustomerFields fields);

    /** Nobody finds the customer any more; what refers to it still does. */
    void remove(Actor who, long id, long version);

    /** @param main whether it becomes the first one */
    CustomerFile addPhone(Actor who, long id, String e164, boolean main);

    CustomerFile removePhone(Actor who, long id, long phone);

    CustomerFile addIdentity(Actor who, long id, CustomerIdentity identity);

    CustomerFile removeIdentity(Actor who, long id, CustomerIdentity identity);
}
