package org.callwright.core.workorder;

/**
 * By which words work orders are found, written anew: for those of before there was a search by words, and after its rules
 * have been changed. What is there already stays. Broken off, it may be begun again; nodes may run meanwhile. Blocks.
 */
public interface WorkOrderWords {
    /** @return how many work orders there were */
    long writeAnew();
}
