package org.callwright.web.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Browser.Answer;

/** Puts canaries into what people set up, sell and write, over HTTP as they would; and knows what became of each by its address. */
final class CanaryRecords {
    private static final String JSON = "application/json";

    private final Browser admin;
    private final Map<String, String> ids;

    CanaryRecords(Browser admin) {
        this(admin, new HashMap<>());
    }

    private CanaryRecords(Browser admin, Map<String, String> ids) {
        this.admin = admin;
        this.ids = ids;
    }

    /** What somebody else puts in. */
    CanaryRecords by(Browser other) {
        return new CanaryRecords(other, ids);
    }

    /** An id of each list, by the address that it goes into, such as {@code /api/stores/{id}}. */
    Map<String, String> ids() {
        return ids;
    }

    void organisation() {
        add("/api/stores", "id", "{'id':'canary','name':'%s','city':'%s'}", Canary.STORE, Canary.CITY);
        add("/api/departments", "id", "{'id':'canary','name':'%s'}", Canary.DEPARTMENT);
        add("/api/teams", "id", "{'id':'canary','name':'%s','department':'canary'}", Canary.TEAM);
        add("/api/roles", "id", "{'id':'canary','name':'%s','permissions':{'ticket:read':'OWN'}}", Canary.ROLE);
        add("/api/directory/skills", "id", "{'id':'canary','description':'%s'}", Canary.SKILL);
        add(
                "/api/directory/agents",
                "id",
                "{'id':'canary','name':'%s','phone':'" + Canary.AGENT_PHONE.number()
                        + "','skills':{'canary':5},'enabled':true}",
                Canary.AGENT);
        add(
                "/api/accounts",
                "id",
                "{'account':'canary','name':'%s','roles':['canary'],'teams':['canary'],'agent':'canary','enabled':true}",
                Canary.ACCOUNT);
        add(
                "/api/directory/queues",
                "id",
                "{'id':'canary','name':'%s','dialed':['" + Canary.DIALED.number()
                        + "'],'steps':[{'afterSeconds':0,'skills':{'canary':5}}],'priority':0,'ringSeconds':20,"
                        + "'wrapUpSeconds':30,'music':'default','recorded':true,'store':'canary'}",
                Canary.QUEUE);
    }

    void whatIsSetUp() {
        add(
                "/api/calendars",
                "id",
                "{'id':'canary','name':'%s','zone':'Asia/Shanghai','week':{'MONDAY':['09:00-18:00']}}",
                Canary.CALENDAR);
        add("/api/ticket-categories", "id", "{'id':'canary','name':'%s'}", Canary.TICKET_CATEGORY);
        add("/api/dispositions", "id", "{'id':'canary','name':'%s','place':1}", Canary.DISPOSITION);
        add(
                "/api/disposition-rules",
                "id",
                "{'id':'canary','name':'%s','place':1,'disposition':'canary'}",
                Canary.RULE);
        add(
                "/api/sla-policies",
                "id",
                "{'id':'canary','name':'%s','place':1,'targetMinutes':{'RESOLVE':480},'pausing':[],'warnPercent':80,"
                        + "'escalations':[]}",
                Canary.SLA_POLICY);
        add("/api/work-order-types", "id", "{'id':'canary','name':'%s'}", Canary.WORK_ORDER_TYPE);
        add(
                "/api/macros",
                "id",
                "{'id':'canary','name':'%s','commands':[{'command':'comment','note':'%s'}]}",
                Canary.MACRO,
                Canary.MACRO_NOTE);
        add(
                "/api/webhooks",
                "id",
                "{'id':'canary','name':'%s','url':'http://127.0.0.1:1/" + Canary.WEBHOOK_URL.number()
                        + "','events':['*'],'enabled':true}",
                Canary.WEBHOOK);
        add(
                "/api/evaluation-forms",
                "id",
                "{'id':'canary','name':'%s','criteria':[{'id':'all','name':'%s','weight':1,'most':5}]}",
                Canary.FORM,
                Canary.CRITERION);
        add(
                "/api/kpis",
                "id",
                "{'id':'canary','name':'%s','formula':'calls.answered / calls.offered','unit':'SHARE',"
                        + "'direction':'HIGHER','target':0.9}",
                Canary.KPI);
        add("/api/views", "id", "{'name':'%s','shared':true,'query':{'text':'%s'}}", Canary.VIEW, Canary.VIEW_TEXT);
        assertThat(admin.put("/api/screen-pop-layouts/any/any", "{\"fields\":[\"name\",\"memberId\",\"note\"]}")
                        .status())
                .isEqualTo(200);
        ids.put("/api/screen-pop-layouts/{queue}", "any");
        ids.put("/api/screen-pop-layouts/{queue}/{role}", "any");
        ids.put("/api/number-schemes/{id}", "ticket");
    }

