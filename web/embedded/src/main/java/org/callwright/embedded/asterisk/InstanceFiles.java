package org.callwright.embedded.asterisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callwright.embedded.cache.ClasspathFile;

/** Writes the folders and configuration files of one instance, anew at each start. */
final class InstanceFiles {

    private static final String SHIPPED = "org/callwright/embedded/asterisk/conf/";
    private static final List<String> AS_THEY_ARE = List.of(
            "cdr.conf",
            "cel.conf",
            "extensions.conf",
            "features.conf",
            "indications.conf",
            "logger.conf",
            "modules.conf",
            "musiconhold.conf",
            "queues.conf",
            "stasis.conf");
    private static final List<String> TEMPLATES =
            List.of("asterisk.conf", "globals.conf", "http.conf", "manager.conf", "pjsip.conf", "rtp.conf");

    /** Their defaults are right, but Asterisk complains when they are missing. */
    private static final List<String> EMPTY =
            List.of("acl.conf", "ccss.conf", "pjproject.conf", "queuerules.conf", "udptl.conf");

    private static final String PHONE = """
            [@NUMBER@](phone)
            auth = @NUMBER@
            aors = @NUMBER@
            callerid = @NAME@ <@NUMBER@>
            [@NUMBER@](phone-auth)
            username = @NUMBER@
            password = @PASSWORD@
            [@NUMBER@](phone-aor)

            """;

    private final AsteriskConfig config;
    private final Path home;

    InstanceFiles(AsteriskConfig config) {
        this.config = config;
        this.home = config.directory();
    }

    void write() throws IOException {
        for (String folder : List.of("etc", "lib/keys", "log", "spool/monitor", "spool/tmp", "data/sounds")) {
            Files.createDirectories(home.resolve(folder));
        }
        // Asterisk looks up its own options in the documentation: without it no module starts.
        link("data/documentation", config.installation().share().resolve("documentation"));
        link("data/sounds/en", config.installation().share().resolve("sounds/en_US_f_Allison"));
        config.music().write(home.resolve("data/moh"));
        for (String name : EMPTY) {
            put(name, "");
        }
        for (String name : AS_THEY_ARE) {
            put(name, shipped(name));
        }
        Map<String, String> values = values();
        for (String name : TEMPLATES) {
            put(name, Template.fill(shipped(name + ".in"), values));
        }
        put("agents.conf", config.phones().stream().map(InstanceFiles::phone).collect(Collectors.joining()));
        put(
                "queue-members.conf",
                config.phones().stream()
                        .map(phone -> "member => PJSIP/" + phone.number() + "\n")
                        .collect(Collectors.joining()));
    }

    private Map<String, String> values() throws IOException {
        AsteriskPorts ports = config.ports();
        return Map.ofEntries(
                Map.entry("HOME", home.toString()),
                Map.entry("RUN", RunDirectory.of(home).toString()),
                Map.entry("MODULES", config.installation().modules().toString()),
                Map.entry("PBX", config.name()),
                Map.entry("NODES", String.join("&", config.nodes())),
                Map.entry("LOCAL_SECONDS", config.localSeconds() == 0 ? "" : Integer.toString(config.localSeconds())),
                Map.entry("SIP_ADDRESS", "127.0.0.1"),
                Map.entry("SIP_PORT", Integer.toString(ports.sip())),
                Map.entry("CARRIER_ADDRESS", AsteriskServer.CARRIER_ADDRESS),
                Map.entry("AMI_PORT", Integer.toString(ports.ami())),
                Map.entry("AMI_SECRET", config.amiSecret()),
                Map.entry("HTTP_ENABLED", ports.http() == 0 ? "no" : "yes"),
                Map.entry("HTTP_PORT", Integer.toString(ports.http())),
                Map.entry("RTP_FIRST", Integer.toString(ports.rtpFirst())),
                Map.entry("RTP_LAST", Integer.toString(ports.rtpLast())));
    }

    private static String phone(PhoneAccount phone) {
        return Template.fill(
                PHONE, Map.of("NUMBER", phone.number(), "NAME", phone.name(), "PASSWORD", phone.password()));
    }

    private static String shipped(String name) throws IOException {
        return String.join("\n", ClasspathFile.lines(SHIPPED + name)) + "\n";
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(
                home.resolve("etc").resolve(name), text + config.appended().getOrDefault(name, ""));
    }

    private void link(String name, Path target) throws IOException {
        Path link = home.resolve(name);
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(link);
        }
        Files.createSymbolicLink(link, target);
    }
}
