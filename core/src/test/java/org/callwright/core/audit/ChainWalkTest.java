package org.callwright.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callwright.core.audit.AuditTrail.Verdict;
import org.junit.jupiter.api.Test;

class ChainWalkTest {
    private final List<AuditEntry> chain = chainOf(5);

    private static AuditEntry entry(long seq, String account, Map<String, String> details, String hash) {
        Instant at = Instant.ofEpochMilli(1_000 + seq);
        return new AuditEntry(seq, at, account, "role.changed", "role", "agent", new TreeMap<>(details), hash);
    }

    private static List<AuditEntry> chainOf(int length) {
        List<AuditEntry> chain = new ArrayList<>();
        String hash = AuditChain.BEGINNING;
        for (int seq = 1; seq <= length; seq++) {
            Map<String, String> details = Map.of("n", String.valueOf(seq));
            hash = AuditChain.hash(hash, entry(seq, "ada", details, ""));
            chain.add(entry(seq, "ada", details, hash));
        }
        return chain;
    }

    private Verdict walked(String head) {
        ChainWalk walk = new ChainWalk();
        for (AuditEntry entry : chain) {
            Optional<Verdict.Broken> broken = walk.next(entry);
            if (broken.isPresent()) {
                return broken.get();
            }
        }
        return walk.end(5, head);
    }

    private String head() {
        return chain.getLast().hash();
    }

    private void assertBroken(long seq, String head) {
        assertThat(walked(head))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class, broken -> assertThat(broken.seq()).isEqualTo(seq));
    }

    @Test
    void what_nobody_touched_is_whole() {
        assertThat(walked(head())).isEqualTo(new Verdict.Whole(5, head()));
    }

    @Test
    void an_altered_entry_is_found() {
        AuditEntry third = chain.get(2);
        String head = head();
        chain.set(2, entry(3, "eve", third.details(), third.hash()));

        assertBroken(3, head);
    }

    @Test
    void an_altered_entry_with_a_hash_that_fits_it_is_found_by_the_next() {
        Map<String, String> details = Map.of("n", "forged");
        String forged = AuditChain.hash(chain.get(1).hash(), entry(3, "ada", details, ""));
        String head = head();
        chain.set(2, entry(3, "ada", details, forged));

        assertBroken(4, head);
    }

    @Test
    void a_removed_entry_is_found_wherever_it_was() {
        String head = head();
        for (int place = 0; place < 5; place++) {
            AuditEntry removed = chain.remove(place);
            assertBroken(removed.seq(), head);
            chain.add(place, removed);
        }
    }

    @Test
    void entries_that_have_changed_places_are_found() {
        AuditEntry second = chain.get(1);
        AuditEntry third = chain.get(2);
        String head = head();
        chain.set(1, entry(2, third.account(), third.details(), third.hash()));
        chain.set(2, entry(3, second.account(), second.details(), second.hash()));

        assertBroken(2, head);
    }

    @Test
    void an_entry_that_was_added_behind_the_head_is_found() {
        String head = chain.remove(4).hash();
        String hash = AuditChain.hash(head(), entry(5, "eve", Map.of(), ""));
        chain.add(entry(5, "eve", Map.of(), hash));

        assertBroken(5, head);
    }

    @Test
    void texts_that_run_into_each_other_have_different_hashes() {
        AuditEntry one = new AuditEntry(1, Instant.EPOCH, "ab", "c", "s", "1", new TreeMap<>(), "");
        AuditEntry other = new AuditEntry(1, Instant.EPOCH, "a", "bc", "s", "1", new TreeMap<>(), "");

        assertThat(AuditChain.hash(AuditChain.BEGINNING, one))
                .isNotEqualTo(AuditChain.hash(AuditChain.BEGINNING, other));
    }
}
