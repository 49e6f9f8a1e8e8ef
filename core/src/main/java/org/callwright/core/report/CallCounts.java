package org.callwright.core.report;

import java.util.List;
import java.util.Set;
import org.callwright.core.call.CallId;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.staff.Colleagues;

/** Adds calls up as they are stored. Blocks; fails with a runtime exception while the database is away. */
public interface CallCounts {
    /** Calls without that key are left out; one that several agents answered has a cell of its own for each. */
    List<CallCell> cells(CallKey key, Period period, Targets targets, Colleagues within);

    /**
     * The calls of a count, newest arrival first; by what tickets say, a page may have fewer than asked for and still be
     * followed by another one.
     *
     * @param members those that have one of these keys, of what tickets say exactly one; empty: all, whether they have one
     *     or not
     */
    Page<CallId> calls(
            CallCount count,
            Period period,
            Targets targets,
            Colleagues within,
            CallKey key,
            Set<String> members,
            PageRequest page);
}
