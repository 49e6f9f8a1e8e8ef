package org.callwright.web.log;

import java.util.Arrays;
import java.util.Objects;

/** Chooses how the log looks, which has to be known before the first line. */
public final class LogFormat {
    private static final String CHOSEN = "logback.configurationFile";

    private LogFormat() {}

    /** Sentences on the error output, for a command that somebody types. */
    public static void forACommand() {
        choose("logback-command.xml");
    }

    /** Text for people in the demo, one JSON object a line elsewhere. */
    public static void forANode() {
        String environments = Objects.requireNonNullElse(
                System.getenv("MICRONAUT_ENVIRONMENTS"), System.getProperty("micronaut.environments", ""));
        if (Arrays.asList(environments.split(",", -1)).contains("demo")) {
            choose("logback-plain.xml");
        }
    }

    private static void choose(String file) {
        if (System.getProperty(CHOSEN) == null) {
            System.setProperty(CHOSEN, file);
        }
    }
}
