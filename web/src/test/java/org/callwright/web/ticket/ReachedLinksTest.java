package org.callwright.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Scope;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TicketReaches;
import org.callwright.core.ticket.Tickets;
import org.callwright.web.fixture.Centre;
import org.junit.jupiter.api.Test;

@MicronautTest(environments = "memory")
class ReachedLinksTest {
    private static final TicketNumber HERS = new TicketNumber("SV260314-00001-7");
    private static final TicketNumber BENS = new TicketNumber("SV260314-00042-0");
    private static final TicketNumber NOBODYS = new TicketNumber("SV260314-00043-7");
    private static final Actor ANNA = new Actor(
            "anna", "Anna Li", Centre.ANNA, Set.of(), null, new Grants(Map.of(Permission.TICKET_READ, Scope.OWN)));

    @Inject
    TicketReaches reaches;

    private final List<String> questions = new ArrayList<>();

    @Test
    void whatAPageNamesIsLookedUpAtOnce() {
        Predicate<String> named = new ReachedLinks(tickets(), reaches).named(ANNA, List.of(HERS, BENS, NOBODYS));

        assertThat(named.test(HERS.value())).isTrue();
        assertThat(named.test(BENS.value())).isFalse();
        assertThat(named.test(NOBODYS.value())).isFalse();
        assertThat(questions).containsExactly("byNumbers");
    }

    @Test
    void whatElseIsNamedIsLookedUpByItself() {
        Predicate<String> named = new ReachedLinks(tickets(), reaches).named(ANNA, List.of());

        assertThat(named.test(HERS.value())).isTrue();
        assertThat(named.test(HERS.value())).isTrue();
        assertThat(questions).containsExactly("byNumbers", "byNumber");
    }

    private Tickets tickets() {
        List<Ticket> all = List.of(Centre.answeredBy(Centre.ANNA, HERS), Centre.answeredBy(Centre.BEN, BENS));
        return (Tickets) Proxy.newProxyInstance(
                Tickets.class.getClassLoader(), new Class<?>[] {Tickets.class}, (proxy, method, args) -> {
                    questions.add(method.getName());
                    Stream<Ticket> found = all.stream()
                            .filter(ticket -> args[0] instanceof Collection<?> numbers
                                    ? numbers.contains(ticket.number())
                                    : ticket.number().value().equals(args[0]));
                    return method.getReturnType().equals(Optional.class) ? found.findFirst() : found.toList();
                });
    }
}
