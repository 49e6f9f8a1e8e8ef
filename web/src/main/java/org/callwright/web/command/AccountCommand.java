package org.callwright.web.command;

import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.callwright.core.access.Actor;
import org.callwright.core.account.AccountOffice;
import org.callwright.core.agent.AgentId;
import org.callwright.web.StartupFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code callwright account …}: who can sign in. */
@Command(
        name = "account",
        description = "Says who can sign in. Passwords are asked for, or read from standard input.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true)
final class AccountCommand {
    private static final int PATIENCE_SECONDS = 5;
    private static final String WHOSE = "The account: a-z, 0-9, '.', '_', '@', '-'.";

    private final ConfiguredSite site;
    private final Keyboard keyboard;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    AccountCommand(ConfiguredSite site, Keyboard keyboard) {
        this.site = site;
        this.keyboard = keyboard;
    }

    @Command(
            name = "add",
            description = "Opens an account.",
            versionProvider = Version.class,
            mixinStandardHelpOptions = true)
    void add(
            @Parameters(paramLabel = "NAME", description = WHOSE) String name,
            @Option(
                            names = "--role",
                            required = true,
                            split = ",",
                            description = "One or more roles, such as agent, supervisor or admin, separated by commas.")
                    Set<String> roles,
            @Option(names = "--agent", paramLabel = "ID", description = "The agent that this person is.") @Nullable
                    String agent,
            @Option(names = "--display-name", paramLabel = "TEXT", description = "As others see it (NAME).") @Nullable
                    String displayName) {
        AccountOffice.Wish wish = new AccountOffice.Wish(
                name, displayName == null ? name : displayName, roles, agent == null ? null : new AgentId(agent));
        in(office -> {
            office.check(wish);
            office.open(Actor.SYSTEM, wish, keyboard.newPassword(name));
            return null;
        });
        tell(name + " can sign in.");
    }

    @Command(
            name = "password",
            description = "Sets another password and ends the account's sessions.",
            versionProvider = Version.class,
            mixinStandardHelpOptions = true)
    void password(@Parameters(paramLabel = "NAME", description = WHOSE) String name) {
        endingSessions(name + " has another password.", office -> {
            office.known(name);
            return office.changePassword(Actor.SYSTEM, name, keyboard.newPassword(name));
        });
    }

    @Command(
            name = "disable",
            description = "Lets nobody sign in any more and ends the account's sessions.",
            versionProvider = Version.class,
            mixinStandardHelpOptions = true)
    void disable(@Parameters(paramLabel = "NAME", description = WHOSE) String name) {
        endingSessions(name + " can no longer sign in.", office -> office.disable(Actor.SYSTEM, name));
    }

    @Command(
            name = "enable",
            description = "Takes 'disable' back.",
            versionProvider = Version.class,
            mixinStandardHelpOptions = true)
    void enable(@Parameters(paramLabel = "NAME", description = WHOSE) String name) {
        in(office -> {
            office.enable(Actor.SYSTEM, name);
            return null;
        });
        tell(name + " can sign in.");
    }

    private void endingSessions(String done, Function<AccountOffice, CompletionStage<Void>> change) {
        in(office -> {
            try {
                change.apply(office)
                        .toCompletableFuture()
                        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .join();
                tell(done + " What was signed in ends within seconds.");
            } catch (CompletionException e) {
                tell(done + " But Redis cannot be told (" + StartupFailure.reasons(e)
                        + "): what was signed in may go on as long as a token lasts.");
            }
            return null;
        });
    }

    private void in(Function<AccountOffice, @Nullable Object> work) {
        site.with(AccountOffice.class, work);
    }

    private void tell(String sentence) {
        spec.commandLine().getOut().println(sentence);
    }
}
