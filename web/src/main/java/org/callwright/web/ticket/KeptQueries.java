package org.callwright.web.ticket;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.type.Argument;
import io.micronaut.validation.validator.Validator;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.ticket.TicketReaches;
import org.callwright.core.ticket.Tickets;
import org.callwright.core.ticket.number.NumberSchemes;
import org.callwright.web.listing.Paging;
import org.callwright.web.privacy.NumberLookups;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Queries of the ticket list that people keep: one that the list would refuse is not kept. Blocks. */
@Singleton
public final class KeptQueries {
    private static final String FIELD = "query";
    private static final String SORT = "sort";
    /** A view would still have them when the person has been forgotten. */
    private static final Set<String> OF_PERSONS = Set.of("phone", "name", "member");

    private static final BeanIntrospection<TicketQuery> QUERY = BeanIntrospection.getIntrospection(TicketQuery.class);

    private final TicketReaches reaches;
    private final Tickets tickets;
    private final NumberLookups numbers;
    private final NumberSchemes schemes;
    private final OrderFeatures features;
    private final ConversionService conversion;
    private final Validator validator;

    KeptQueries(
            TicketReaches reaches,
            Tickets tickets,
            NumberLookups numbers,
            NumberSchemes schemes,
            OrderFeatures features,
            ConversionService conversion,
            Validator validator) {
        this.reaches = reaches;
        this.tickets = tickets;
        this.numbers = numbers;
        this.schemes = schemes;
        this.features = features;
        this.conversion = conversion;
        this.validator = validator;
    }

    /**
     * Asks for the first row of what somebody wants to keep.
     *
     * @param query parameters of the list, by name; a problem says which of them is wrong
     */
    public void tryOut(Actor who, Map<String, String> query) {
        List<String> legal = Stream.concat(parameters().map(Argument::getName), Stream.of(SORT))
                .filter(name -> !OF_PERSONS.contains(name))
                .sorted()
                .toList();
        if (query.keySet().stream().anyMatch(OF_PERSONS::contains)) {
            throw ProblemException.invalid(
                    FIELD, "what tells one person from others is looked for, but not kept", legal);
        }
        if (!legal.containsAll(query.keySet())) {
            throw ProblemException.invalid(FIELD, "not a parameter of the ticket list", legal);
        }
        TicketQuery wanted = QUERY.instantiate(
                false, parameters().map(parameter -> value(parameter, query)).toArray());
        validator.validate(wanted).stream().findFirst().ifPresent(violation -> {
            throw ProblemException.invalid(violation.getPropertyPath().toString(), violation.getMessage());
        });
        tickets.list(
                reaches.of(who, Permission.TICKET_READ),
                wanted.filter(who, numbers, schemes, features),
                new Paging(null, 1, query.get(SORT)).request());
    }

    private static Stream<Argument<?>> parameters() {
        return Arrays.stream(QUERY.getConstructorArguments());
    }

    private @Nullable Object value(Argument<?> parameter, Map<String, String> query) {
        String text = query.get(parameter.getName());
        return text == null
                ? null
                : conversion
                        .convert(text, parameter)
                        .orElseThrow(() -> ProblemException.invalid(
                                parameter.getName(),
                                "not a " + parameter.getType().getSimpleName()));
    }
}
