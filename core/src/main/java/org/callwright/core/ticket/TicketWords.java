package org.callwright.core.ticket;

/**
 * By which words and products tickets are found, written anew: for tickets of before there was a search by words, and after its rules have
 * been changed. What is there already stays. Broken off, it may be begun again; nodes may run meanwhile. Blocks.
 */
public interface TicketWords {
    /** Told after every batch, which is stored by then. */
    interface Progress {
        /**
         * @param seen tickets so far
         * @param count about how many there are
         */
        void at(long seen, long count);
    }

    /** @return how many tickets there were */
    long writeAnew(Progress progress);
}
