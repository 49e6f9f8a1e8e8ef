package org.callwright.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.ticket.DeskStage.LISA;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.data.Index;
import org.callwright.core.access.Actor;
import org.callwright.core.call.CallEnding;
import org.callwright.core.catalog.Macro;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.core.event.Fact;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Pages;
import org.callwright.core.projection.CallTale;
import org.callwright.core.projection.Ledger;
import org.callwright.core.projection.Unstorable;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.ticket.DeskStage;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.core.ticket.TicketCommand.Accept;
import org.callwright.core.ticket.TicketCommand.Close;
import org.callwright.core.ticket.TicketCommand.Reopen;
import org.callwright.core.ticket.TicketField;
import org.callwright.core.webhook.http.HttpMessengerOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {
    private static final Signature SIGNATURE = new Signature("a key of at least thirty-two characters");

    private DeskStage stage;
    private Outbox outbox;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile boolean listening = true;

    @BeforeEach
    void open() {
        stage = new DeskStage();
        outbox = stage.db.bean(Outbox.class);
        stage.observers.add(new Announcer(stage.db.bean(Definitions.class), outbox, stage.clock));
        define("crm", "http://127.0.0.1:9/hook", "ticket.accepted", "ticket.closed");
    }

    private void define(String id, String url, String... events) {
        setUp().create(Actor.SYSTEM, Webhook.KIND, id, new Webhook("CRM", url, Set.of(events), true));
    }

    private List<Delivery> dead() {
        return outbox.dead("crm", PageRequest.first(10)).items();
    }

    private DefinitionDesk setUp() {
        return new DefinitionDesk(
                stage.db.bean(Atomically.class),
                stage.db.bean(Definitions.class),
                List.of(new WebhookRule()),
                stage.audit);
    }

    private WebhookSender sender() {
        return sender((url, id, event, body, signature) -> {
            if (!listening) {
                throw new Messenger.Unheard("answered 503");
            }
            told.add(event + " " + body);
        });
    }

    private WebhookSender sender(Messenger messenger) {
        return new WebhookSender(
                stage.db.bean(Atomically.class),
                outbox,
                stage.db.bean(Definitions.class),
                messenger,
                SIGNATURE,
                stage.clock);
    }

    @Test
    void what_was_asked_for_is_told_once_and_without_personal_words() {
        Ticket ticket = stage.open("Mr Wang of 13800000001");
        stage.desk().act(LISA, ticket.number(), null, List.of(new Accept(), new Close(null, "he says so")));

        assertThat(sender().look()).isEqualTo(2);
        assertThat(sender().look()).isZero();
        assertThat(told)
                .hasSize(2)
                .allSatisfy(text -> assertThat(text)
                        .contains(ticket.number().value())
                        .doesNotContain("Wang")
                        .doesNotContain("says"));
    }

    @Test
    void what_calls_do_to_tickets_is_told_once_however_often_the_log_is_read() {
        define("calls", "http://127.0.0.1:9/calls", "ticket.created", "ticket.answered", "ticket.transferred");
        CallTale tale = CallTale.at(stage.log, stage.now()).arrives();
        OfferToken offer = tale.offered(CallTale.ANN);
        tale.answers(CallTale.ANN, offer).passedOn(CallTale.ANN, offer);
        CallTale again = CallTale.at(stage.log, tale.now(), tale.ticket).joins(CallTale.caller("+8613800000001"));
        OfferToken another = again.offered(CallTale.BOB);
        again.answers(CallTale.BOB, another).ends(CallEnding.CALLER_HUNG_UP, CallTale.BOB);

        stage.project();
        stage.db.bean(Ledger.class).rewind(stage.db.bean(Ledger.class).position());
        stage.project();

        assertThat(written("calls"))
                .containsExactly("ticket.created", "ticket.answered", "ticket.transferred", "ticket.answered");
        assertThat(stage.db.texts("SELECT body FROM webhook_delivery ORDER BY id LIMIT 2"))
                .allSatisfy(body -> assertThat(body)
                        .contains("\"ticket\":\"" + tale.ticket, "\"call\":\"" + tale.call, "\"by\":\"system\""))
                .satisfies(
                        created -> assertThat(created).contains("\"queue\":\"support\"", "\"agent\":null"),
                        Index.atIndex(0))
                .satisfies(
                        answered -> assertThat(answered).contains("\"state\":\"IN_PROGRESS\"", "\"agent\":\"ann\""),
                        Index.atIndex(1));
    }

    private List<String> written(String webhook) {
        return stage.db.texts("SELECT event FROM webhook_delivery WHERE webhook = '" + webhook + "' ORDER BY id");
    }

    @Test
    void what_a_call_did_is_not_told_when_it_cannot_be_stored() {
        define("calls", "http://127.0.0.1:9/calls", "ticket.*");
        CallTale tale = CallTale.at(stage.log, stage.now()).arrives();
        tale.happens(new Fact.RecordingFinished(
                tale.call, new OfferToken(1), "x".repeat(3_000), Duration.ZERO, 1, "no room for the path", 2));

        assertThatThrownBy(stage::project).isInstanceOf(Unstorable.class);
        assertThat(written("calls")).isEmpty();
    }

    @Test
    void an_event_that_never_happens_is_refused_and_those_that_do_are_named() {
        assertThatThrownBy(() -> define("other", "https://crm.example/", "ticket.closed", "tickt.*"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("events");
                    assertThat(refused)
                            .hasMessageContaining("*, ticket.*, ")
                            .hasMessageContaining("ticket.transferred")
                            .hasMessageContaining("workorder.sla_breached");
                });
        define("other", "https://crm.example/", "*", "ticket.*", "workorder.*", "ticket.answered", "workorder.created");
    }

    @Test
    void what_is_undone_is_not_told() {
        Ticket ticket = stage.open("kettle");

        assertThatThrownBy(() -> stage.desk()
                        .act(LISA, ticket.number(), null, List.of(new Accept(), new Reopen("cannot follow"))))
                .isInstanceOf(Refused.class);

        assertThat(sender().look()).isZero();
    }

    @Test
    void who_does_not_listen_is_told_later_and_later_and_in_the_end_no_more() {
        listening = false;
        stage.desk().act(LISA, stage.open("kettle").number(), null, new Accept());
        List<Duration> pauses = new ArrayList<>();
        Instant last = stage.now();
        for (int minute = 0; dead().isEmpty() && minute < 100_000; minute++) {
            if (sender().look() > 0) {
                pauses.add(Duration.between(last, stage.now()));
                last = stage.now();
            }
            stage.later(Duration.ofMinutes(1));
        }

        assertThat(pauses).hasSize(WebhookSender.ATTEMPTS).isSorted();
        assertThat(dead()).singleElement().satisfies(dead -> {
            assertThat(dead.error()).isEqualTo("answered 503");
            listening = true;
            assertThat(outbox.replay("crm", dead.id(), stage.now())).isTrue();
        });
        sender().look();
        assertThat(told).hasSize(1);
        assertThat(dead()).isEmpty();
    }

    @Test
    void what_could_not_be_told_is_listed_in_pages_the_latest_first() {
        Instant now = stage.now();
        for (int i = 0; i < 5; i++) {
            outbox.add("crm", "ticket.closed", "{\"n\":" + i + "}", now);
        }
        outbox.add("other", "ticket.closed", "{}", now);
        stage.db
                .bean(Atomically.class)
                .run(() -> outbox.claim(now, now.plusSeconds(60), 100, 100)
                        .forEach(one -> outbox.failed(one, Optional.empty(), "answered 503")));

        List<Delivery> latestFirst = Pages.through(page -> outbox.dead("crm", page), "-id", 2);
        assertThat(latestFirst)
                .extracting(Delivery::body)
                .containsExactly("{\"n\":4}", "{\"n\":3}", "{\"n\":2}", "{\"n\":1}", "{\"n\":0}");
        assertThat(Pages.through(page -> outbox.dead("crm", page), "id", 2)).isEqualTo(latestFirst.reversed());
        assertThat(dead()).isEqualTo(latestFirst);
    }

    @Test
    void a_node_that_dies_while_it_tells_leaves_it_to_others() {
        stage.desk().act(LISA, stage.open("kettle").number(), null, new Accept());
        assertThatThrownBy(() -> sender((url, id, event, body, signature) -> {
                            throw new InternalError("dead");
                        })
                        .look())
                .isInstanceOf(InternalError.class);
        assertThat(sender().look()).isZero();

        stage.later(Duration.ofMinutes(5));
        assertThat(sender().look()).isEqualTo(1);
        assertThat(told).hasSize(1);
    }

    @Test
    void what_cannot_be_sent_is_a_failed_delivery_and_the_others_are_told() {
        setUp().create(Actor.SYSTEM, Webhook.KIND, "bad", new Webhook("Bad", "http://bad/", Set.of("*"), true));
        stage.desk().act(LISA, stage.open("kettle").number(), null, new Accept());

        sender((url, id, event, body, signature) -> {
                    if (url.contains("bad")) {
                        throw new IllegalArgumentException("port out of range");
                    }
                    told.add(event);
                })
                .look();

        assertThat(told).containsExactly("ticket.accepted");
        assertThat(outbox.waiting("crm")).isZero();
        stage.later(Duration.ofMinutes(1));
        assertThat(sender().look()).isEqualTo(2);
        assertThat(outbox.waiting("bad")).isZero();
    }

    @Test
    void an_address_that_does_not_hear_is_tried_once_and_then_let_alone_while_others_are_told() {
        List<String> tried = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            outbox.add("crm", "ticket.accepted", "{}", stage.now());
        }
        stage.later(Duration.ofSeconds(1));
        setUp().create(Actor.SYSTEM, Webhook.KIND, "other", new Webhook("Other", "http://other/", Set.of("*"), true));
        outbox.add("other", "ticket.closed", "{}", stage.now());
        Messenger messenger = (url, id, event, body, signature) -> {
            tried.add(url);
            if (url.contains("127.0.0.1")) {
                throw new Messenger.Unheard("HttpTimeoutException");
            }
        };

        assertThat(sender(messenger).look()).isEqualTo(5);
        assertThat(sender(messenger).look()).isZero();

        assertThat(tried).containsExactlyInAnyOrder("http://127.0.0.1:9/hook", "http://other/");
        stage.later(Duration.ofMinutes(1));
        int looks = 0;
        while (sender().look() > 0) {
            looks++;
        }
        assertThat(looks).isEqualTo(8);
        assertThat(told).hasSize(30);
        assertThat(outbox.waiting("crm")).isZero();
    }

    @Test
    void what_only_this_node_reaches_is_not_told_unless_it_is_allowed() {
        for (String host : List.of("127.0.0.1", "[::1]", "10.0.0.1", "169.254.169.254", "[fe80::1]", "localhost")) {
            assertThatThrownBy(() -> HttpMessengerOf.allowing("192.168.0.0/16")
                            .tell("http://" + host + ":9/", 1, "ticket.closed", "{}", ""))
                    .hasMessageContaining("callwright.webhooks.networks");
        }
        assertThatThrownBy(() -> HttpMessengerOf.allowing("127.0.0.0/8")
                        .tell("http://127.0.0.1:9/", 1, "ticket.closed", "{}", ""))
                .hasMessage("ConnectException");
    }

    @Test
    void the_receiver_can_check_who_it_hears_from() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(exchange.getRequestHeaders().getFirst("Callwright-Signature") + " " + body);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        try {
            setUp().replace(
                            Actor.SYSTEM,
                            Webhook.KIND,
                            "crm",
                            null,
                            new Webhook(
                                    "CRM",
                                    "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook",
                                    Set.of("ticket.*"),
                                    true));
            stage.desk().act(LISA, stage.open("kettle").number(), null, new Accept());
            sender(HttpMessengerOf.allowing("127.0.0.0/8")).look();
        } finally {
            receiver.stop(0);
        }

        assertThat(heard).hasSize(2).allSatisfy(message -> {
            String body = message.substring(message.indexOf(' ') + 1);
            assertThat(message).startsWith(SIGNATURE.of("crm", stage.now(), body));
        });
    }

    @Test
    void an_address_that_is_none_is_refused() {
        for (String url : List.of(
                "ftp://x/y",
                "http://",
                "javascript:alert(1)",
                "https://user:pw@host/",
                "http://host:65536/",
                "http://host:0/",
                "no")) {
            assertThatThrownBy(() -> define("other", url, "*"))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("url"));
        }
    }

    @Test
    void one_that_was_stored_with_a_bad_address_is_read_tells_nobody_and_can_be_mended() {
        Definitions definitions = stage.db.bean(Definitions.class);
        Webhook bad = new Webhook("CRM", "http://host:99999/", Set.of("*"), true);
        definitions.put(Webhook.KIND, new Defined<>("crm", bad, 7, false));

        assertThat(definitions.all(Webhook.KIND)).extracting(Defined::content).containsExactly(bad);
        stage.desk().act(LISA, stage.open("kettle").number(), null, new Accept());
        assertThat(sender().look()).isPositive();
        assertThat(told).isEmpty();

        Webhook good = new Webhook("CRM", "https://crm.example/", Set.of("*"), true);
        setUp().replace(Actor.SYSTEM, Webhook.KIND, "crm", 7L, good);
        stage.later(Duration.ofMinutes(2));
        while (sender().look() > 0) {
            stage.later(Duration.ofSeconds(1));
        }
        assertThat(told).isNotEmpty();
        assertThat(outbox.waiting("crm")).isZero();
    }

    @Test
    void a_macro_is_stored_and_does_all_it_says() {
        Macro macro = new Macro(
                "Done",
                List.<TicketCommand>of(
                        new Accept(),
                        new TicketCommand.Change(TicketField.PRIORITY, "5"),
                        new TicketCommand.Await(TicketCommand.Await.Whom.CUSTOMER, "asked"),
                        new Close(null, "settled")));
        setUp().create(Actor.SYSTEM, Macro.KIND, "done", macro);
        Macro read = stage.db
                .bean(Definitions.class)
                .byId(Macro.KIND, "done")
                .orElseThrow()
                .content();

        Ticket closed = stage.desk().act(LISA, stage.open("kettle").number(), 0L, read.commands());

        assertThat(read).isEqualTo(macro);
        assertThat(closed.version()).isEqualTo(4);
        assertThat(closed.filing().priority()).isEqualTo(5);
    }
}
