package org.callwright.embedded.asterisk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsteriskConfigTest {

    private final AsteriskConfig config =
            AsteriskConfig.of(Path.of("pbx"), new AsteriskInstallation(Path.of("nowhere")));

    @Test
    void whatHasAMeaningInAConfigurationFileIsRefused() {
        assertThatThrownBy(() -> config.name("pbx\n[options]")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> config.amiSecret("a;b]c")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> config.nodes(List.of("127.0.0.1:4573&evil")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PhoneAccount("1001](", "Agent", "secret"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PhoneAccount("1001", "Agent\ncontext = x", "secret"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
