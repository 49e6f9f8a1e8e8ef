package org.callwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.annotation.Body;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Role;
import org.callwright.core.access.Scope;
import org.callwright.core.call.CallId;
import org.callwright.core.catalog.SavedView;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.Definitions;
import org.callwright.core.quality.Evaluation;
import org.callwright.core.quality.EvaluationBook;
import org.callwright.core.ticket.Holder;
import org.callwright.core.ticket.TicketEvent;
import org.callwright.core.ticket.TicketLink;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TicketState;
import org.callwright.core.workorder.DueTime;
import org.callwright.core.workorder.WorkOrder;
import org.callwright.core.workorder.WorkOrderNumber;
import org.callwright.core.workorder.WorkOrderState;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever asks for something that he does not get at is told the same as if it were not there, whatever he wants to do with it. Here
 * he may do everything, but only to what is his own, and all is somebody else's.
 */
@MicronautTest(environments = "memory", rebuildContext = true)
class OutOfReachTest {
    private static final String WORK_ORDER = "WO260314-00007-3";
    private static final String BENS = "SV260314-00001-7";
    /** Of every endpoint what it needs, so that none of them finds fault with that first. */
    private static final String BODY =
            "{\"text\":\"t\",\"subject\":\"s\",\"links\":[],\"note\":\"n\",\"into\":\"" + BENS
                    + "\",\"assignee\":\"ben\",\"department\":\"service\",\"whom\":\"CUSTOMER\",\"name\":\"v\",\"query\":{},"
                    + "\"reason\":\"asked to be called\",\"order\":\"10100\",\"disposition\":\"repaired\"}";

    /** What has a scope, by how its addresses begin: one that there is, and one that there is not. */
    private record Thing(String address, String parameter, String there, String missing) {}

    private static final List<Thing> THINGS = List.of(
            new Thing("/api/tickets/", "{number}", Centre.OLD_TICKET.value(), BENS),
            new Thing("/api/work-orders/", "{number}", WORK_ORDER, "WO260314-00008-9"),
            new Thing(
                    "/api/calls/",
                    "{id}",
                    Centre.OLD_CALL.value(),
                    CallId.next().value()),
            new Thing("/api/recordings/", "{id}", Centre.OLD_RECORDING.toString(), CallId.next() + "-1"),
            new Thing("/api/evaluations/", "{id}", "1", "2"),
            new Thing("/api/views/", "{id}", "annas", "nobodys"));

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    @Inject
    Centre centre;

    @Inject
    EvaluationBook evaluations;

    @Inject
    Definitions definitions;

    @BeforeEach
    void annaHasOneOfEach() {
        Map<Permission, Scope> own = new HashMap<>();
        Stream.of(Permission.values()).forEach(permission -> own.put(permission, Scope.OWN));
        centre.roles.replaceAll(
                role -> role.id().equals("agent") ? new Role(role.id(), role.name(), new Grants(own)) : role);
        centre.workOrders.add(new WorkOrder(
                1,
                new WorkOrderNumber(WORK_ORDER),
                Centre.OLD_TICKET,
                "repair",
                WorkOrderState.ASSIGNED,
                new WorkOrder.Job("Mend it", "", 3),
                new Holder("anna", null, null),
                "anna",
                Centre.MORNING,
                Centre.MORNING,
                null,
                null,
                DueTime.NONE,
                0));
        evaluations.add(
                new Evaluation(
                        0,
                        "phone",
                        0,
                        Centre.OLD_TICKET,
                        null,
                        Centre.ANNA,
                        100,
                        "quinn",
                        "",
                        Centre.MORNING,
                        List.of(),
                        null),
                centre.oldTicket());
        definitions.put(
                SavedView.KIND, new Defined<>("annas", new SavedView("Mine", "anna", false, Map.of()), 0, false));
    }

    private Browser as(String account) {
        return Browser.at(server.getURI()).signedInAs(account);
    }

