package org.callwright.telephony.resync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.core.call.CallDirection;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.routing.LiveCall;
import org.callwright.telephony.mapping.Dialplan;
import org.jspecify.annotations.Nullable;

/**
 * Compares the calls that the routing store had <em>before</em> the PBX was asked with the channels that the PBX then
 * listed: a call that arrived in between is in neither and so is left alone. A channel carries its call's id as a
 * variable, which masquerades and bridges do not touch.
 */
final class Comparison {
    private static final long UNKNOWN = 0;

    private final Map<CallId, SeenChannel> callers;
    private final List<SeenChannel> legs;
    private final Collection<SeenChannel> channels;

    Comparison(Collection<SeenChannel> channels) {
        this.channels = channels;
        this.callers = channels.stream()
                .filter(c -> c.leg().isEmpty() && c.call().isPresent() && Dialplan.isCallers(c.context()))
                .collect(Collectors.toMap(c -> c.call().orElseThrow(), Function.identity(), (a, b) -> a));
        this.legs = channels.stream().filter(c -> c.leg().isPresent()).toList();
    }

    List<Finding> with(Collection<LiveCall> before) {
        List<Finding> findings = new ArrayList<>();
        before.forEach(call -> findings.addAll(about(call)));
        var known = before.stream().map(LiveCall::call).collect(Collectors.toSet());
        channels.stream()
                .filter(Comparison::waitsUnattended)
                .filter(c -> c.call().map(call -> !known.contains(call)).orElse(true))
                .forEach(c -> findings.add(new Finding.Stranger(c)));
        callers.entrySet().stream()
                .filter(caller -> !known.contains(caller.getKey()))
                .forEach(caller -> conversation(caller.getValue(), UNKNOWN)
                        .or(() -> ringsOn(caller.getValue()))
                        .ifPresent(findings::add));
        return findings;
    }

    private static Optional<Finding> ringsOn(SeenChannel caller) {
        return caller.call()
                .filter(call -> caller.context().equals(Dialplan.BACK))
                .map(call -> new Finding.RingsOn(call, caller.name()));
    }

    private List<Finding> about(LiveCall call) {
        SeenChannel caller = callers.get(call.call());
        if (caller == null) {
            // One that is just arriving has the channel, but not our id on it yet. Not by its name: an Asterisk
            // that was started again gives that to somebody else, who would be moved in this one's place.
            boolean arriving = channels.stream().anyMatch(c -> c.uniqueId().equals(call.uniqueId()));
            // The request to call somebody back may be on its way to the PBX; if it was lost, its time runs out.
            boolean toCome =
                    call.state() == CallState.Kind.OFFERED && CallDirection.of(call.channel()) == CallDirection.OUT;
            return arriving || toCome ? List.of() : List.of(new Finding.Gone(call.call()));
        }
        return switch (caller.context()) {
            case Dialplan.WAIT -> waiting(call, caller);
            case Dialplan.CONNECT, Dialplan.BACK ->
                call.token() == null
                        ? conversation(caller, call.version()).stream().toList()
                        : Stream.of(
                                        connecting(call).stream(),
                                        reached(call, caller).stream(),
                                        withAnother(call, caller))
                                .flatMap(Function.identity())
                                .toList();
            case Dialplan.LOCAL -> waitsUnattended(caller) ? List.of(new Finding.Stranger(caller)) : List.of();
            default -> List.of();
        };
    }

    private static List<Finding> waiting(LiveCall call, SeenChannel caller) {
        Finding parked = new Finding.Parked(call.call(), caller.name());
        return switch (call.state()) {
            case WAITING -> List.of(parked);
            // Only a parked caller's offer has been carried out; the other one's is, as soon as he is parked.
            case OFFERED -> call.parked() ? fellBack(call, parked) : List.of(parked);
            case RINGING -> fellBack(call, parked);
            // Once the store has had the two talking, only a request to move him leads here.
            case TALKING, ON_HOLD -> takenOut(call, caller.name()).toList();
            case DIALLING, ENDED -> List.of();
        };
    }

    private static List<Finding> fellBack(LiveCall call, Finding parked) {
        return Stream.concat(
                        Optional.ofNullable(call.token())
                                .map(token -> (Finding) new Finding.FellBack(call.call(), token))
                                .stream(),
                        Stream.of(parked))
                .toList();
    }

    /** The caller's last offer has been answered. */
    private Optional<Finding> conversation(SeenChannel caller, long before) {
        boolean connected = caller.context().equals(Dialplan.CONNECT)
                || (caller.context().equals(Dialplan.BACK) && customerTalks(caller));
        return !connected
                ? Optional.empty()
                : legs.stream()
                        .filter(leg -> leg.call().equals(caller.call()) && leg.up())
                        .filter(leg -> caller.bridged() && leg.bridged())
                        .findFirst()
                        .map(leg -> new Finding.Conversation(caller, leg, before));
    }

    private static Stream<Finding> takenOut(LiveCall call, @Nullable String waitsOn) {
        return Stream.ofNullable(call.token()).map(token -> new Finding.TakenOut(call.call(), token, waitsOn));
    }

    /** A request to connect him that had been given up was carried out late, and was answered. */
    private Stream<Finding> withAnother(LiveCall call, SeenChannel caller) {
        boolean asKnown = legs.stream()
                .filter(SeenChannel::up)
                .anyMatch(leg -> leg.leg().equals(Optional.ofNullable(call.token())));
        Stream<Finding> found = asKnown ? Stream.empty() : conversation(caller, call.version()).stream();
        return switch (call.state()) {
            case OFFERED, RINGING -> found;
            case TALKING, ON_HOLD -> found.flatMap(with -> Stream.concat(takenOut(call, null), Stream.of(with)));
            default -> Stream.empty();
        };
    }

    private Optional<Finding> reached(LiveCall call, SeenChannel caller) {
        return Optional.ofNullable(call.token())
                .filter(token -> customerTalks(caller))
                .map(token -> new Finding.CustomerAnswered(call.call(), token));
    }

    /** Of a call back: the half of the pair that dials is joined with somebody; the other one is once the agent has answered. */
    private boolean customerTalks(SeenChannel caller) {
        return caller.call()
                .map(Dialplan::outChannelOf)
                .filter(out -> channels.stream().anyMatch(c -> c.uniqueId().equals(out) && c.bridged()))
                .isPresent();
    }

    private Optional<Finding> connecting(LiveCall call) {
        return Optional.ofNullable(call.token())
                .flatMap(token -> legs.stream()
                        .filter(leg -> leg.leg().filter(token::equals).isPresent())
                        .findFirst()
                        .flatMap(leg -> switch (call.state()) {
                            case OFFERED, RINGING -> progress(call, leg);
                            default -> Optional.empty();
                        }));
    }

    private static Optional<Finding> progress(LiveCall call, SeenChannel leg) {
        var token = leg.leg().orElseThrow();
        if (leg.up()) {
            return Optional.of(new Finding.Answered(call.call(), token));
        }
        return leg.ringing() ? Optional.of(new Finding.Ringing(call.call(), token)) : Optional.empty();
    }

    /** In a place where only we would take him on: our waiting context, or the local line before anybody answered. */
    private static boolean waitsUnattended(SeenChannel channel) {
        return channel.leg().isEmpty()
                && !channel.bridged()
                && (channel.context().equals(Dialplan.WAIT)
                        || channel.context().equals(Dialplan.LOCAL)
                                && channel.application().equals("Queue"));
    }
}
