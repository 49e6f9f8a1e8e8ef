package org.callwright.core.repetition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.callwright.core.jdbc.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredRepetitionsTest {
    private static final String ONE = "1".repeat(64);
    private static final String OTHER = "2".repeat(64);
    private static final Answer CREATED = new Answer(201, "\"0\"", "/api/teams/red", "{\"id\":\"red\"}");

    private TestDatabase db;
    private Repetitions repetitions;

    @BeforeEach
    void emptyTables() {
        db = TestDatabase.shared();
        repetitions = db.bean(Repetitions.class);
    }

    private Claim.First first() {
        Claim claim = repetitions.claim("ada", "k1", ONE);
        assertThat(claim).isInstanceOf(Claim.First.class);
        return (Claim.First) claim;
    }

    @Test
    void whoever_comes_second_waits_for_the_answer_of_the_first() {
        Claim.First first = first();
        assertThat(repetitions.claim("ada", "k1", ONE)).isEqualTo(new Claim.UnderWay());

        repetitions.answered(first, "ada", "k1", CREATED);

        assertThat(repetitions.claim("ada", "k1", ONE)).isEqualTo(new Claim.Answered(CREATED));
    }

    @Test
    void an_answer_is_kept_so_that_nobody_reads_it_in_the_database() {
        Answer numbers = new Answer(201, "\"0\"", "/api/customers/7", "{\"id\":7,\"phones\":[\"+8613800000001\"]}");

        repetitions.answered(first(), "ada", "k1", numbers);

        assertThat(db.texts("SELECT body FROM request_once"))
                .singleElement()
                .asString()
                .doesNotContain("138")
                .doesNotContain("phones");
        assertThat(repetitions.claim("ada", "k1", ONE)).isEqualTo(new Claim.Answered(numbers));
    }

    @Test
    void what_can_no_longer_be_opened_is_told_as_done_and_what_was_never_sealed_as_it_is() {
        repetitions.answered(first(), "ada", "k1", CREATED);
        db.run("UPDATE request_once SET body = '{\"id\":\"red\"}'");
        assertThat(repetitions.claim("ada", "k1", ONE)).isEqualTo(new Claim.Answered(CREATED));

        db.run("UPDATE request_once SET body = 'gone:AAAA'");
        assertThat(repetitions.claim("ada", "k1", ONE))
                .isEqualTo(new Claim.Answered(new Answer(201, CREATED.etag(), CREATED.location(), null)));
    }

    @Test
    void a_key_is_good_for_one_request_of_one_person() {
        first();

        assertThat(repetitions.claim("ada", "k1", OTHER)).isEqualTo(new Claim.OtherRequest());
        assertThat(repetitions.claim("bob", "k1", OTHER)).isInstanceOf(Claim.First.class);
        assertThat(repetitions.claim("ada", "k2", OTHER)).isInstanceOf(Claim.First.class);
    }

    @Test
    void a_request_that_changed_nothing_may_come_again() {
        repetitions.released(first(), "ada", "k1");

        assertThat(repetitions.claim("ada", "k1", OTHER)).isInstanceOf(Claim.First.class);
    }

    @Test
    void after_a_day_the_key_is_free_and_who_is_late_does_not_take_it_back() {
        Claim.First late = first();
        db.run("UPDATE request_once SET begun_at = begun_at - 86400001");

        Claim.First next = first();
        repetitions.answered(late, "ada", "k1", CREATED);

        assertThat(next).isNotEqualTo(late);
        assertThat(repetitions.claim("ada", "k1", ONE)).isEqualTo(new Claim.UnderWay());
    }

    @Test
    void old_keys_are_forgotten_and_young_ones_kept() {
        first();
        db.run("UPDATE request_once SET begun_at = begun_at - 86400001");
        repetitions.claim("ada", "k2", ONE);

        repetitions.forgetOld();

        assertThat(db.texts("SELECT request_key FROM request_once")).containsExactly("k2");
    }

    @Test
    void of_many_that_come_at_once_one_is_the_first() throws Exception {
        List<Claim> claims = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Claim>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(() -> repetitions.claim("ada", "k1", ONE)));
            }
            for (Future<Claim> claim : all) {
                claims.add(claim.get());
            }
        }

        assertThat(claims).filteredOn(Claim.First.class::isInstance).hasSize(1);
        assertThat(claims).filteredOn(Claim.UnderWay.class::isInstance).hasSize(7);
    }
}
