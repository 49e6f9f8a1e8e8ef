package org.callwright.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.netty.handler.ssl.SslContextBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import org.callwright.telephony.fake.FakeAsterisk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmiTlsTest extends AmiClientFixture {
    private static final String PASSWORD = "changeit";

    @TempDir
    static Path folder;

    @BeforeAll
    static void makeCertificates() throws Exception {
        makeCertificate("right", "san=ip:127.0.0.1");
        makeCertificate("elsewhere", "san=dns:pbx.example.org");
    }

    @BeforeEach
    void encrypt() throws Exception {
        pbxWith("right");
    }

    @Test
    void a_trusted_certificate_for_the_host_is_accepted() throws Exception {
        settings = settings.withTls(new AmiTls(Optional.of(pem("right")), true));

        startReady();

        assertThat(get(client.send(AmiAction.of("Ping"))).text("Ping")).isEqualTo("Pong");
    }

    @Test
    void an_unknown_certificate_is_refused() {
        settings = settings.withTls(new AmiTls(Optional.empty(), true));

        assertNeverReady("certif");
    }

    @Test
    void a_certificate_for_another_host_is_refused_unless_that_is_allowed() throws Exception {
        pbxWith("elsewhere");
        settings = settings.withTls(new AmiTls(Optional.of(pem("elsewhere")), true));
        assertNeverReady("No subject alternative names");

        client.close();
        settings = settings.withTls(new AmiTls(Optional.of(pem("elsewhere")), false));
        startReady();
    }

    @Test
    void plain_text_from_the_other_side_is_refused() {
        pbx.close();
        pbx = new FakeAsterisk(LOOPS.group()).withUser("callwright", "secret");
        settings = at(pbx.port()).withTls(new AmiTls(Optional.of(pem("right")), true));

        assertNeverReady("SSL");
    }

    @Test
    void a_trust_file_that_is_not_there_is_told_at_once() {
        settings = settings.withTls(new AmiTls(Optional.of(folder.resolve("missing.pem")), true));

        assertThatThrownBy(this::start)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pbx1");
    }

    private void assertNeverReady(String words) {
        start();
        await().until(() ->
                listener.states().stream().filter(AmiState.DOWN::equals).count() >= 2);
        assertThat(listener.states()).doesNotContain(AmiState.READY);
        assertThat(listener.told())
                .anySatisfy(told -> assertThat(told.toString()).containsIgnoringCase(words));
        assertThat(pbx.received()).isEmpty();
    }

    private void pbxWith(String certificate) throws Exception {
        pbx.close();
        var keys = KeyStore.getInstance(folder.resolve(certificate + ".p12").toFile(), PASSWORD.toCharArray());
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        pbx = new FakeAsterisk(
                        LOOPS.group(), SslContextBuilder.forServer(factory).build())
                .withUser("callwright", "secret");
        settings = at(pbx.port());
    }

    private static AmiSettings at(int port) {
        return AmiSettings.at("pbx1", "127.0.0.1", port, "callwright", "secret").withTimes(QUICK);
    }

    private static Path pem(String name) {
        return folder.resolve(name + ".pem");
    }

    private static void makeCertificate(String name, String subject) throws Exception {
        var store = folder.resolve(name + ".p12").toString();
        keytool(
                "-genkeypair",
                "-keystore",
                store,
                "-storepass",
                PASSWORD,
                "-alias",
                "pbx",
                "-keyalg",
                "EC",
                "-dname",
                "CN=test",
                "-ext",
                subject,
                "-validity",
                "2");
        keytool(
                "-exportcert",
                "-rfc",
                "-keystore",
                store,
                "-storepass",
                PASSWORD,
                "-alias",
                "pbx",
                "-file",
                pem(name).toString());
        assertThat(Files.exists(pem(name))).isTrue();
    }

    private static void keytool(String... arguments) throws Exception {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(java.util.List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
