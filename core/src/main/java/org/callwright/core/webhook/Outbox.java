package org.callwright.core.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;

/** What is still to be told. Blocks; joins the work under way. */
public interface Outbox {
    /** What has happened, and what is said about it. */
    record Message(String event, String body) {}

    void add(String webhook, String event, String body, Instant now);

    void addAll(String webhook, List<Message> messages, Instant now);

    /** How much is waiting for an address. */
    long waiting(String webhook);

    /**
     * Takes some that are due, and hides them from others until then: who dies while sending has not lost them.
     *
     * @param mostEach of one address, so that one with much to be told does not keep the others waiting
     */
    List<Delivery> claim(Instant now, Instant hiddenUntil, int most, int mostEach);

    /**
     * Lets an address alone until then, as far as others have not claimed what it is to be told. Nothing counts as tried.
     *
     * @param claimed by the caller, who will not send them now
     */
    void rest(String webhook, List<Delivery> claimed, Instant until);

    void told(Delivery delivery);

    /** @param next empty: it is dead */
    void failed(Delivery delivery, Optional<Instant> next, String error);

    /** Of one address by {@code id}, the latest first unless told otherwise. */
    Page<Delivery> dead(String webhook, PageRequest page);

    /** @return false when there is no such dead delivery of that address */
    boolean replay(String webhook, long delivery, Instant now);

    /** Forgets what has been dead for so long. */
    void forget(Instant createdBefore);
}
