package org.callwright.web.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Browser.Answer;

/** Puts canaries into what is written on tickets and work orders. */
final class CanaryDesk {
    private final Browser admin;
    private final CanaryRecords records;

    CanaryDesk(Browser admin, CanaryRecords records) {
        this.admin = admin;
        this.records = records;
    }

    /** @param call the ticket of a call, which can be judged */
    void put(long customer, String call, Browser reviewer) {
        String number = records.add(
                "/api/tickets",
                "number",
                "{'channel':'CHAT','session':'" + Canary.SESSION.number() + "','subject':'%s','customer':" + customer
                        + ",'assignee':'a01','team':'canary','category':'canary','store':'canary'}",
                Canary.SUBJECT);
        ticket("/api/tickets/" + number);
        workOrder(number);
        records.by(reviewer)
                .add(
                        "/api/evaluations",
                        "id",
                        "{'form':'canary','ticket':'" + call + "','points':{'all':4},'note':'%s'}",
                        Canary.EVALUATION);
        assertThat(admin.post(
                                "/api/satisfaction/answers",
                                "{\"source\":\"survey\",\"externalId\":\"%s\",\"survey\":\"CSAT\",\"score\":5,\"ticket\":\"%s\"}"
                                        .formatted(Canary.ANSWER.number(), call))
                        .status())
                .isEqualTo(201);
    }

    private void ticket(String place) {
        records.act(place, "comments", "{'text':'%s','open':true}", Canary.COMMENT);
        records.act(place, "macros/canary", "{}");
        records.act(place, "escalate", "{'note':'%s'}", Canary.ESCALATION);
        records.act(place, "hand-off", "{'department':'canary','note':'%s'}", Canary.HAND_OFF);
        records.act(place, "resume", "{}");
        records.act(place, "wait", "{'whom':'CUSTOMER','note':'%s'}", Canary.WAITING);
        records.act(place, "split", "{'subject':'%s','links':[]}", Canary.SPLIT);
        records.act(place, "resolve", "{'disposition':'canary','note':'%s'}", Canary.RESOLUTION);
        records.act(place, "follow-up", "{'subject':'%s'}", Canary.FOLLOW_UP);
        records.act(place, "reopen", "{'note':'%s'}", Canary.REOPENING);
        records.act(place, "assign", "{'assignee':'a01'}");
    }

    private void workOrder(String ticket) {
        String number = records.add(
                "/api/work-orders",
                "number",
                "{'ticket':'" + ticket
                        + "','type':'canary','subject':'%s','description':'%s','team':'canary','department':'canary'}",
                Canary.WORK_ORDER,
                Canary.WORK_ORDER_DESCRIPTION);
        String place = "/api/work-orders/" + number;
        records.act(place, "comments", "{'text':'%s'}", Canary.WORK_ORDER_COMMENT);
        records.act(place, "escalate", "{'note':'%s'}", Canary.WORK_ORDER_ESCALATION);
        records.act(place, "steps/reject", "{'note':'%s'}", Canary.WORK_ORDER_STEP);
        Answer file = admin.post(
                place + "/attachments?name=" + Canary.ATTACHMENT.number() + ".txt",
                "a seal",
                "Content-Type",
                "text/plain");
        assertThat(file.status()).as(file.text()).isEqualTo(201);
        records.ids()
                .put(
                        "/api/work-orders/{number}/attachments/{id}",
                        Objects.requireNonNull(file.json().get("id").textValue()));
    }
}
