package org.callwright.core.reveal.jdbc;

import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callwright.core.access.Actor;
import org.callwright.core.audit.Audit;
import org.callwright.core.privacy.SealedKind;
import org.callwright.core.privacy.Sealing;
import org.callwright.core.reveal.BudgetSpent;
import org.callwright.core.reveal.Reveal;
import org.callwright.core.reveal.RevealSubject;
import org.callwright.core.reveal.Reveals;

@Singleton
class StoredReveals implements Reveals {
    private final RevealTable table;
    private final Audit audit;
    private final Sealing sealing;
    private final Clock clock;
    private final int budget;
    private final Duration lasts;

    StoredReveals(
            RevealTable table,
            Audit audit,
            Sealing sealing,
            Clock clock,
            @Value("${callwright.privacy.reveals-an-hour:20}") int budget,
            @Value("${callwright.privacy.reveal-lasts:5m}") Duration lasts) {
        this.table = table;
        this.audit = audit;
        this.sealing = sealing;
        this.clock = clock;
        this.budget = budget;
        this.lasts = lasts;
    }

    @Override
    @Transactional
    public Reveal open(Actor who, RevealSubject subject, String number, String reason) {
        Instant now = clock.instant();
        String index = index(subject, number);
        Optional<Instant> until = table.open(who.account(), subject.kind(), subject.id(), index, now)
                .map(RevealTable.Row::untilAt);
        if (until.isEmpty()) {
            spend(who.account(), now);
        }
        Reveal reading = table.insert(new RevealTable.Row(
                        0,
                        who.account(),
                        subject.kind(),
                        subject.id(),
                        reason,
                        now,
                        until.orElse(now.plus(lasts)),
                        index))
                .reveal();
        note(who, until.isPresent() ? "read_again" : "revealed", reading);
        return reading;
    }

    @Override
    public boolean isOf(Reveal reveal, String number) {
        return index(reveal.subject(), number).equals(reveal.told());
    }

    private String index(RevealSubject subject, String number) {
        return sealing.blindIndex(
                subject.kind() == RevealSubject.Kind.ID_NUMBER ? SealedKind.ID_NUMBER : SealedKind.PHONE, number);
    }

    @Override
    @Transactional
    public void readAgain(Actor who, Reveal reveal) {
        note(who, "read_again", reveal);
    }

    private void note(Actor who, String verb, Reveal reveal) {
        String kind = reveal.subject().kind() == RevealSubject.Kind.ID_NUMBER ? "identity." : "phone.";
        audit.record(
                who,
                kind + verb,
                reveal.subject().kind().name().toLowerCase(Locale.ROOT),
                reveal.subject().id(),
                Map.of("reveal", String.valueOf(reveal.id())));
    }

    private void spend(String account, Instant now) {
        long hour = now.getEpochSecond() / ChronoUnit.HOURS.getDuration().toSeconds();
        table.count(account, hour);
        if (table.used(account, hour) > budget) {
            Instant next = Instant.ofEpochSecond(
                    (hour + 1) * ChronoUnit.HOURS.getDuration().toSeconds());
            throw new BudgetSpent(budget, Duration.between(now, next));
        }
        table.forgetCounts(account, hour);
    }

    @Override
    public Optional<Reveal> byId(Actor who, long id) {
        return table.find(id, who.account(), clock.instant()).map(RevealTable.Row::reveal);
    }

    @Override
    public Map<Long, String> reasons(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : table.findByIdIn(ids).stream()
                        .filter(row -> !row.reason().isEmpty())
                        .collect(Collectors.toMap(RevealTable.Row::id, RevealTable.Row::reason));
    }
}
