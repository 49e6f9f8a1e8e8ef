package org.callwright.core.node;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.Definitions;
import org.callwright.core.jdbc.Snapshot;
import org.callwright.core.ticket.TicketFinder;
import org.callwright.core.ticket.Tickets;
import org.callwright.core.ticket.number.NumberForm;
import org.callwright.core.ticket.number.NumberFormRule;
import org.callwright.core.ticket.number.NumberScheme;
import org.callwright.core.ticket.number.NumberSchemes;

/** How numbers look: as people have agreed on, as this node read it last, or as it is configured. */
@Factory
final class NumberBeans {
    /** A type of its own, for the bean. */
    static final class Agreed implements AutoCloseable {
        private final Snapshot<Map<String, NumberForm.History>> forms;

        Agreed(Snapshot<Map<String, NumberForm.History>> forms) {
            this.forms = forms;
        }

        Optional<NumberForm.History> of(String id) {
            return Optional.ofNullable(forms.get().get(id));
        }

        @Override
        public void close() {
            forms.close();
        }
    }

    @Singleton
    NumberScheme numberScheme(SiteConfig site) {
        return site.numberScheme();
    }

    @Singleton
    @Bean(preDestroy = "close")
    Agreed agreed(Definitions definitions, @Value("${callwright.directory.refresh:5s}") Duration every) {
        return new Agreed(new Snapshot<>(
                        "number forms",
                        () -> definitions.all(NumberForm.History.KIND).stream()
                                .collect(Collectors.toMap(Defined::id, Defined::content)),
                        Map.<String, NumberForm.History>of(),
                        every)
                .start());
    }

    @Singleton
    @Primary
    NumberSchemes ticketSchemes(Agreed agreed, NumberScheme configured) {
        return new NumberSchemes(() -> agreed.of(NumberSchemes.TICKET), configured);
    }

    @Singleton
    @Named(NumberSchemes.WORK_ORDER)
    NumberSchemes workOrderSchemes(
            Agreed agreed, @Value("${callwright.work-orders.prefix:WO}") String prefix, SiteConfig site) {
        NumberScheme configured = new NumberScheme(prefix, "yyMMdd", 5, ZoneId.of(site.getZone()));
        return new NumberSchemes(() -> agreed.of(NumberSchemes.WORK_ORDER), configured);
    }

    @Singleton
    TicketFinder finder(Tickets tickets, NumberSchemes schemes) {
        return new TicketFinder(tickets, schemes);
    }

    @Singleton
    NumberFormRule numberFormRule() {
        return new NumberFormRule();
    }
}
