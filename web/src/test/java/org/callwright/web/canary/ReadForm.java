package org.callwright.web.canary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Browser.Answer;

/** What is read at an address, in the form in which it is sent back. */
record ReadForm(ObjectNode body, String version) {
    private static final Set<String> TOLD = Set.of("version", "changed", "updated");
    private static final Set<String> OF_TICKETS = Set.of("subject", "category", "store", "priority");
    private static final Set<String> OF_WORK_ORDERS = Set.of("subject", "description", "priority");

    private static final Set<String> OF_RETURNS = Set.of("kind", "quantity", "reason", "requestedBy");

    /** Where another form is sent than is read. */
    private static final Map<String, UnaryOperator<ObjectNode>> OTHERWISE = Map.of(
            "/api/orders/{id}",
            ReadForm::order,
            "/api/returns/{id}",
            read -> read.retain(OF_RETURNS),
            "/api/tickets/{number}",
            read -> object(read.get("ticket")).retain(OF_TICKETS),
            "/api/work-orders/{number}",
            read -> object(read.get("workOrder")).retain(OF_WORK_ORDERS));

    static ReadForm at(String template, String path, Browser reader) {
        Answer read = reader.get(path);
        if (read.status() != 200) {
            throw new AssertionError(path + ": " + read.text());
        }
        ObjectNode form =
                OTHERWISE.getOrDefault(template, UnaryOperator.identity()).apply(object(read.json()));
        return new ReadForm(form, String.valueOf(read.header("ETag")));
    }

    /** Without what every change alters. */
    ObjectNode kept() {
        return body.deepCopy().remove(TOLD);
    }

    private static ObjectNode order(ObjectNode read) {
        read.path("subs").forEach(sub -> order(object(sub)));
        return read.set("status", read.at("/marks/status"));
    }

    private static ObjectNode object(JsonNode node) {
        return (ObjectNode) node;
    }
}
