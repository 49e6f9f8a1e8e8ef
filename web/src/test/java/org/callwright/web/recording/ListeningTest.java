package org.callwright.web.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Grants;
import org.callwright.core.audit.AuditEntry;
import org.callwright.core.audit.AuditFilter;
import org.callwright.core.audit.AuditTrail;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.recording.Recording;
import org.callwright.core.recording.RecordingId;
import org.callwright.core.routing.OfferToken;
import org.callwright.web.fixture.Centre;
import org.junit.jupiter.api.Test;

class ListeningTest {
    private static final Actor SUE = person("sue");
    private static final Recording OLD = new Centre().oldRecording();

    private final List<AuditEntry> entries = Collections.synchronizedList(new ArrayList<>());
    private Instant now = Centre.MORNING;

    private final Listening listening = new Listening(
            new Trail(),
            (who, action, subject, subjectId, details) -> entries.add(
                    new AuditEntry(0, now, who.account(), action, subject, subjectId, new TreeMap<>(details), "")),
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            });

    private final class Trail implements AuditTrail {
        @Override
        public Page<AuditEntry> list(AuditFilter filter, PageRequest page) {
            return new Page<>(
                    entries.stream()
                            .filter(entry -> !entry.at().isBefore(filter.from())
                                    && entry.account().equals(filter.account())
                                    && entry.action().equals(filter.action())
                                    && entry.subject().equals(filter.subject())
                                    && entry.subjectId().equals(filter.subjectId()))
                            .toList(),
                    Optional.empty());
        }

        @Override
        public Optional<AuditEntry> bySeq(long seq) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Verdict verify() {
            throw new UnsupportedOperationException();
        }
    }

    private static Actor person(String account) {
        return new Actor(account, account, null, Set.of(), null, Grants.NONE);
    }

    private static Recording another() {
        return new Recording(
                new RecordingId(Centre.OLD_CALL, new OfferToken(42)),
                OLD.agent(),
                OLD.path(),
                OLD.duration(),
                OLD.bytes(),
                OLD.sha256(),
                OLD.channels(),
                OLD.finished());
    }

    @Test
    void whatIsHeardWithinTenMinutesAfterAnEntryIsCoveredByIt() {
        for (int minute = 0; minute <= 25; minute++) {
            listening.heard(SUE, OLD);
            now = now.plus(Duration.ofMinutes(1));
        }

        assertThat(entries)
                .extracting(
                        entry -> Duration.between(Centre.MORNING, entry.at()).toMinutes())
                .containsExactly(0L, 11L, 22L);
    }

    @Test
    void anotherPersonAndAnotherRecordingHaveEntriesOfTheirOwn() {
        listening.heard(SUE, OLD);
        listening.heard(person("lea"), OLD);
        listening.heard(SUE, another());
        listening.heard(SUE, OLD);

        assertThat(entries).hasSize(3);
    }

    @Test
    void partsThatAreAskedForAtOnceMakeOneEntry() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> parts = Collections.nCopies(50, () -> {
                listening.heard(SUE, OLD);
                return true;
            });
            for (Future<Boolean> part : threads.invokeAll(parts)) {
                assertThat(part.get()).isTrue();
            }
        }

        assertThat(entries).hasSize(1);
    }
}
