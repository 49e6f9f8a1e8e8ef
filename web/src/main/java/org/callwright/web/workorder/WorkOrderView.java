package org.callwright.web.workorder;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.callwright.core.workorder.WorkOrderEvent;
import org.callwright.core.workorder.WorkOrderRecord;
import org.callwright.core.workorder.WorkOrderTransitions;
import org.callwright.web.privacy.ShownText;
import org.callwright.web.ticket.LinkBody;
import org.callwright.web.ticket.StintRow;

/**
 * All about one work order.
 *
 * @param legal what can be done with it as it stands
 * @param stints who had it how long
 */
@Serdeable
@Schema(name = "WorkOrderView")
record WorkOrderView(
        WorkOrderRow workOrder,
        List<String> legal,
        List<Happening> history,
        List<StintRow> stints,
        List<LinkBody> links,
        List<AttachmentRow> attachments) {
    /** Something that was done. */
    @Serdeable
    @Schema(name = "WorkOrderEvent")
    record Happening(Instant at, String kind, String account, String name, Map<String, String> details, String state) {
        static Happening of(WorkOrderEvent event, boolean unmasked) {
            Map<String, String> shown = new TreeMap<>();
            event.details()
                    .forEach((name, value) -> shown.put(
                            name,
                            name.matches("text|note|subject|name")
                                    ? ShownText.of(value, unmasked)
                                    : ShownText.plain(value)));
            return new Happening(
                    event.at(),
                    event.kind().name(),
                    event.account(),
                    event.name(),
                    shown,
                    event.state().name());
        }
    }

    static WorkOrderView of(WorkOrderRecord record, boolean unmasked, Instant now) {
        return new WorkOrderView(
                WorkOrderRow.of(record.order(), unmasked),
                WorkOrderTransitions.legal(record.order().state()).stream()
                        .map(move -> move.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList(),
                record.history().stream()
                        .map(event -> Happening.of(event, unmasked))
                        .toList(),
                record.stints().stream().map(stint -> StintRow.of(stint, now)).toList(),
                record.links().stream().map(LinkBody::of).toList(),
                record.attachments().stream()
                        .map(attachment -> AttachmentRow.of(attachment, unmasked))
                        .toList());
    }
}
