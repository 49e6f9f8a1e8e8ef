package org.callwright.embedded.debian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.callwright.embedded.process.StartFailed;

/** What {@code /etc/os-release} (os-release(5)) says. */
record OperatingSystem(String id, String codename) {

    static OperatingSystem ofThisMachine() {
        if (!System.getProperty("os.arch").equals("amd64")) {
            throw new StartFailed("Asterisk is unpacked for x86-64 only, and this machine is "
                    + System.getProperty("os.arch") + "; use an Asterisk of your own.");
        }
        try {
            List<String> lines = Files.readAllLines(Path.of("/etc/os-release"));
            return new OperatingSystem(value(lines, "ID"), value(lines, "VERSION_CODENAME"));
        } catch (IOException e) {
            throw new StartFailed("This is neither Debian nor Ubuntu: /etc/os-release cannot be read.", e);
        }
    }

    private static String value(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1).replace("\"", ""))
                .findFirst()
                .orElse("");
    }
}
