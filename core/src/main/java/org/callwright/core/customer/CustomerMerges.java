package org.callwright.core.customer;

import org.callwright.core.access.Actor;

/**
 * Who is whom. Merging says that two customers are one person: from then on the survivor has the telephone numbers and
 * identities of both, and both numbers and ids lead to it. Nothing is moved, so that taking it back brings all back. As to
 * errors see {@link CustomerFiles}. Blocks.
 */
public interface CustomerMerges {
    /**
     * @param survivor the one that stays, of this version
     * @param other is found under the survivor from now on, with all that were merged into it before
     */
    CustomerFile merge(Actor who, long survivor, long version, long other);

    /**
     * @param merged the one that was merged; it comes back with those that were merged into it before
     * @param version of the survivor, as whose file both have been read
     * @return the one that came back
     */
    CustomerFile unmerge(Actor who, long merged, long version);
}
