package org.callwright.embedded.asterisk;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One Asterisk of its own, on 127.0.0.1.
 *
 * @param directory holds all its files; made when missing
 * @param name this PBX in Callwright's configuration, part of every unique id
 * @param nodes the FastAGI addresses of Callwright's nodes, {@code host:port}, in the order in which they are tried
 * @param phones that may register, and members of the local line
 * @param amiSecret of the AMI user {@code callwright}
 * @param localSeconds how long a caller waits on the local line at most; 0: for ever
 * @param appended by file name, such as {@code extensions.conf}: text that follows Callwright's own
 */
public record AsteriskConfig(
        Path directory,
        AsteriskInstallation installation,
        String name,
        AsteriskPorts ports,
        List<String> nodes,
        List<PhoneAccount> phones,
        String amiSecret,
        Music music,
        int localSeconds,
        Map<String, String> appended) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final Pattern NODE = Pattern.compile("[A-Za-z0-9.-]+:[0-9]{1,5}");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{4,64}");

    public AsteriskConfig {
        require(name, NAME);
        nodes.forEach(node -> require(node, NODE));
        require(amiSecret, SECRET);
        nodes = List.copyOf(nodes);
        phones = List.copyOf(phones);
        appended = Map.copyOf(appended);
    }

    /** Free ports, no node, no phones, the AMI secret {@code callwright}, quiet music. */
    public static AsteriskConfig of(Path directory, AsteriskInstallation installation) {
        return new AsteriskConfig(
                directory.toAbsolutePath(),
                installation,
                "pbx1",
                AsteriskPorts.free(),
                List.of(),
                List.of(),
                "callwright",
                Music.CHORDS,
                0,
                Map.of());
    }

    public AsteriskConfig name(String other) {
        return new AsteriskConfig(
                directory, installation, other, ports, nodes, phones, amiSecret, music, localSeconds, appended);
    }

    public AsteriskConfig ports(AsteriskPorts other) {
        return new AsteriskConfig(
                directory, installation, name, other, nodes, phones, amiSecret, music, localSeconds, appended);
    }

    public AsteriskConfig nodes(List<String> addresses) {
        return new AsteriskConfig(
                directory, installation, name, ports, addresses, phones, amiSecret, music, localSeconds, appended);
    }

    public AsteriskConfig phones(List<PhoneAccount> accounts) {
        return new AsteriskConfig(
                directory, installation, name, ports, nodes, accounts, amiSecret, music, localSeconds, appended);
    }

    public AsteriskConfig amiSecret(String secret) {
        return new AsteriskConfig(
                directory, installation, name, ports, nodes, phones, secret, music, localSeconds, appended);
    }

    public AsteriskConfig music(Music other) {
        return new AsteriskConfig(
                directory, installation, name, ports, nodes, phones, amiSecret, other, localSeconds, appended);
    }

    public AsteriskConfig localSeconds(int seconds) {
        return new AsteriskConfig(
                directory, installation, name, ports, nodes, phones, amiSecret, music, seconds, appended);
    }

    /** Adds text at the end of one of the configuration files. */
    public AsteriskConfig append(String file, String text) {
        Map<String, String> more = new HashMap<>(appended);
        more.merge(file, "\n" + text, String::concat);
        return new AsteriskConfig(
                directory, installation, name, ports, nodes, phones, amiSecret, music, localSeconds, more);
    }

    private static void require(String value, Pattern allowed) {
        if (!allowed.matcher(value).matches()) {
            throw new IllegalArgumentException("not allowed in Asterisk's configuration: " + value);
        }
    }
}