    void goods(long customer) {
        add("/api/categories", "id", "{'id':'canary','name':'%s'}", Canary.GOODS);
        add(
                "/api/suppliers",
                "id",
                "{'id':'canary','name':'%s','contact':'%s','categories':['canary']}",
                Canary.SUPPLIER,
                Canary.CONTACT);
        add(
                "/api/products",
                "sku",
                "{'sku':'CANARY','name':'%s','category':'canary','packaging':'%s'}",
                Canary.PRODUCT,
                Canary.PACKAGING);
        String order = add(
                "/api/orders",
                "id",
                "{'platform':'SHOP','number':'" + Canary.ORDER.number() + "','customer':" + customer
                        + ",'status':'PAID','member':'" + Canary.ORDER_MEMBER.number()
                        + "','currency':'CNY','discount':'1.00','paid':'19.00','placedAt':'2026-03-14T04:00:00Z',"
                        + "'promotions':[{'code':'P','name':'%s','campaign':'%s','discount':'1.00'}],"
                        + "'lines':[{'line':1,'sku':'CANARY','name':'%s','quantity':2,'unitPrice':'10.00'}]}",
                Canary.PROMOTION,
                Canary.CAMPAIGN,
                Canary.LINE);
        add(
                "/api/shipments",
                "id",
                "{'order':" + order + ",'carrier':'%s','tracking':'" + Canary.TRACKING.number()
                        + "','state':'SHIPPED'}",
                Canary.CARRIER);
        String request = add(
                "/api/returns",
                "id",
                "{'kind':'RETURN','order':" + order + ",'line':1,'quantity':1,'reason':'%s'}",
                Canary.RETURN_REASON);
        act("/api/returns/" + request, "approve", "{'note':'%s'}", Canary.RETURN_STEP);
    }

    /** A file with a bad cell, and one with a column that there is not. */
    void imports() {
        Answer cell = take(
                "text/csv", "number,name,phones\nC-canary,Li,\"%s ext. what\"\n".formatted(Canary.IMPORT_CELL.text()));
        take(
                "application/x-ndjson",
                "{\"number\":\"C-canary\",\"name\":\"Li\",\"%s\":\"x\"}\n".formatted(Canary.IMPORT_COLUMN.text()));
        ids.put("/api/imports/{id}", cell.json().get("id").textValue());
    }

    private Answer take(String type, String file) {
        Answer refused = admin.post("/api/imports?kind=CUSTOMERS", file, "Content-Type", type);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        return refused;
    }

    /** @return its id */
    String add(String list, String id, String body, Canary... canaries) {
        Answer added = admin.post(list, filled(body, canaries));
        assertThat(added.status()).as(list + ": " + added.text()).isEqualTo(201);
        String place = Objects.requireNonNullElse(added.header("Location"), list);
        String name = place.substring(place.lastIndexOf('/') + 1);
        ids.putIfAbsent(list + "/{" + id + "}", name);
        return name;
    }

    /** Of something that is changed by whoever has read it. */
    Answer act(String place, String command, String body, Canary... canaries) {
        Answer done = admin.post(
                place + "/" + command,
                filled(body, canaries),
                "Content-Type",
                JSON,
                "If-Match",
                String.valueOf(admin.get(place).header("ETag")));
        assertThat(done.status()).as(command + ": " + done.text()).isBetween(200, 201);
        return done;
    }

    private static String filled(String body, Canary... canaries) {
        Object[] texts = new Object[canaries.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = canaries[i].text();
        }
        return body.replace('\'', '"').formatted(texts);
    }
}
