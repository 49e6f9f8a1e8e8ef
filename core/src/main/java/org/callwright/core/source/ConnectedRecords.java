package org.callwright.core.source;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.customer.CustomerIdentity;
import org.callwright.core.person.Person;
import org.callwright.core.person.PersonArchive;
import org.callwright.core.person.PersonalRecords;

/**
 * Which connected systems know a person: there is more to be asked for there. What they have told us is in memory alone, and
 * is dropped by {@link Sources#forget} once the person is forgotten.
 */
@Singleton
final class ConnectedRecords implements PersonalRecords {
    private final CustomerFiles files;
    private final Sources sources;

    ConnectedRecords(CustomerFiles files, Sources sources) {
        this.files = files;
        this.sources = sources;
    }

    /** What a system says when it is asked about somebody. */
    private enum Knows {
        YES,
        NO,
        /** It does not answer now. */
        NO_ANSWER,
        /** It cannot be asked by anything that we have of the person. */
        NOT_ASKED
    }

    /** Nothing is stored. */
    @Override
    public Set<String> columns() {
        return Set.of();
    }

    @Override
    public void handOver(Person person, PersonArchive archive) throws IOException {
        asked(person).handOver(person, archive);
    }

    /** Of the systems, which may take their time. */
    @Override
    public HandOver asked(Person person) {
        Optional<CustomerFile> file = files.byId(person.customer());
        if (file.isEmpty() || sources.connected().isEmpty()) {
            return (same, archive) -> {};
        }
        List<Answer<Boolean>> answers = answers(file.get());
        List<Map<String, Object>> systems = new ArrayList<>();
        for (String system : sources.connected()) {
            systems.add(row(system, answers, file.get().identities()));
        }
        return (same, archive) -> archive.add("connected-systems", systems);
    }

    private List<Answer<Boolean>> answers(CustomerFile file) {
        return sources
                .known(
                        CustomerKeys.of(file),
                        file.phones().stream().map(CustomerFile.Phone::e164).toList())
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static Map<String, Object> row(
            String system, List<Answer<Boolean>> answers, List<CustomerIdentity> identities) {
        List<Answer<Boolean>> its = answers.stream()
                .filter(answer -> answer.source().equals(system))
                .toList();
        Knows knows = knows(its);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("system", system);
        row.put("knows", knows.name());
        its.stream()
                .filter(answer -> Boolean.TRUE.equals(answer.value()) == (knows == Knows.YES))
                .flatMap(answer -> Stream.ofNullable(answer.asOf()))
                .max(Comparator.naturalOrder())
                .ifPresent(asOf -> row.put("asOf", asOf.toString()));
        row.put(
                "identities",
                identities.stream()
                        .filter(identity -> identity.system().equals(system))
                        .map(CustomerIdentity::externalId)
                        .toList());
        return row;
    }

    private static Knows knows(List<Answer<Boolean>> its) {
        if (its.isEmpty()) {
            return Knows.NOT_ASKED;
        }
        if (its.stream().anyMatch(answer -> Boolean.TRUE.equals(answer.value()))) {
            return Knows.YES;
        }
        return its.stream().anyMatch(answer -> answer.state() == Answer.State.UNAVAILABLE) ? Knows.NO_ANSWER : Knows.NO;
    }

    @Override
    public void forget(Person person) {}
}
