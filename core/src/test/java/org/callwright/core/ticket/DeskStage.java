package org.callwright.core.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.callwright.core.HandClock;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Scope;
import org.callwright.core.agent.AgentId;
import org.callwright.core.audit.Audit;
import org.callwright.core.call.CallHistory;
import org.callwright.core.change.Atomically;
import org.callwright.core.customer.Customers;
import org.callwright.core.event.EventId;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.projection.Ledger;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.number.NumberScheme;
import org.callwright.core.ticket.number.TicketNumbers;
import org.jspecify.annotations.Nullable;

/** A service desk on a real database, with a clock that is moved by hand. */
public final class DeskStage {
    public static final Instant NOON = Instant.parse("2026-03-14T04:00:00Z");
    public static final Actor LISA = person("lisa", new AgentId("ann"), Set.of("phones"), "service", Scope.ALL);
    public static final Actor BOB = person("bob", null, Set.of("repairs"), "workshop", Scope.DEPARTMENT);
    public static final Actor CARL = person("carl", null, Set.of(), null, Scope.OWN);

    public final TestDatabase db = TestDatabase.shared();
    public final InMemoryEventLog log = new InMemoryEventLog();
    public final List<String> audited = new CopyOnWriteArrayList<>();
    public final List<TicketRule> rules = new ArrayList<>();
    public final List<TicketObserver> observers = new ArrayList<>();
    public final Audit audit =
            (who, action, subject, id, details) -> audited.add(who.account() + " " + action + " " + id);
    public final HandClock clock = new HandClock(NOON);
    public final NumberScheme scheme = new NumberScheme("SV", "yyMMdd", 5, ZoneId.of("Asia/Shanghai"));

    private final AtomicLong sequence = new AtomicLong();

    public static Actor person(
            String account, @Nullable AgentId agent, Set<String> teams, @Nullable String department, Scope scope) {
        Map<Permission, Scope> grants = new EnumMap<>(Permission.class);
        for (Permission permission : Permission.values()) {
            grants.put(permission, scope);
        }
        return new Actor(account, account.toUpperCase(Locale.ROOT), agent, teams, department, new Grants(grants));
    }

    public Instant now() {
        return clock.instant();
    }

    public void later(Duration time) {
        clock.advance(time);
    }

    public TicketBook book() {
        return db.bean(TicketBook.class);
    }

    public TicketReaches reaches() {
        return db.bean(TicketReaches.class);
    }

    public ServiceDesk desk() {
        return new ServiceDesk(db.bean(Atomically.class), book(), reaches(), rules, observers, audit, clock);
    }

    public TicketOpening opening() {
        TicketNumbers numbers =
                at -> CompletableFuture.completedFuture(scheme.number(scheme.period(at), sequence.incrementAndGet()));
        return new TicketOpening(
                db.bean(Atomically.class),
                book(),
                reaches(),
                desk(),
                numbers,
                rules,
                db.bean(FormerQueues.class),
                clock);
    }

    public TicketMerging merging() {
        return new TicketMerging(db.bean(Atomically.class), book(), reaches(), desk(), db.bean(Customers.class), clock);
    }

    public TicketRecord file(TicketNumber number) {
        return new TicketFile(db.bean(Atomically.class), book(), db.bean(CallHistory.class))
                .of(number)
                .orElseThrow();
    }

    /** It is nobody's, and waits nowhere: a person's own it would be. */
    public Ticket open(String subject) {
        return opening().open(Actor.SYSTEM, NewTicket.byHand(null, Holder.NOBODY, filing(subject)));
    }

    /** It is nobody's yet. */
    public Ticket waiting(String subject) {
        QueueId queue = new QueueId("support");
        return opening()
                .open(LISA, new NewTicket(TicketChannel.MANUAL, null, null, queue, Holder.NOBODY, filing(subject)));
    }

    public static Filing filing(String subject) {
        return Filing.EMPTY.with(TicketField.SUBJECT, subject);
    }

    public Ticket ticket(TicketNumber number) {
        return db.bean(Tickets.class).byNumber(number.value()).orElseThrow();
    }

    /** Stores what has been told to the log. */
    public void project() {
        Ledger ledger = db.bean(Ledger.class);
        EventId from = ledger.position();
        ledger.store(from, log.read(from, 1000, Duration.ZERO));
    }

    /** All that are found, seven at a time. */
    public List<TicketNumber> pages(TicketReach reach, TicketFilter filter, Sorting sorting) {
        List<TicketNumber> numbers = new ArrayList<>();
        Page<Ticket> page =
                db.bean(Tickets.class).list(reach, filter, PageRequest.first(7).sortedBy(sorting));
        page.items().forEach(ticket -> numbers.add(ticket.number()));
        while (page.next().isPresent()) {
            page = db.bean(Tickets.class)
                    .list(reach, filter, PageRequest.after(page.next().get(), 7).sortedBy(sorting));
            page.items().forEach(ticket -> numbers.add(ticket.number()));
        }
        return numbers;
    }
}
