package org.callwright.web;

import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.openapi.annotation.OpenAPIExtraSchema;
import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.util.Optional;
import org.callwright.web.command.Commands;
import org.callwright.web.command.RunArguments;
import org.callwright.web.log.LogFormat;
import org.callwright.web.problem.Problem;
import org.slf4j.LoggerFactory;

/** One Callwright node. All nodes are equal. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Callwright",
                        version = "1",
                        description = "Calls, tickets and the people who answer them.",
                        license = @License(name = "Apache-2.0")),
        security = @SecurityRequirement(name = "token"))
@OpenAPIExtraSchema(classes = Problem.class)
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
public final class Application {
    private Application() {}

    /** Runs until the process is told to end, or does what {@link Commands} has; what keeps it from starting ends it with one sentence and code 2. */
    public static void main(String[] args) {
        if (Commands.isOne(args)) {
            LogFormat.forACommand();
            System.exit(Commands.run(args));
        }
        Optional<String> help = RunArguments.help(args);
        if (help.isPresent()) {
            System.out.println(help.get());
            System.exit(0);
        }
        Optional<String> complaint = RunArguments.complaint(args);
        if (complaint.isPresent()) {
            System.err.println("callwright: " + complaint.get());
            System.exit(2);
        }
        LogFormat.forANode();
        new Startup().args(args).mainClass(Application.class).banner(false).start();
    }

    private static final class Startup extends Micronaut {
        @Override
        protected void handleStartupException(Environment environment, Throwable failure) {
            String sentence = StartupFailure.sentence(environment, failure);
            LoggerFactory.getLogger(Application.class).error("Cannot start: {}", sentence);
            // The log may be JSON; whoever typed the command reads this.
            System.err.println("callwright: Cannot start: " + sentence);
            System.exit(2);
        }
    }

    /** A configuration with which nothing can be started; the message says in one sentence what to set. */
    public static final class UnusableConfiguration extends ConfigurationException {
        private static final long serialVersionUID = 1L;

        public UnusableConfiguration(String sentence) {
            super(sentence);
        }
    }
}
