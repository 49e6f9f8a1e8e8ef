package org.callwright.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.event.Fact;
import org.callwright.core.hint.Hint;
import org.callwright.core.live.LiveView;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.callwright.web.fixture.CrmService;

/** Anna's desk, over real HTTP, and another system that may know who calls. */
final class DeskWithCrm implements AutoCloseable {
    static final String PHONE = "/phones/13912345678";
    static final Caller STRANGER = new Caller("13912345678", "+8613912345678", "", Caller.Presentation.KNOWN);
    static final String XIAO_MING = """
            {"people": [{"no": "C-99", "uid": "U-13912345678", "nick": "小明 13912345678", "card": "13912345678",
              "level": "Platinum", "wallet": {"points": 12}, "paper": "11010519491231002X", "remark": "call 13912345678"}]}
            """;
    static final String TRADE = """
            {"tid": "778899", "created": "2026-03-14 12:00:00", "pay": 89.50,
             "goods": [{"code": "KETTLE", "title": "电热水壶", "num": 1, "price": 89.50}]}
            """;

    final CrmService crm = new CrmService();
    private final Path folder;
    private ApplicationContext context = ApplicationContext.builder().build();
    Centre centre = new Centre();
    private Browser anna = Browser.nowhere();

    DeskWithCrm(Path folder) {
        this.folder = folder;
        start(Map.of());
    }

    /** Begins anew with other settings. */
    void startAgain(Map<String, String> more) {
        context.close();
        start(more);
    }

    private void start(Map<String, String> more) {
        Map<String, Object> properties = new HashMap<>(crm.properties(folder));
        properties.putAll(more);
        context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .environments(Environment.TEST, "memory")
                .properties(properties)
                .start();
        URI node = context.getBean(EmbeddedServer.class).start().getURI();
        centre = context.getBean(Centre.class);
        centre.signedIn(Centre.ANNA);
        anna = Browser.at(node).signedInAs("anna");
    }

    @Override
    public void close() {
        crm.close();
        context.close();
    }

    private CallId rings(Caller caller, Hint hint) {
        CallId call = CallId.next();
        Instant now = Instant.now();
        centre.log.append(
                now,
                new Fact.CallArrived(
                        call,
                        "pbx1",
                        "PJSIP/carrier-" + call,
                        call.value(),
                        caller,
                        "4001",
                        Centre.SUPPORT,
                        Centre.ticketOf(call),
                        now,
                        hint));
        centre.rings(call, Centre.ANNA);
        return call;
    }

    void ringsAndIs(Caller caller, Hint hint, Long... customers) {
        centre.matched(rings(caller, hint), customers);
        LiveView view = context.getBean(LiveView.class);
        await().until(() ->
                view.callOf(Centre.ANNA).filter(now -> now.match() != null).isPresent());
    }

    JsonNode pop() {
        return anna.get("/api/agent/call").json();
    }

    /** The pop when the system has answered: of a loaded machine it may be told first that it is late. */
    JsonNode freshPop() {
        return freshAnswer().json();
    }

    Browser.Answer freshAnswer() {
        return await().until(
                        () -> anna.get("/api/agent/call"),
                        answer -> "FRESH"
                                .equals(answer.json().at("/systems/0/condition").textValue()));
    }

    void layout(String fields) {
        String path = "/api/screen-pop-layouts/any/any";
        Browser ada = ada();
        String version = ada.get(path).header("ETag");
        String body = "{\"fields\":[" + fields + "]}";
        Browser.Answer stored = version == null
                ? ada.put(path, body)
                : ada.put(path, body, "Content-Type", "application/json", "If-Match", version);
        assertThat(stored.status()).isEqualTo(200);
    }

    Browser ada() {
        return Browser.at(context.getBean(EmbeddedServer.class).getURI()).signedInAs("ada");
    }
}
