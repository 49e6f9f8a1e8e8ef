package org.callwright.telephony.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.callwright.telephony.ami.AmiTls;
import org.junit.jupiter.api.Test;

class PbxConnectionsTest {
    private final PbxConfig pbx = new PbxConfig("pbx1");

    @Test
    void a_private_authority_is_trusted_where_one_is_named() {
        pbx.setAmiSecret("secret");
        pbx.setTls(true);
        assertThat(PbxConnections.settings(pbx).tls()).hasValue(new AmiTls(Optional.empty(), true));

        pbx.setTlsTrusted("/etc/callwright/ca.pem");

        assertThat(PbxConnections.settings(pbx).tls())
                .hasValue(new AmiTls(Optional.of(Path.of("/etc/callwright/ca.pem")), true));
    }

    @Test
    void without_tls_nothing_is_encrypted() {
        pbx.setAmiSecret("secret");

        assertThat(PbxConnections.settings(pbx).tls()).isEmpty();
    }
}
