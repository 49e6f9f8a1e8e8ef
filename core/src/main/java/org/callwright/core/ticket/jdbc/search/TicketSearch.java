package org.callwright.core.ticket.jdbc.search;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.core.agent.AgentId;
import org.callwright.core.jdbc.IndexedTimes;
import org.callwright.core.jdbc.PagedUnion;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.IdText;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.privacy.SealedKind;
import org.callwright.core.privacy.Sealing;
import org.callwright.core.staff.Staff;
import org.callwright.core.ticket.TicketFilter;
import org.callwright.core.ticket.TicketReach;
import org.jspecify.annotations.Nullable;

/** One page of tickets: each way in which somebody may see one, with each way in which it may be meant. */
@Singleton
public class TicketSearch {
    private static final Sorting NEWEST = new Sorting("opened", true);

    /**
     * Of more of them a newest one is soon come upon among anybody's; and so it is, whoever is meant, among those of a state or a
     * store.
     */
    private static final int TEAM = 20;

    private final PagedUnion union;
    private final Sealing sealing;
    private final PeopleTable people;
    private final CommonTable common;
    private final IndexedTimes times;
    private final Staff staff;
    private final OrderSpellings spellings;

    TicketSearch(
            PagedUnion union,
            Sealing sealing,
            PeopleTable people,
            CommonTable common,
            IndexedTimes times,
            Staff staff,
            OrderSpellings spellings) {
        this.spellings = spellings;
        this.union = union;
        this.sealing = sealing;
        this.people = people;
        this.common = common;
        this.times = times;
        this.staff = staff;
    }

    @Transactional(readOnly = true)
    public <R> Page<R> page(TicketRows<R> rows, TicketReach reach, TicketFilter filter, PageRequest page) {
        if (!IdText.possible(
                filter.assignee(), filter.team(), filter.department(), filter.store(), filter.category())) {
            return Page.empty();
        }
        Sorting sorting = page.sorting().orElse(NEWEST);
        Set<String> terms = WantedTerms.of(filter, sorting);
        return terms.isEmpty()
                ? listed(rows, reach, filter, page, sorting)
                : found(rows, reach, filter, page, sorting, terms);
    }

    private <R> Page<R> listed(
            TicketRows<R> rows, TicketReach reach, TicketFilter filter, PageRequest page, Sorting sorting) {
        List<Sql> ways = ways(filter, filter.sku());
        if (isByDue(sorting) && !FilterSql.few(filter) && filter.sku() == null) {
            return union.page(rows.type(), amongDue(reach, filter, ways), rows.order(sorting), page);
        }
        List<Sql> ordered = new ArrayList<>();
        List<Sql> scattered = new ArrayList<>();
        for (Place place : Place.of(filter, staff.roll())) {
            for (Theirs theirs : theirs(reach, filter, place, sorting)) {
                List<Sql> branches = theirs.scattered() ? scattered : ordered;
                ways.forEach(wanted ->
                        branches.add(new Sql().and(theirs.conditions()).and(wanted)));
            }
        }
        return union.page(rows.type(), ordered, scattered, rows.order(sorting), page);
    }

    /**
     * All that are due, in one pass through the index that has them in their order: they are those of which something is still
     * wanted, and few among all that ever were.
     */
    private List<Sql> amongDue(TicketReach reach, TicketFilter filter, List<Sql> ways) {
        List<Sql> places =
                Place.of(filter, staff.roll()).stream().map(Place::conditions).toList();
        Sql due = new Sql().from("ticket FORCE INDEX (by_due)", List.of(), Map.of());
        return List.of(
                due.and(ReachSql.spelledOut(reach)).and(Sql.anyOf(places)).and(Sql.anyOf(ways)));
    }

    private static boolean isByDue(Sorting sorting) {
        return sorting.by().equals("due");
    }

    /**
     * Some of what somebody gets at.
     *
     * @param scattered whether no index has them in the order of the list
     */
    private record Theirs(Sql conditions, boolean scattered) {}

    /** What somebody gets at there. */
    private static List<Theirs> theirs(TicketReach reach, TicketFilter filter, Place place, Sorting sorting) {
        if (place.answered() != null) {
            return answered(reach, filter, place, place.answered(), sorting);
        }
        boolean whateverItIs =
                FilterSql.columns(filter).isEmpty() && place.columns().isEmpty();
        int apart = whateverItIs && !FilterSql.few(filter) ? TEAM : 0;
        return ReachSql.branches(reach, filter, apart).stream()
                .map(own -> tickets(filter, own, sorting).and(own.conditions()).and(place.conditions()))
                .map(own -> new Theirs(own, false))
                .toList();
    }

