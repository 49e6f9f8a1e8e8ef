package org.callwright.core.account.argon2;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.callwright.core.account.PasswordHashes;
import org.junit.jupiter.api.Test;

class Argon2HashesTest {
    private static final String PASSWORD = "correct horse 电池";

    private final PasswordHashes hashes = new Argon2Hashes();

    @Test
    void whatIsKeptOfAPasswordIsItsArgon2idHashWithItsCostAndASaltOfItsOwn() {
        String kept = hashes.hash(PASSWORD);

        assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
        assertThat(hashes.hash(PASSWORD))
                .as("of somebody else with the same one")
                .isNotEqualTo(kept);
    }

    @Test
    void onlyThePasswordItselfMatches() {
        String kept = hashes.hash(PASSWORD);

        assertThat(hashes.matches(PASSWORD, kept)).isTrue();
        assertThat(hashes.matches("Correct horse 电池", kept)).isFalse();
        assertThat(hashes.matches("", kept)).isFalse();
    }

    /** So that the cost can be raised without a migration. */
    @Test
    void aHashThatWasMadeAtAnotherCostStillMatches() {
        String cheaper = Password.hash(PASSWORD)
                .addRandomSalt(16)
                .with(Argon2Function.getInstance(64, 1, 1, 16, Argon2.ID))
                .getResult();

        assertThat(hashes.matches(PASSWORD, cheaper)).isTrue();
        assertThat(hashes.matches("another", cheaper)).isFalse();
    }
}
