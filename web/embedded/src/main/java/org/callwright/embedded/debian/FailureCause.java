package org.callwright.embedded.debian;

import java.util.regex.Pattern;

/** What went wrong, from the words of apt and dpkg-deb (in the C locale). */
enum FailureCause {
    DISK_FULL("No space left on device|not enough free space", "the disk is full"),
    NO_NETWORK(
            "Temporary failure resolving|Could not resolve|Could not connect|Connection (refused|timed out|failed)"
                    + "|Network is unreachable|Unable to connect",
            "the package mirror cannot be reached (is there a network?)"),
    NOT_WRITABLE("Permission denied|Read-only file system", "the folder cannot be written"),
    NOT_THERE("Unable to locate package|404 +Not Found", "the package mirror does not have it"),
    BAD_SIGNATURE("NO_PUBKEY|is not signed|signatures couldn't be verified", "the mirror's signature is not trusted");

    private final Pattern words;
    private final String meaning;

    FailureCause(String words, String meaning) {
        this.words = Pattern.compile(words);
        this.meaning = meaning;
    }

    static String in(String output) {
        for (FailureCause cause : values()) {
            if (cause.words.matcher(output).find()) {
                return cause.meaning;
            }
        }
        return output.lines()
                .filter(line -> !line.isBlank())
                .reduce((first, last) -> last)
                .map(line -> line.strip().replaceAll("\\.+$", ""))
                .orElse("no reason was given");
    }
}
