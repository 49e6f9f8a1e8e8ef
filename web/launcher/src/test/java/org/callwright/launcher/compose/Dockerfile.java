package org.callwright.launcher.compose;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Dockerfile's instructions, continued lines joined. */
record Dockerfile(List<String> instructions) {
    static Dockerfile read(Path file) {
        return new Dockerfile(Compose.textOf(file)
                .replace("\\\n", " ")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList());
    }

    /** What is copied out of the build context. */
    List<String> copied() {
        return instructions.stream()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
                .map(line -> line.split(" +"))
                .flatMap(words -> Arrays.stream(words, 1, words.length - 1))
                .toList();
    }

    /** The images that it builds on. */
    List<String> bases() {
        return instructions.stream()
                .filter(line -> line.startsWith("FROM "))
                .map(line -> line.split(" +")[1])
                .toList();
    }

    /** The number of the user as whom the image runs; 0 for root, or nobody in particular. */
    int userId() {
        String user = instructions.stream()
                .filter(line -> line.startsWith("USER "))
                .reduce("USER root", (first, last) -> last)
                .substring("USER ".length());
        Matcher made = Pattern.compile("useradd --uid (\\d+) [^&]*\\b" + user + "\\b")
                .matcher(String.join("\n", instructions));
        return made.find() ? Integer.parseInt(made.group(1)) : 0;
    }
}
