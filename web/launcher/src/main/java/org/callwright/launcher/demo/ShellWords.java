package org.callwright.launcher.demo;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A command as it can be copied into a shell, whatever blanks or quotes its words hold. */
final class ShellWords {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/._+:=@%-]+");

    private ShellWords() {}

    static String line(List<String> words) {
        return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
