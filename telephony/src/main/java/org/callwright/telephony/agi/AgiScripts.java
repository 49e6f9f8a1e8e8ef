package org.callwright.telephony.agi;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The scripts that a dialplan may ask for, by path, and where they run. */
final class AgiScripts {
    private final Map<String, AgiHandler> handlers;
    private final Executor executor;

    AgiScripts(Map<String, AgiHandler> handlers, Executor executor) {
        this.handlers = Map.copyOf(handlers);
        this.executor = executor;
    }

    @Nullable
    AgiHandler find(String path) {
        return handlers.get(path);
    }

    /** Runs a script; {@code end} is called once, on any thread, with null or with what went wrong. */
    void run(AgiHandler handler, AgiSession session, Consumer<@Nullable Throwable> end) {
        try {
            executor.execute(() -> call(handler, session, end));
        } catch (RejectedExecutionException overloaded) {
            end.accept(overloaded);
        }
    }

    // Whatever a script throws, an error included, must end its session.
    private static void call(AgiHandler handler, AgiSession session, Consumer<@Nullable Throwable> end) {
        try {
            Objects.requireNonNull(handler.handle(session), "a script has to return a stage")
                    .whenComplete((_, failure) -> end.accept(failure));
        } catch (Throwable failure) {
            end.accept(failure);
        }
    }
}
