package org.callwright.web.command;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What follows {@code callwright run}: properties, or the question how it is used. Anything else has been mistyped. */
public final class RunArguments {
    private static final Set<String> HELP = Set.of("-h", "--help");
    private static final Pattern PROPERTY = Pattern.compile("--?[^=-][^=]*=.*", Pattern.DOTALL);

    private static final String USAGE = """
            Usage: callwright run [-PROPERTY=VALUE...]
            Starts the application alone, against your own servers.
              -PROPERTY=VALUE   Overrides one property, such as -micronaut.server.port=8081.
              -h, --help        Show this help message and exit.

            The properties are in docs/CONFIGURATION.md. They are read from the file named in the
            variable CALLWRIGHT_CONFIG, then from the environment. CALLWRIGHT_JAVA_OPTIONS has the
            JVM's own options.""";

    private RunArguments() {}

    /** @return how it is used, if that is what somebody asks */
    public static Optional<String> help(String... arguments) {
        return Arrays.stream(arguments).anyMatch(HELP::contains) ? Optional.of(USAGE) : Optional.empty();
    }

    /** @return one sentence about the first argument that means nothing, if there is one */
    public static Optional<String> complaint(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> !PROPERTY.matcher(argument).matches())
                .findFirst()
                .map(argument -> "'" + argument + "' is not of the form -PROPERTY=VALUE; see callwright run --help.");
    }
}
