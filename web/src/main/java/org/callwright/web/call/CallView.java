package org.callwright.web.call;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callwright.core.call.CallDetail;
import org.callwright.core.call.Leg;
import org.callwright.core.event.Fact;
import org.callwright.core.recording.Recording;
import org.callwright.core.recording.RecordingId;
import org.callwright.core.routing.RoutingDecision;
import org.callwright.web.recording.RecordingRow;
import org.jspecify.annotations.Nullable;

/**
 * All about one call.
 *
 * @param offers in order; each says what became of it
 * @param events in order
 * @param decisions what the routing did and why, in order
 */
@Serdeable
@Schema(name = "CallView")
public record CallView(
        CallRow call,
        List<OfferRow> offers,
        List<Happening> events,
        List<Decision> decisions,
        List<RecordingRow> recordings) {
    /** @param failure why it came to nothing; absent when it was answered or is under way */
    @Serdeable
    @Schema(name = "Offer")
    public record OfferRow(
            @Schema(example = "4711") long offer,
            @Schema(example = "anna") String agent,
            @Schema(example = "0") int step,
            Instant offered,
            @Nullable Instant ringing,
            @Nullable Instant answered,
            @Nullable Instant ended,
            @Schema(example = "NO_ANSWER") @Nullable String failure,
            long heldMillis) {
        static OfferRow of(Leg leg) {
            return new OfferRow(
                    leg.offer().value(),
                    leg.agent().value(),
                    leg.lane().step(),
                    leg.offered(),
                    leg.ringing(),
                    leg.answered(),
                    leg.ended(),
                    leg.failure() == null ? null : leg.failure().name(),
                    leg.held().toMillis());
        }
    }

    /** @param details what the event says, by name; the names depend on the kind */
    @Serdeable
    @Schema(name = "Event")
    public record Happening(
            @Schema(example = "1773475201000-0/1") String id,
            Instant at,
            @Schema(example = "Offered") String kind,
            Map<String, Object> details) {}

    /**
     * @param kind Offered, Enqueued, Relaxed or OfferFailed
     * @param reason in one word
     * @param candidates agents ready for the lane
     * @param heads calls that were compared when the agent became free
     * @param eligible agents signed in who serve the lane
     * @param why in one sentence
     */
    @Serdeable
    @Schema(name = "Decision")
    public record Decision(
            Instant at,
            @Schema(example = "Offered") String kind,
            @Schema(example = "support.0") @Nullable String lane,
            @Schema(example = "anna") @Nullable String agent,
            @Schema(example = "LONGEST_IDLE") String reason,
            @Nullable Integer candidates,
            @Nullable Integer eligible,
            @Nullable Integer heads,

            @Schema(example = "Offered to anna: ready the longest of 3, since 08:00:01Z; waited 12 s, 4 wait behind.")
            String why) {
        static Decision of(RoutingDecision decision, Fact fact) {
            return new Decision(
                    decision.at(),
                    decision.kind(),
                    decision.lane() == null ? null : decision.lane().toString(),
                    decision.agent() == null ? null : decision.agent().value(),
                    decision.reason(),
                    decision.candidates(),
                    decision.eligible(),
                    fact instanceof Fact.Offered f && f.heads() > 0 ? f.heads() : null,
                    Decisions.why(fact));
        }
    }

    /** @param recordings those that this person may hear; of others no event tells, either */
    public static CallView of(CallDetail detail, List<Recording> recordings, boolean unmasked) {
        return new CallView(
                CallRow.of(detail.call(), unmasked),
                detail.legs().stream().map(OfferRow::of).toList(),
                detail.events().stream()
                        .filter(event -> !(event.fact() instanceof Fact.RecordingFinished finished)
                                || heard(recordings, finished))
                        .map(event -> new Happening(
                                event.id().toString(),
                                event.at(),
                                event.fact().kind(),
                                FactDetails.of(event.fact(), unmasked)))
                        .toList(),
                detail.events().stream()
                        .flatMap(event ->
                                RoutingDecision.of(event).map(decision -> Decision.of(decision, event.fact())).stream())
                        .toList(),
                recordings.stream().map(RecordingRow::of).toList());
    }

    private static boolean heard(List<Recording> recordings, Fact.RecordingFinished finished) {
        return recordings.stream()
                .anyMatch(recording -> recording.id().equals(new RecordingId(finished.call(), finished.offer())));
    }
}
