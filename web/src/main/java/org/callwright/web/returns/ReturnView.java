package org.callwright.web.returns;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.callwright.core.order.ToldLines;
import org.callwright.core.returns.ReturnCommand;
import org.callwright.core.returns.ReturnEvent;
import org.callwright.core.returns.ReturnRequest;
import org.callwright.core.returns.ReturnTransitions;
import org.callwright.web.goods.Fields;
import org.callwright.web.privacy.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * A return, an exchange or a claim.
 *
 * @param requestedBy our id of the customer who asked
 * @param openedBy, approvedBy, receivedBy accounts
 * @param refund what was paid back
 * @param legal the commands that can follow
 * @param history absent in lists
 */
@Serdeable
@Schema(name = "Return")
public record ReturnView(
        @Schema(example = "31") long id,
        @Schema(example = "R-01KB0WQ6V5K8Z2N4T6R8X0Y1A3") String number,
        @Schema(example = "RETURN") String kind,
        @Schema(example = "APPROVED") String state,
        @Schema(example = "4711") long order,
        @Schema(example = "1") int line,
        @Schema(example = "KETTLE-17") String sku,
        @Schema(example = "1") int quantity,
        @Schema(example = "漏水 leaks") String reason,
        @Schema(example = "1007") @Nullable Long requestedBy,
        @Schema(example = "anna") String openedBy,
        @Schema(example = "song") @Nullable String approvedBy,
        @Schema(example = "bao") @Nullable String receivedBy,
        @Schema(example = "89.50") @Nullable String refund,
        @Schema(example = "CNY") @Nullable String currency,
        Instant requestedAt,
        Instant changedAt,
        @Schema(example = "[\"RECEIVE\",\"CANCEL\"]") List<String> legal,
        @Nullable List<Step> history,
        long version) {
    /** @param command absent for the request itself, for what an import said, and for what was set right */
    @Serdeable
    @Schema(name = "ReturnEvent")
    public record Step(
            Instant at,
            @Schema(example = "APPROVE") @Nullable String command,
            @Schema(example = "REQUESTED") @Nullable String from,
            @Schema(example = "APPROVED") String to,
            @Schema(example = "song") String account,
            String note) {
        static Step of(ReturnEvent event) {
            return new Step(
                    event.at(),
                    event.command() == null ? null : event.command().name(),
                    event.from() == null ? null : event.from().name(),
                    event.to().name(),
                    event.account(),
                    ShownText.of(event.note(), false));
        }
    }

    /** @param place the order and line that people know it by */
    static ReturnView of(ReturnRequest request, ToldLines.Place place, @Nullable List<ReturnEvent> history) {
        return new ReturnView(
                request.id(),
                request.number(),
                request.kind().name(),
                request.state().name(),
                place.order(),
                place.line(),
                request.sku().value(),
                request.quantity(),
                ShownText.of(request.reason(), false),
                request.requestedBy(),
                request.openedBy(),
                request.approvedBy(),
                request.receivedBy(),
                request.refund() == null ? null : Fields.shown(request.refund()),
                request.refund() == null ? null : request.refund().currency().getCurrencyCode(),
                request.requestedAt(),
                request.changedAt(),
                ReturnTransitions.legal(request.kind(), request.state()).stream()
                        .map(ReturnCommand::name)
                        .toList(),
                history == null ? null : history.stream().map(Step::of).toList(),
                request.version());
    }
}
