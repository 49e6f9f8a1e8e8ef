package org.callwright.web.access;

import static org.callwright.core.access.Permission.ACCOUNT_WRITE;
import static org.callwright.core.access.Permission.AGENT_WORK;
import static org.callwright.core.access.Permission.AGENT_WRITE;
import static org.callwright.core.access.Permission.AUDIT_READ;
import static org.callwright.core.access.Permission.CALENDAR_WRITE;
import static org.callwright.core.access.Permission.CALL_DIALBACK;
import static org.callwright.core.access.Permission.CALL_READ;
import static org.callwright.core.access.Permission.CATALOG_WRITE;
import static org.callwright.core.access.Permission.CUSTOMER_ERASE;
import static org.callwright.core.access.Permission.CUSTOMER_EXPORT;
import static org.callwright.core.access.Permission.CUSTOMER_MERGE;
import static org.callwright.core.access.Permission.CUSTOMER_READ;
import static org.callwright.core.access.Permission.CUSTOMER_WRITE;
import static org.callwright.core.access.Permission.FLOOR_WATCH;
import static org.callwright.core.access.Permission.IDENTITY_REVEAL;
import static org.callwright.core.access.Permission.IMPORT_RUN;
import static org.callwright.core.access.Permission.KPI_WRITE;
import static org.callwright.core.access.Permission.LAYOUT_WRITE;
import static org.callwright.core.access.Permission.ORDER_READ;
import static org.callwright.core.access.Permission.ORDER_WRITE;
import static org.callwright.core.access.Permission.ORG_WRITE;
import static org.callwright.core.access.Permission.PHONE_REVEAL;
import static org.callwright.core.access.Permission.PRODUCT_READ;
import static org.callwright.core.access.Permission.PRODUCT_WRITE;
import static org.callwright.core.access.Permission.QUALITY_READ;
import static org.callwright.core.access.Permission.QUALITY_REVIEW;
import static org.callwright.core.access.Permission.QUALITY_WRITE;
import static org.callwright.core.access.Permission.QUEUE_WRITE;
import static org.callwright.core.access.Permission.RECORDING_LISTEN;
import static org.callwright.core.access.Permission.REPORT_EXPORT;
import static org.callwright.core.access.Permission.REPORT_READ;
import static org.callwright.core.access.Permission.RETURN_APPROVE;
import static org.callwright.core.access.Permission.RETURN_READ;
import static org.callwright.core.access.Permission.RETURN_WRITE;
import static org.callwright.core.access.Permission.ROLE_WRITE;
import static org.callwright.core.access.Permission.SATISFACTION_WRITE;
import static org.callwright.core.access.Permission.SCHEME_WRITE;
import static org.callwright.core.access.Permission.SKILL_WRITE;
import static org.callwright.core.access.Permission.SLA_WRITE;
import static org.callwright.core.access.Permission.SUPPLIER_READ;
import static org.callwright.core.access.Permission.SUPPLIER_WRITE;
import static org.callwright.core.access.Permission.TICKET_ASSIGN;
import static org.callwright.core.access.Permission.TICKET_CLOSE;
import static org.callwright.core.access.Permission.TICKET_MERGE;
import static org.callwright.core.access.Permission.TICKET_READ;
import static org.callwright.core.access.Permission.TICKET_WRITE;
import static org.callwright.core.access.Permission.WEBHOOK_WRITE;
import static org.callwright.core.access.Permission.WORKORDER_ASSIGN;
import static org.callwright.core.access.Permission.WORKORDER_READ;
import static org.callwright.core.access.Permission.WORKORDER_VERIFY;
import static org.callwright.core.access.Permission.WORKORDER_WRITE;

