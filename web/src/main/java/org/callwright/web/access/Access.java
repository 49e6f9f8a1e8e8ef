package org.callwright.web.access;

import static org.callwright.core.access.Permission.AGENT_WORK;
import static org.callwright.core.access.Permission.AUDIT_READ;
import static org.callwright.core.access.Permission.CALL_READ;
import static org.callwright.core.access.Permission.FLOOR_WATCH;
import static org.callwright.core.access.Permission.RECORDING_LISTEN;
import static org.callwright.core.access.Permission.TICKET_READ;

import io.micronaut.http.HttpMethod;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.access.Permission;

/**
 * The one table of who may call which endpoint. An endpoint that has no row is closed to everybody. What of an endpoint's
 * answer somebody sees (the data scope) is narrowed further by the endpoint itself.
 */
public final class Access {
    private static final Map<String, Who> TABLE = new HashMap<>();

    static {
        row(HttpMethod.POST, "/api/session", Who.ANYONE);
        row(HttpMethod.PUT, "/api/session", Who.SIGNED_IN);
        row(HttpMethod.DELETE, "/api/session", Who.SIGNED_IN);
        row(HttpMethod.GET, "/api/me", Who.SIGNED_IN);

        row(HttpMethod.GET, "/api/agent/state", AGENT_WORK);
        row(HttpMethod.PUT, "/api/agent/state", AGENT_WORK);
        row(HttpMethod.GET, "/api/agent/call", AGENT_WORK);
        row(HttpMethod.POST, "/api/agent/call/reject", AGENT_WORK);
        row(HttpMethod.POST, "/api/agent/call/hang-up", AGENT_WORK);
        row(HttpMethod.POST, "/api/agent/call/give-up", AGENT_WORK);

        row(HttpMethod.GET, "/api/queues", AGENT_WORK, FLOOR_WATCH);
        row(HttpMethod.GET, "/api/agents", FLOOR_WATCH);
        row(HttpMethod.GET, "/api/live", AGENT_WORK, FLOOR_WATCH);

        row(HttpMethod.GET, "/api/calls", CALL_READ);
        row(HttpMethod.GET, "/api/calls/{id}", CALL_READ);
        row(HttpMethod.GET, "/api/recordings/{id}/audio", RECORDING_LISTEN);

        row(HttpMethod.GET, "/api/tickets", TICKET_READ);
        row(HttpMethod.GET, "/api/tickets/{number}", TICKET_READ);

        row(HttpMethod.GET, "/api/audit", AUDIT_READ);

        // Anyone is told up or down; who has signed in and watchers are told the details.
        row(HttpMethod.GET, "/health", Who.ANYONE);
        row(HttpMethod.GET, "/health/{selector}", Who.ANYONE);
        row(HttpMethod.GET, "/prometheus", Who.watchersAnd(FLOOR_WATCH));
    }

    private Access() {}

    /** @param permissions one of these suffices */
    private static void row(HttpMethod method, String template, Permission... permissions) {
        row(method, template, Who.may(permissions));
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
