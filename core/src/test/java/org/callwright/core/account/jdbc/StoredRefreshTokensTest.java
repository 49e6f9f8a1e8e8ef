package org.callwright.core.account.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.callwright.core.account.RefreshTokens;
import org.callwright.core.account.RefreshTokens.Issued;
import org.callwright.core.account.RefreshTokens.Trade;
import org.callwright.core.jdbc.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredRefreshTokensTest {
    private TestDatabase db;
    private RefreshTokens tokens;

    @BeforeEach
    void emptyTables() {
        db = TestDatabase.shared();
        tokens = db.bean(RefreshTokens.class);
    }

    private Issued next(Issued token) {
        Trade trade = tokens.trade(token.text());
        assertThat(trade).isInstanceOf(Trade.Next.class);
        return ((Trade.Next) trade).token();
    }

    @Test
    void each_token_is_traded_for_the_next_of_the_same_session() {
        Issued first = tokens.begin("anna", "s1");

        Trade trade = tokens.trade(first.text());

        assertThat(trade).isInstanceOfSatisfying(Trade.Next.class, next -> {
            assertThat(next.account()).isEqualTo("anna");
            assertThat(next.session()).isEqualTo("s1");
            assertThat(next.token().text()).isNotEqualTo(first.text());
        });
    }

    @Test
    void who_presents_a_used_token_takes_the_whole_session_down() {
        Issued first = tokens.begin("anna", "s1");
        Issued elsewhere = tokens.begin("anna", "s2");
        Issued second = next(first);
        theGracePasses();

        assertThat(tokens.trade(first.text())).isEqualTo(new Trade.Stolen("anna", "s1"));

        assertThat(tokens.trade(second.text())).isEqualTo(new Trade.Unknown());
        assertThat(tokens.trade(elsewhere.text())).isInstanceOf(Trade.Next.class);
    }

    private void theGracePasses() {
        db.run("UPDATE refresh_token SET used_at = used_at - 10000");
    }

    @Test
    void who_has_lost_the_answer_asks_again() {
        Issued first = tokens.begin("anna", "s1");
        next(first);

        Issued again = next(first);

        theGracePasses();
        assertThat(tokens.trade(again.text())).isInstanceOf(Trade.Next.class);
    }

    @Test
    void an_answer_that_was_not_lost_but_went_to_somebody_else_ends_the_session() {
        Issued first = tokens.begin("anna", "s1");
        Issued answered = next(first);
        Issued again = next(first);

        assertThat(tokens.trade(answered.text())).isEqualTo(new Trade.Stolen("anna", "s1"));
        assertThat(tokens.trade(again.text())).isEqualTo(new Trade.Unknown());
    }

    @Test
    void a_token_is_not_good_again_when_what_it_was_traded_for_has_been_used() {
        Issued first = tokens.begin("anna", "s1");
        Issued third = next(next(first));

        assertThat(tokens.trade(first.text())).isEqualTo(new Trade.Stolen("anna", "s1"));
        assertThat(tokens.trade(third.text())).isEqualTo(new Trade.Unknown());
    }

    @Test
    void of_two_who_trade_the_same_at_once_one_token_is_left() throws Exception {
        Issued first = tokens.begin("anna", "s1");
        Callable<Trade> trade = () -> tokens.trade(first.text());

        List<Future<Trade>> trades;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            trades = threads.invokeAll(List.of(trade, trade));
        }

        assertThat(List.of(trades.get(0).get(), trades.get(1).get())).hasOnlyElementsOfType(Trade.Next.class);
        assertThat(db.texts("SELECT hash FROM refresh_token WHERE used_at IS NULL"))
                .hasSize(1);
    }

    @Test
    void tokens_end_with_the_session_and_with_the_account() {
        Issued one = tokens.begin("anna", "s1");
        Issued two = tokens.begin("anna", "s2");
        Issued other = tokens.begin("ben", "s3");

        tokens.end("s1");
        assertThat(tokens.trade(one.text())).isEqualTo(new Trade.Unknown());
        tokens.endAllOf("anna");
        assertThat(tokens.trade(two.text())).isEqualTo(new Trade.Unknown());
        assertThat(tokens.trade(other.text())).isInstanceOf(Trade.Next.class);
    }

    @Test
    void a_token_ends_when_it_is_not_used_and_a_session_ends_however_often_it_is() {
        Issued idle = tokens.begin("anna", "s1");
        db.run("UPDATE refresh_token SET expires_at = 1");
        assertThat(tokens.trade(idle.text())).isEqualTo(new Trade.Unknown());
        tokens.forgetOld();
        assertThat(db.texts("SELECT hash FROM refresh_token")).isEmpty();

        Issued old = tokens.begin("anna", "s2");
        db.run("UPDATE refresh_token SET begun_at = begun_at - 30 * 86400000 + 60000");
        assertThat(next(old).until()).isBefore(idle.until().minusSeconds(86_400));
    }

    @Test
    void the_database_has_no_token_that_could_be_presented() {
        Issued token = tokens.begin("anna", "s1");

        assertThat(db.texts("SELECT hash FROM refresh_token"))
                .noneMatch(hash -> hash.contains(token.text()))
                .allMatch(hash -> hash.length() == 64);
    }
}
