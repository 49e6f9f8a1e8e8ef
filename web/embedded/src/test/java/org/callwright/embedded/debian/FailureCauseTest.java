package org.callwright.embedded.debian;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureCauseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    E: Failed to fetch http://x/y  Temporary failure resolving 'x' | the package mirror cannot be reached (is there a network?)
                    E: Failed to fetch http://x/y  Could not connect to 127.0.0.1:9 | the package mirror cannot be reached (is there a network?)
                    dpkg-deb: error: write error: No space left on device | the disk is full
                    E: Unable to locate package asterisk | the package mirror does not have it
                    W: GPG error: x InRelease: NO_PUBKEY 1234 | the mirror's signature is not trusted
                    E: Something nobody has seen. | E: Something nobody has seen
                    """)
    void tellsTheLikelyCauseFromTheWordsOfApt(String output, String cause) {
        assertThat(FailureCause.in("Get:1 something\n" + output + "\n")).isEqualTo(cause);
    }
}
