package org.callwright.telephony.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.callwright.core.call.CallId;
import org.junit.jupiter.api.Test;

class CallSequenceTest {
    private final CallSequence sequence = new CallSequence(2);
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    @Test
    void the_steps_of_one_call_wait_for_each_other_and_other_calls_do_not() {
        var call = CallId.next();
        var first = new CompletableFuture<Void>();
        var wide = new CallSequence(10);

        wide.run(call, () -> noted("first", first));
        wide.run(call, () -> noted("second", CompletableFuture.completedFuture(null)));
        wide.run(CallId.next(), () -> noted("other", CompletableFuture.completedFuture(null)));

        assertThat(log).containsExactly("first", "other");
        first.complete(null);
        assertThat(log).containsExactly("first", "other", "second");
        assertThat(wide.callsUnderWay()).isZero();
    }

    @Test
    void a_step_that_fails_or_throws_lets_the_next_one_run() {
        var call = CallId.next();

        sequence.run(call, () -> CompletableFuture.failedFuture(new IllegalStateException("lost")));
        sequence.run(call, () -> {
            throw new IllegalStateException("thrown");
        });
        sequence.run(call, () -> noted("next", CompletableFuture.completedFuture(null)));

        assertThat(log).containsExactly("next");
        assertThat(sequence.callsUnderWay()).isZero();
    }

    @Test
    void the_reader_is_held_up_while_too_many_steps_are_under_way() {
        var stuck = new CompletableFuture<Void>();
        sequence.run(CallId.next(), () -> stuck);
        sequence.run(CallId.next(), () -> stuck);

        var reader = Thread.ofVirtual()
                .start(() ->
                        sequence.run(CallId.next(), () -> noted("third", CompletableFuture.completedFuture(null))));

        await().until(() -> reader.getState() == Thread.State.WAITING);
        assertThat(log).isEmpty();
        stuck.complete(null);
        await().untilAsserted(() -> assertThat(log).containsExactly("third"));
    }

    private CompletableFuture<Void> noted(String step, CompletableFuture<Void> result) {
        log.add(step);
        return result;
    }
}