import io.micronaut.http.HttpMethod;
import java.util.HashMap;
import java.util.List;
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
        row(HttpMethod.POST, "/api/session/refresh", Who.ANYONE);
        row(HttpMethod.GET, "/api/session/oidc", Who.ANYONE);
        row(HttpMethod.POST, "/api/session/oidc/{provider}", Who.ANYONE);
        row(HttpMethod.POST, "/api/session/oidc/{provider}/return", Who.ANYONE);
        row(HttpMethod.PUT, "/api/session", Who.SIGNED_IN);
        row(HttpMethod.DELETE, "/api/session", Who.SIGNED_IN);
        row(HttpMethod.GET, "/api/me", Who.SIGNED_IN);

        row(HttpMethod.GET, "/api/agent/state", AGENT_WORK);
        row(HttpMethod.PUT, "/api/agent/state", AGENT_WORK);
        row(HttpMethod.GET, "/api/agent/call", AGENT_WORK);
        row(HttpMethod.POST, "/api/agent/call/reject", AGENT_WORK);
        row(HttpMethod.POST, "/api/agent/call/hang-up", AGENT_WORK);
        row(HttpMethod.POST, "/api/agent/call/give-up", AGENT_WORK);
        row(HttpMethod.GET, "/api/agent/call/destinations", AGENT_WORK);
        row(HttpMethod.POST, "/api/agent/call/transfer", AGENT_WORK);

        row(HttpMethod.GET, "/api/queues", AGENT_WORK, FLOOR_WATCH);
        row(HttpMethod.GET, "/api/agents", FLOOR_WATCH);
        row(HttpMethod.GET, "/api/live", AGENT_WORK, FLOOR_WATCH);

        row(HttpMethod.GET, "/api/calls", CALL_READ);
        row(HttpMethod.GET, "/api/calls/{id}", CALL_READ);
        row(HttpMethod.GET, "/api/recordings/{id}/audio", RECORDING_LISTEN);

        row(HttpMethod.GET, "/api/tickets", TICKET_READ);
        row(HttpMethod.GET, "/api/tickets/{number}", TICKET_READ);
        row(HttpMethod.POST, "/api/tickets", TICKET_WRITE);
        row(HttpMethod.PATCH, "/api/tickets/{number}", TICKET_WRITE);
        for (String command : List.of(
                "accept",
                "hand-off",
                "reject",
                "return",
                "escalate",
                "wait",
                "resume",
                "resolve",
                "comments",
                "link",
                "unlink",
                "follow-up")) {
            row(HttpMethod.POST, "/api/tickets/{number}/" + command, TICKET_WRITE);
        }
        row(HttpMethod.POST, "/api/tickets/{number}/dial-back", CALL_DIALBACK);
        row(HttpMethod.POST, "/api/tickets/{number}/assign", TICKET_ASSIGN);
        row(HttpMethod.POST, "/api/tickets/{number}/close", TICKET_CLOSE);
        row(HttpMethod.POST, "/api/tickets/{number}/reopen", TICKET_CLOSE);
        row(HttpMethod.POST, "/api/tickets/{number}/merge", TICKET_MERGE);
        row(HttpMethod.POST, "/api/tickets/{number}/unmerge", TICKET_MERGE);
        row(HttpMethod.POST, "/api/tickets/{number}/split", TICKET_MERGE);

        row(HttpMethod.GET, "/api/work-orders", WORKORDER_READ);
        row(HttpMethod.GET, "/api/work-orders/{number}", WORKORDER_READ);
        row(HttpMethod.POST, "/api/work-orders", WORKORDER_WRITE);
        row(HttpMethod.PATCH, "/api/work-orders/{number}", WORKORDER_WRITE);
        row(HttpMethod.POST, "/api/work-orders/{number}/assign", WORKORDER_ASSIGN);
        row(HttpMethod.POST, "/api/work-orders/{number}/steps/{step}", WORKORDER_WRITE, WORKORDER_VERIFY);
        row(HttpMethod.GET, "/api/work-orders/{number}/attachments/{id}", WORKORDER_READ);
        for (String command : List.of("hand-off", "escalate", "comments", "link", "unlink", "attachments")) {
            row(HttpMethod.POST, "/api/work-orders/{number}/" + command, WORKORDER_WRITE);
        }

        register("/api/calendars", Who.may(TICKET_READ, WORKORDER_READ, CALENDAR_WRITE), CALENDAR_WRITE);
        register("/api/sla-policies", Who.may(TICKET_READ, WORKORDER_READ, SLA_WRITE), SLA_WRITE);
        register("/api/ticket-categories", Who.may(TICKET_READ, WORKORDER_READ, CATALOG_WRITE), CATALOG_WRITE);
        register("/api/dispositions", Who.may(TICKET_READ, WORKORDER_READ, CATALOG_WRITE), CATALOG_WRITE);
        register("/api/disposition-rules", Who.may(TICKET_READ, WORKORDER_READ, CATALOG_WRITE), CATALOG_WRITE);
        row(HttpMethod.GET, "/api/tickets/{number}/disposition", TICKET_READ);
        row(HttpMethod.PUT, "/api/tickets/{number}/disposition", TICKET_WRITE);
        register("/api/work-order-types", Who.may(TICKET_READ, WORKORDER_READ, CATALOG_WRITE), CATALOG_WRITE);
        register("/api/macros", Who.may(TICKET_READ, WORKORDER_READ, CATALOG_WRITE), CATALOG_WRITE);
        row(HttpMethod.POST, "/api/tickets/{number}/macros/{id}", TICKET_WRITE);
        row(HttpMethod.GET, "/api/views", TICKET_READ);
        row(HttpMethod.GET, "/api/views/{id}", TICKET_READ);
        row(HttpMethod.POST, "/api/views", TICKET_READ);
        row(HttpMethod.PUT, "/api/views/{id}", TICKET_READ);
        row(HttpMethod.DELETE, "/api/views/{id}", TICKET_READ);
        register("/api/webhooks", Who.may(WEBHOOK_WRITE), WEBHOOK_WRITE);
        row(HttpMethod.GET, "/api/webhooks/{id}/dead", WEBHOOK_WRITE);
        row(HttpMethod.GET, "/api/webhooks/{id}/key", WEBHOOK_WRITE);
        row(HttpMethod.POST, "/api/webhooks/{id}/dead/{delivery}/replay", WEBHOOK_WRITE);
        row(HttpMethod.GET, "/api/number-schemes", SCHEME_WRITE);
        row(HttpMethod.GET, "/api/number-schemes/{id}", SCHEME_WRITE);
        row(HttpMethod.PUT, "/api/number-schemes/{id}", SCHEME_WRITE);

        row(HttpMethod.GET, "/api/reports/formulas", REPORT_READ);
        row(HttpMethod.GET, "/api/reports/calls", REPORT_READ);
        row(HttpMethod.GET, "/api/reports/calls/rows", REPORT_READ);
        row(HttpMethod.GET, "/api/reports/calls.{format}", REPORT_EXPORT);
        row(HttpMethod.GET, "/api/reports/agents", REPORT_READ);
        row(HttpMethod.GET, "/api/reports/agents/rows", REPORT_READ);
        row(HttpMethod.GET, "/api/reports/agents/times", REPORT_READ);
        row(HttpMethod.GET, "/api/reports/agents.{format}", REPORT_EXPORT);
        for (String report : List.of("tickets", "backlog", "first-contacts")) {
            row(HttpMethod.GET, "/api/reports/" + report, REPORT_READ);
            row(HttpMethod.GET, "/api/reports/" + report + "/rows", REPORT_READ);
            row(HttpMethod.GET, "/api/reports/" + report + ".{format}", REPORT_EXPORT);
        }
        row(HttpMethod.GET, "/api/reports/satisfaction", REPORT_READ);
        row(HttpMethod.GET, "/api/reports/satisfaction/rows", REPORT_READ);
        row(HttpMethod.GET, "/api/reports/satisfaction.{format}", REPORT_EXPORT);
        row(HttpMethod.GET, "/api/reports/quality", REPORT_READ);
        row(HttpMethod.GET, "/api/reports/quality/rows", QUALITY_READ);
        row(HttpMethod.GET, "/api/reports/quality.{format}", REPORT_EXPORT);
        register("/api/evaluation-forms", Who.may(QUALITY_READ, QUALITY_REVIEW, QUALITY_WRITE), QUALITY_WRITE);
        row(HttpMethod.GET, "/api/evaluations", QUALITY_READ);
        row(HttpMethod.GET, "/api/evaluations/{id}", QUALITY_READ);
        row(HttpMethod.POST, "/api/evaluations", QUALITY_REVIEW);
        row(HttpMethod.DELETE, "/api/evaluations/{id}", QUALITY_REVIEW);
        row(HttpMethod.GET, "/api/tickets/{number}/evaluations", QUALITY_READ);
        register("/api/kpis", Who.may(REPORT_READ, KPI_WRITE), KPI_WRITE);
        row(HttpMethod.GET, "/api/kpi-metrics", REPORT_READ, KPI_WRITE);
        row(HttpMethod.GET, "/api/reports/kpis", REPORT_READ);
        row(HttpMethod.GET, "/api/reports/kpis.{format}", REPORT_EXPORT);
        row(HttpMethod.POST, "/api/satisfaction/answers", SATISFACTION_WRITE);
        row(HttpMethod.GET, "/api/tickets/{number}/satisfaction", TICKET_READ);
        register("/api/roles", Who.may(ROLE_WRITE, ACCOUNT_WRITE), ROLE_WRITE);
        register("/api/accounts", Who.may(ACCOUNT_WRITE, TICKET_ASSIGN, WORKORDER_ASSIGN), ACCOUNT_WRITE);
        row(HttpMethod.PUT, "/api/accounts/{id}/password", ACCOUNT_WRITE);
        register("/api/teams", Who.SIGNED_IN, ORG_WRITE);
        register("/api/departments", Who.SIGNED_IN, ORG_WRITE);
        register("/api/stores", Who.SIGNED_IN, ORG_WRITE);
        register("/api/directory/skills", Who.may(SKILL_WRITE, AGENT_WRITE, QUEUE_WRITE, FLOOR_WATCH), SKILL_WRITE);
        register("/api/directory/agents", Who.may(AGENT_WRITE, ACCOUNT_WRITE, FLOOR_WATCH), AGENT_WRITE);
        register("/api/directory/queues", Who.may(QUEUE_WRITE, FLOOR_WATCH), QUEUE_WRITE);

        register("/api/orders", Who.may(ORDER_READ), ORDER_WRITE);
        row(HttpMethod.POST, "/api/orders/{id}/status", ORDER_WRITE);
        row(HttpMethod.GET, "/api/campaigns", ORDER_READ);
        register("/api/shipments", Who.may(ORDER_READ), ORDER_WRITE);
        register("/api/products", "sku", Who.may(PRODUCT_READ), PRODUCT_WRITE);
        row(HttpMethod.GET, "/api/products/{sku}/return-rate", RETURN_READ);
        register("/api/categories", Who.may(PRODUCT_READ), PRODUCT_WRITE);
        register("/api/suppliers", Who.may(SUPPLIER_READ), SUPPLIER_WRITE);
        row(HttpMethod.GET, "/api/returns", RETURN_READ);
        row(HttpMethod.GET, "/api/returns/{id}", RETURN_READ);
        row(HttpMethod.POST, "/api/returns", RETURN_WRITE);
        // What has been decided on is set right by who may decide: the command says so.
        row(HttpMethod.PATCH, "/api/returns/{id}", RETURN_WRITE);
        row(HttpMethod.POST, "/api/returns/{id}/refund", RETURN_APPROVE);
        // Which of the two a command needs, the command says.
        row(HttpMethod.POST, "/api/returns/{id}/{command}", RETURN_WRITE, RETURN_APPROVE);
        row(HttpMethod.GET, "/api/imports", IMPORT_RUN);
        row(HttpMethod.GET, "/api/imports/{id}", IMPORT_RUN);
        row(HttpMethod.GET, "/api/imports/{id}/errors", IMPORT_RUN);
        row(HttpMethod.POST, "/api/imports", IMPORT_RUN);

        row(HttpMethod.GET, "/api/customers", CUSTOMER_READ);
        row(HttpMethod.POST, "/api/customers", CUSTOMER_WRITE);
        row(HttpMethod.GET, "/api/customers/{id}", CUSTOMER_READ);
        row(HttpMethod.PUT, "/api/customers/{id}", CUSTOMER_WRITE);
        row(HttpMethod.DELETE, "/api/customers/{id}", CUSTOMER_WRITE);
        row(HttpMethod.POST, "/api/customers/{id}/phones", CUSTOMER_WRITE);
        row(HttpMethod.DELETE, "/api/customers/{id}/phones/{phone}", CUSTOMER_WRITE);
        row(HttpMethod.POST, "/api/customers/{id}/phones/{phone}/reveal", PHONE_REVEAL);
        row(HttpMethod.POST, "/api/customers/{id}/identities", CUSTOMER_WRITE);
        row(HttpMethod.DELETE, "/api/customers/{id}/identities/{system}/{externalId}", CUSTOMER_WRITE);
        row(HttpMethod.POST, "/api/customers/{id}/merge", CUSTOMER_MERGE);
        row(HttpMethod.POST, "/api/customers/{id}/unmerge", CUSTOMER_MERGE);
        row(HttpMethod.GET, "/api/customers/{id}/export", CUSTOMER_EXPORT);
        row(HttpMethod.POST, "/api/customers/{id}/erase", CUSTOMER_ERASE);

        row(HttpMethod.POST, "/api/customers/{id}/id-number/reveal", IDENTITY_REVEAL);
        row(HttpMethod.POST, "/api/calls/{id}/caller/reveal", PHONE_REVEAL);
        row(HttpMethod.GET, "/api/reveals/{id}", PHONE_REVEAL, IDENTITY_REVEAL);

        row(HttpMethod.GET, "/api/screen-pop-layouts", AGENT_WORK, LAYOUT_WRITE);
        row(HttpMethod.GET, "/api/screen-pop-layouts/{queue}/{role}", AGENT_WORK, LAYOUT_WRITE);
        row(HttpMethod.PUT, "/api/screen-pop-layouts/{queue}/{role}", LAYOUT_WRITE);
        row(HttpMethod.DELETE, "/api/screen-pop-layouts/{queue}/{role}", LAYOUT_WRITE);

        row(HttpMethod.GET, "/api/audit", AUDIT_READ);

        row(HttpMethod.GET, "/openapi/callwright.yml", Who.ANYONE);

        // Anyone is told up or down; who has signed in and watchers are told the details.
        row(HttpMethod.GET, "/health", Who.ANYONE);
        row(HttpMethod.GET, "/health/{selector}", Who.ANYONE);
        row(HttpMethod.GET, "/prometheus", Who.watchersAnd(FLOOR_WATCH));
    }

    private Access() {}

    /** A list that people keep: who may read it, and who may change it. */
    private static void register(String template, Who readers, Permission writers) {
        register(template, "id", readers, writers);
    }

    /** @param id what tells one from the others in an address */
    private static void register(String template, String id, Who readers, Permission writers) {
        String one = template + "/{" + id + "}";
        row(HttpMethod.GET, template, readers);
        row(HttpMethod.GET, one, readers);
        row(HttpMethod.POST, template, writers);
        row(HttpMethod.PUT, one, writers);
        row(HttpMethod.DELETE, one, writers);
    }

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
