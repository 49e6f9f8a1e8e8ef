package org.callwright.web.access;

import static org.callwright.core.account.Role.ADMIN;
import static org.callwright.core.account.Role.AGENT;
import static org.callwright.core.account.Role.SUPERVISOR;

import io.micronaut.http.HttpMethod;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.core.account.Role;

/**
 * The one table of who may call which endpoint. An endpoint that has no row is closed to everybody. What of an endpoint's
 * answer somebody sees (the data scope) is narrowed further by the endpoint itself.
 */
public final class Access {
    /**
     * Who may.
     *
     * @param anyone even without signing in
     * @param watchers who asks from a network that {@link Watchers} lets in
     * @param roles one of these suffices
     */
    public record Who(boolean anyone, boolean watchers, Set<Role> roles) {
        public Who {
            roles = Collections.unmodifiableSet(roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles));
        }

        boolean admits(Collection<Role> has, boolean watches) {
            return anyone || (watchers && watches) || roles.stream().anyMatch(has::contains);
        }
    }

    private static final Who ANYONE = new Who(true, true, Set.of());
    private static final Who SIGNED_IN = roles(AGENT, SUPERVISOR, ADMIN);
    private static final Map<String, Who> TABLE = new HashMap<>();

    static {
        row(HttpMethod.POST, "/api/session", ANYONE);
        row(HttpMethod.PUT, "/api/session", SIGNED_IN);
        row(HttpMethod.DELETE, "/api/session", SIGNED_IN);
        row(HttpMethod.GET, "/api/me", SIGNED_IN);

        row(HttpMethod.GET, "/api/agent/state", roles(AGENT));
        row(HttpMethod.PUT, "/api/agent/state", roles(AGENT));
        row(HttpMethod.GET, "/api/agent/call", roles(AGENT));
        row(HttpMethod.POST, "/api/agent/call/reject", roles(AGENT));
        row(HttpMethod.POST, "/api/agent/call/hang-up", roles(AGENT));
        row(HttpMethod.POST, "/api/agent/call/give-up", roles(AGENT));

        row(HttpMethod.GET, "/api/queues", SIGNED_IN);
        row(HttpMethod.GET, "/api/agents", roles(SUPERVISOR, ADMIN));
        row(HttpMethod.GET, "/api/live", roles(AGENT, SUPERVISOR));

        row(HttpMethod.GET, "/api/calls", roles(AGENT, SUPERVISOR));
        row(HttpMethod.GET, "/api/calls/{id}", roles(AGENT, SUPERVISOR));
        row(HttpMethod.GET, "/api/tickets", roles(AGENT, SUPERVISOR));
        row(HttpMethod.GET, "/api/tickets/{number}", roles(AGENT, SUPERVISOR));
        row(HttpMethod.GET, "/api/recordings/{id}/audio", roles(AGENT, SUPERVISOR));

        row(HttpMethod.GET, "/openapi/callwright.yml", ANYONE);

        // Anyone is told up or down; who has signed in and watchers are told the details.
        row(HttpMethod.GET, "/health", ANYONE);
        row(HttpMethod.GET, "/health/{selector}", ANYONE);
        row(HttpMethod.GET, "/prometheus", new Who(false, true, Set.of(SUPERVISOR, ADMIN)));
    }

    private Access() {}

    private static Who roles(Role... roles) {
        return new Who(false, false, Set.of(roles));
    }

    private static void row(HttpMethod method, String template, Who who) {
        TABLE.put(method + " " + template, who);
    }

    /** The row of an endpoint; HEAD is asked as GET is. */
    public static Optional<Who> to(HttpMethod method, String template) {
        HttpMethod asked = method == HttpMethod.HEAD ? HttpMethod.GET : method;
        return Optional.ofNullable(TABLE.get(asked + " " + template));
    }
}