    private Stream<UriRouteInfo<?, ?>> endpoints(Thing thing) {
        return router.uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.OPTIONS)
                .filter(route -> template(route).startsWith(thing.address() + thing.parameter()));
    }

    private static String template(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString();
    }

    @TestFactory
    List<DynamicTest> whatIsOutOfReachIsAnsweredAsWhatIsNotThere() {
        return THINGS.stream()
                .flatMap(thing -> endpoints(thing).map(route -> test(thing, route)))
                .toList();
    }

    private DynamicTest test(Thing thing, UriRouteInfo<?, ?> route) {
        String method = route.getHttpMethodName();
        return DynamicTest.dynamicTest(method + " " + template(route), () -> {
            Browser ben = as("ben");

            String body = body(route);
            Browser.Answer there = asked(ben, method, template(route).replace(thing.parameter(), thing.there()), body);
            Browser.Answer missing =
                    asked(ben, method, template(route).replace(thing.parameter(), thing.missing()), body);

            assertThat(missing.status()).as(missing.text()).isEqualTo(404);
            assertThat(there.status()).as(there.text()).isEqualTo(404);
            assertThat(there.text()).isEqualTo(missing.text());
        });
    }

    private static Browser.Answer asked(Browser who, String method, String address, String body) {
        String path = address.replace("{step}", "accept").replaceAll("\\{\\w+}", "1");
        boolean takes = HttpMethod.permitsRequestBody(HttpMethod.parse(method));
        return who.send(method, path, takes ? body : null, "Content-Type", "application/json", "If-Match", "\"0\"");
    }

    /** What the endpoint takes of it. */
    private static String body(UriRouteInfo<?, ?> route) throws JsonProcessingException {
        ObjectNode body = (ObjectNode) new ObjectMapper().readTree(BODY);
        for (Argument<?> argument :
                ((MethodBasedRouteInfo<?, ?>) route).getTargetMethod().getArguments()) {
            if (argument.isAnnotationPresent(Body.class) && argument.getType().isRecord()) {
                body.retain(Stream.of(argument.getType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
            }
        }
        return body.toString();
    }

    @Test
    void allOfThatHasEndpointsAndIsThereForWhoeverGetsAtIt() {
        Browser anna = as("anna");

        for (Thing thing : THINGS) {
            assertThat(endpoints(thing)).as(thing.address()).isNotEmpty();
        }
        for (String address : List.of(
                "/api/tickets/" + Centre.OLD_TICKET,
                "/api/calls/" + Centre.OLD_CALL,
                "/api/recordings/" + Centre.OLD_RECORDING + "/audio",
                "/api/evaluations/1")) {
            assertThat(anna.get(address).status()).as(address).isEqualTo(200);
        }
        assertThat(anna.get("/api/views").text()).contains("annas");
        assertThat(asked(anna, "POST", "/api/work-orders/" + WORK_ORDER + "/comments", "{\"text\":\"t\"}")
                        .status())
                .isNotEqualTo(404);
    }

    /** An address that names something with a scope is either one of those above, or said here to be none. */
    @Test
    void noOtherAddressNamesAThingThatHasAScope() {
        TreeSet<String> others = router.uriRoutes()
                .map(OutOfReachTest::template)
                .filter(template -> template.startsWith("/api/") && template.contains("{"))
                .filter(template ->
                        THINGS.stream().noneMatch(thing -> template.startsWith(thing.address() + thing.parameter())))
                .map(template -> template.split("/")[2])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(others)
                .containsExactly(
                        "accounts",
                        "calendars",
                        "categories",
                        "customers",
                        "departments",
                        "directory",
                        "disposition-rules",
                        "dispositions",
                        "evaluation-forms",
                        "imports",
                        "kpis",
                        "macros",
                        "number-schemes",
                        "orders",
                        "products",
                        "reports",
                        "returns",
                        "reveals",
                        "roles",
                        "screen-pop-layouts",
                        "session",
                        "shipments",
                        "sla-policies",
                        "stores",
                        "suppliers",
                        "teams",
                        "ticket-categories",
                        "webhooks",
                        "work-order-types");
    }

    @Test
    void whoOpenedATicketGetsAtItWhereverItHasGone() {
        String ticket = "/api/tickets/" + Centre.OLD_TICKET;
        Browser ben = as("ben");
        assertThat(ben.get(ticket).status()).isEqualTo(404);

        centre.openedBy("ben");

        assertThat(ben.get(ticket).status()).isEqualTo(200);
        assertThat(ben.post(ticket + "/comments", "{\"text\":\"any news?\"}").status())
                .isEqualTo(200);
    }

    @Test
    void aTicketNamesNeitherInItsLinksNorInItsHistoryATicketThatIsOutOfReach() {
        TicketNumber bens = new TicketNumber(BENS);
        centre.linkedFrom.add(Centre.answeredBy(Centre.BEN, bens));
        centre.links.add(new TicketLink.ToTicket(bens, TicketLink.Kind.FOLLOWS));
        centre.links.add(new TicketLink.ToProduct("KETTLE"));
        happened(TicketEvent.Kind.CREATED, Map.of("follows", BENS));
        happened(TicketEvent.Kind.LINKED, Map.of("ticket", BENS, "kind", "RELATED"));
        happened(TicketEvent.Kind.SPLIT_OFF, Map.of("ticket", BENS));
        happened(TicketEvent.Kind.COMMENTED, Map.of("text", "look at the seal"));

        Browser.Answer annas = as("anna").get("/api/tickets/" + Centre.OLD_TICKET);
        JsonNode sues = as("sue").get("/api/tickets/" + Centre.OLD_TICKET).json();

        assertThat(annas.text()).doesNotContain(BENS).contains("look at the seal", "KETTLE");
        assertThat(annas.json().get("timeline").findValuesAsText("kind"))
                .as("that it happened is told")
                .contains("CREATED", "LINKED", "SPLIT_OFF");
        assertThat(sues.at("/links/0/ticket").textValue()).isEqualTo(BENS);
        assertThat(sues.get("timeline").findValuesAsText("ticket")).contains(BENS);
        assertThat(sues.get("timeline").findValuesAsText("follows")).contains(BENS);
    }

    @Test
    void howeverManyOthersAHistoryNamesTheyAreLookedUpInOneStatement() {
        List<String> ofNone = askedForTheTicket();
        happened(TicketEvent.Kind.CREATED, Map.of("follows", BENS));
        happened(TicketEvent.Kind.CREATED, Map.of("splitFrom", "SV260314-00003-2"));
        happened(TicketEvent.Kind.LINKED, Map.of("ticket", "SV260314-00004-9", "kind", "RELATED"));
        happened(TicketEvent.Kind.MERGED, Map.of("ticket", Centre.OLD_TICKET.value()));

        List<String> ofMany = askedForTheTicket();

        assertThat(ofMany).containsExactlyInAnyOrderElementsOf(ofNone).containsOnlyOnce("byNumbers");
    }

    private List<String> askedForTheTicket() {
        centre.ticketQuestions.clear();
        assertThat(as("anna").get("/api/tickets/" + Centre.OLD_TICKET).status()).isEqualTo(200);
        return List.copyOf(centre.ticketQuestions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "unlink"})
    void aTicketIsNotLinkedToOneOutOfReachNorIsItToldThatThatIsThere(String command) {
        Browser.Answer missing = linked(command, BENS);
        centre.linkedFrom.add(Centre.answeredBy(Centre.BEN, new TicketNumber(BENS)));
        Browser.Answer there = linked(command, BENS);

        assertThat(missing.status()).as(missing.text()).isEqualTo(404);
        assertThat(there.status()).as(there.text()).isEqualTo(404);
        assertThat(there.text()).isEqualTo(missing.text());
        assertThat(centre.ticketEvents).isEmpty();
    }

    @Test
    void aTicketIsLinkedToOneWithinReachInAnySpelling() {
        centre.linkedFrom.add(Centre.answeredBy(Centre.ANNA, new TicketNumber(BENS)));

        assertThat(linked("link", BENS).status()).isEqualTo(200);
        assertThat(linked("link", BENS.substring("SV".length())).status()).isEqualTo(200);
    }

    @Test
    void aLinkToATicketOutOfReachDoesNotGoAlongWithASplitNorIsItToldThatItIsThere() {
        Map<Permission, Scope> own = Map.of(
                Permission.TICKET_READ,
                Scope.OWN,
                Permission.TICKET_WRITE,
                Scope.OWN,
                Permission.TICKET_MERGE,
                Scope.OWN);
        centre.roles.replaceAll(
                role -> role.id().equals("agent") ? new Role(role.id(), role.name(), new Grants(own)) : role);

        Browser.Answer missing = split(BENS);
        centre.linkedFrom.add(Centre.answeredBy(Centre.BEN, new TicketNumber(BENS)));
        Browser.Answer there = split(BENS);

        assertThat(missing.status()).as(missing.text()).isEqualTo(404);
        assertThat(there.status()).as(there.text()).isEqualTo(404);
        assertThat(there.text()).isEqualTo(missing.text());
        assertThat(centre.ticketEvents).isEmpty();
    }

    private Browser.Answer split(String other) {
        return as("anna")
                .post(
                        "/api/tickets/" + Centre.OLD_TICKET + "/split",
                        "{\"subject\":\"The lid\",\"links\":[{\"ticket\":\"" + other + "\"}]}",
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "\"3\"");
    }

    private Browser.Answer linked(String command, String other) {
        return as("anna").post("/api/tickets/" + Centre.OLD_TICKET + "/" + command, "{\"ticket\":\"" + other + "\"}");
    }

    private void happened(TicketEvent.Kind kind, Map<String, String> details) {
        centre.ticketEvents.add(new TicketEvent(
                centre.ticketEvents.size(),
                centre.ticket.id(),
                Centre.MORNING,
                "anna",
                "Anna Li",
                kind,
                false,
                details,
                TicketState.IN_PROGRESS,
                Holder.NOBODY));
    }

    @Test
    void whoMayNotSeeACallIsNotToldWhichItWas() {
        centre.roles.replaceAll(role -> role.id().equals("supervisor")
                ? new Role(role.id(), role.name(), new Grants(Map.of(Permission.TICKET_READ, Scope.ALL)))
                : role);

        JsonNode seen = as("anna").get("/api/tickets/" + Centre.OLD_TICKET).json();
        JsonNode unseen = as("sue").get("/api/tickets/" + Centre.OLD_TICKET).json();

        assertThat(seen.get("timeline").findValuesAsText("call")).contains(Centre.OLD_CALL.value());
        assertThat(unseen.get("timeline").findValuesAsText("kind")).contains("CALL_ANSWERED");
        assertThat(unseen.get("timeline").findValuesAsText("call")).isEmpty();
    }
}
