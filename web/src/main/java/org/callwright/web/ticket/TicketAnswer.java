package org.callwright.web.ticket;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.ticket.ServiceDesk;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.web.access.Actors;
import org.callwright.web.change.Editions;

/** Has commands done, and answers with the ticket as it is afterwards. Blocks. */
@Singleton
class TicketAnswer {
    private final Actors actors;
    private final TicketPlace place;
    private final ReachedLinks reached;
    private final ServiceDesk desk;

    TicketAnswer(Actors actors, TicketPlace place, ReachedLinks reached, ServiceDesk desk) {
        this.actors = actors;
        this.place = place;
        this.reached = reached;
        this.desk = desk;
    }

    Actor who(Authentication authentication) {
        return actors.of(authentication);
    }

    /** @param command made late, so that who may not see the ticket is told that first */
    HttpResponse<TicketRow> act(Authentication authentication, SeenTicket seen, Supplier<TicketCommand> command) {
        return actAll(authentication, seen, () -> List.of(command.get()));
    }

    HttpResponse<TicketRow> actAll(
            Authentication authentication, SeenTicket seen, Supplier<List<TicketCommand>> commands) {
        return actAll(authentication, seen, (who, ticket) -> commands.get());
    }

    /** @param commands of who wants something done, and the ticket as it stands */
    HttpResponse<TicketRow> actAll(
            Authentication authentication, SeenTicket seen, BiFunction<Actor, Ticket, List<TicketCommand>> commands) {
        Actor who = who(authentication);
        Ticket ticket = place.of(who, seen.number());
        return ok(who, desk.act(who, ticket.number(), seen.version(), commands.apply(who, ticket)));
    }

    /** @param check refuses what must not be done to the ticket as it is; what it has let pass it does not find changed */
    HttpResponse<TicketRow> actIf(
            Consumer<Ticket> check, Authentication authentication, SeenTicket seen, TicketCommand command) {
        Actor who = who(authentication);
        Ticket ticket = place.of(who, seen.number());
        check.accept(ticket);
        return ok(who, desk.act(who, ticket.number(), ticket.version(), command));
    }

    /** Of something that is added, and does no harm whatever the ticket has become. */
    HttpResponse<TicketRow> add(
            Authentication authentication, SeenTicket seen, Function<Actor, TicketCommand> command) {
        Actor who = who(authentication);
        Ticket ticket = place.of(who, seen.number());
        Long version = seen.ifMatch() == null ? null : seen.version();
        return ok(who, desk.act(who, ticket.number(), version, command.apply(who)));
    }

    HttpResponse<TicketRow> ok(Actor who, Ticket ticket) {
        return tagged(HttpResponse.ok(row(who, ticket)), ticket);
    }

    HttpResponse<TicketRow> created(Actor who, Ticket ticket) {
        return tagged(
                HttpResponse.created(
                        row(who, ticket),
                        URI.create("/api/tickets/" + ticket.number().value())),
                ticket);
    }

    private TicketRow row(Actor who, Ticket ticket) {
        return TicketRow.of(ticket, who.may(Permission.PHONE_UNMASKED), reached.named(who));
    }

    private static <T> MutableHttpResponse<T> tagged(MutableHttpResponse<T> response, Ticket ticket) {
        return Editions.tagged(response, ticket.version());
    }
}