    /** Of what no team or department has, by who answered. */
    private static List<Theirs> answered(
            TicketReach reach, TicketFilter filter, Place place, Set<AgentId> agents, Sorting sorting) {
        Set<AgentId> meant = agents.stream()
                .filter(agent -> filter.agent() == null || filter.agent().equals(agent))
                .collect(toUnmodifiableSet());
        Set<AgentId> ours = ReachSql.answeredByOurs(reach, meant);
        Set<AgentId> others =
                meant.stream().filter(agent -> !ours.contains(agent)).collect(toUnmodifiableSet());
        List<Theirs> theirs = new ArrayList<>();
        boolean apart = ours.size() <= TEAM && inTheKeys(sorting) && !FilterSql.few(filter);
        if (apart) {
            ours.forEach(agent -> theirs.add(new Theirs(place.answeredBy(agent), false)));
        } else if (!ours.isEmpty()) {
            theirs.add(new Theirs(place.answeredByAny(ours), true));
        }
        if (!others.isEmpty()) {
            ReachSql.answeredByOthers(reach, filter, place)
                    .forEach(own -> theirs.add(new Theirs(own.and(place.among(others)), false)));
        }
        return theirs;
    }

    /** When tickets were changed would be looked up one by one. */
    private static boolean inTheKeys(Sorting sorting) {
        return !sorting.by().equals("changed");
    }

    /** Among one person's there are some thousand in vain at most, among his team's hundred times as many. */
    private static Sql tickets(TicketFilter filter, ReachSql.Branch own, Sorting sorting) {
        if (FilterSql.few(filter) || !inTheKeys(sorting)) {
            return new Sql();
        }
        if (own.lead() != null && own.needsItsOwn()) {
            return by(own.lead());
        }
        if (filter.agent() != null) {
            return by(new Lead.OfColumn("agent_id", filter.agent()));
        }
        if (filter.assignee() != null) {
            return by(new Lead.OfColumn("assignee", filter.assignee()));
        }
        return new Sql();
    }

    private static Sql by(Lead.OfColumn lead) {
        return new Sql().from(lead.table(), List.of(), Map.of());
    }

    private <R> Page<R> found(
            TicketRows<R> rows,
            TicketReach reach,
            TicketFilter filter,
            PageRequest page,
            Sorting sorting,
            Set<String> terms) {
        boolean newestFirst = sorting.descending();
        Stretch stretch = new Stretch(
                times, newestFirst, beginning(filter, page, newestFirst), newestFirst ? filter.from() : filter.to());
        TermSearch search = new TermSearch(stretch, terms);
        List<Sql> ways = ways(filter, null);
        List<Sql> branches = new ArrayList<>();
        for (Place place : Place.of(filter, staff.roll())) {
            Map<Optional<Lead>, List<Sql>> reached = byLead(search, reach, filter, place);
            for (Sql wanted : ways) {
                reached.forEach((lead, own) -> branches.add(search.ledBy(lead.orElse(null))
                        .and(Sql.anyOf(own))
                        .and(place.conditions())
                        .and(wanted)));
            }
        }
        Optional<Cursor> until = search.soon();
        while (until.isPresent()) {
            Page<R> found = union.page(rows.type(), branches, rows.order(sorting), page, until.get());
            if (found.items().size() == page.limit()) {
                return found;
            }
            until = search.further(found.items().size(), page.limit());
        }
        return union.page(
                rows.type(), branches, rows.order(sorting), page, search.until().orElse(null));
    }

    /** What somebody gets at, put together where the same tickets are gone through for it. */
    private static Map<Optional<Lead>, List<Sql>> byLead(
            TermSearch search, TicketReach reach, TicketFilter filter, Place place) {
        Map<Optional<Lead>, List<Sql>> byLead = new LinkedHashMap<>();
        for (ReachSql.Branch own : ReachSql.branches(reach, filter, 0)) {
            List<Lead.OfColumn> columns = Stream.of(
                            Stream.ofNullable(own.lead()), FilterSql.columns(filter).stream(), place.columns().stream())
                    .flatMap(some -> some)
                    .toList();
            Lead lead = search.lead(columns, FilterSql.few(filter));
            byLead.computeIfAbsent(Optional.ofNullable(lead), first -> new ArrayList<>())
                    .add(own.conditions());
        }
        return byLead;
    }

    private List<Sql> ways(TicketFilter filter, @Nullable String sku) {
        String phone = filter.phone();
        String phoneIndex = phone == null ? null : sealing.blindIndex(SealedKind.PHONE, phone);
        Common wanted = common.of(filter);
        List<String> orders = filter.order() == null ? null : spellings.of(filter.order());
        return FilterSql.branches(
                filter, people.of(filter, phoneIndex, !wanted.name()), phoneIndex, orders, sku, wanted);
    }

    /** Behind which a page by opening begins, if not at the beginning of the list. */
    private static @Nullable Cursor beginning(TicketFilter filter, PageRequest page, boolean newestFirst) {
        Instant bound = newestFirst ? filter.to() : filter.from();
        Cursor within = bound == null ? null : IndexedTimes.before(bound.toEpochMilli(), newestFirst);
        Cursor after = page.after().orElse(null);
        if (after == null) {
            return within;
        }
        Instant at = PagedUnion.time(after);
        return bound != null && (newestFirst ? at.isAfter(bound) : at.isBefore(bound)) ? within : after;
    }
}
