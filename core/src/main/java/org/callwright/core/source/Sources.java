package org.callwright.core.source;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.callwright.core.change.Refused;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.product.Product;
import org.callwright.core.product.Sku;

/**
 * Asks all sources at once, and returns before they have answered. Each answer says which source it is from and how old it
 * is; it comes within {@link Patience#answer()}, at once when that source's circuit is open, and never fails. Thread-safe.
 */
public final class Sources {
    /** What our own store is called among the sources. */
    public static final String STORE = "callwright";
    /** More people of one telephone number are not asked for. */
    private static final int MOST_OF_A_PHONE = 10;
    /** Longer than a request may take, which is what ends it. */
    private static final Duration UNHURRIED = Duration.ofMinutes(1);

    private record OrdersOf(CustomerKey customer, int most) {}

    /** What can be asked of one source, by what it knows customers by. */
    private record About<K, V>(String source, Predicate<CustomerKey> finds, Question<K, V> question) {
        Stream<CompletableFuture<Answer<V>>> put(CustomerKeys who, Function<CustomerKey, K> asked) {
            return who.in(source).stream().filter(finds).map(asked).map(question::put);
        }
    }

    private final List<About<CustomerKey, CustomerCard>> customers;
    private final List<About<OrdersOf, List<Order>>> ordersOf;
    private final List<Question<String, List<CustomerCard>>> phones;
    private final List<Question<OrderNumber, Order>> orders;
    private final List<Question<String, List<Order>>> numbered;
    private final List<Question<Sku, Product>> products;
    private final List<Question<?, ?>> all = new ArrayList<>();

    public Sources(
            List<CustomerSource> customers,
            List<OrderSource> orders,
            List<ProductSource> products,
            Patience patience,
            Clock clock) {
        Map<String, CircuitBreaker> breakers = new HashMap<>();
        Asker asker = new Asker(patience, breakers, clock, all);
        this.customers = customers.stream()
                .sorted(Comparator.comparing(CustomerSource::source))
                .map(one -> new About<>(
                        one.source(), one::findsBy, asker.<CustomerKey, CustomerCard>of(one.source(), one::customer)))
                .toList();
        this.phones = customers.stream()
                .filter(CustomerSource::findsByPhone)
                .sorted(Comparator.comparing(CustomerSource::source))
                .map(one -> asker.<String, List<CustomerCard>>of(
                        one.source(), e164 -> Optional.of(one.customersOf(e164, MOST_OF_A_PHONE))))
                .toList();
        this.ordersOf = orders.stream()
                .map(one -> new About<>(
                        one.source(),
                        one::findsOrdersBy,
                        asker.<OrdersOf, List<Order>>of(
                                one.source(), wanted -> Optional.of(one.ordersOf(wanted.customer(), wanted.most())))))
                .toList();
        this.orders = orders.stream()
                .map(one -> asker.<OrderNumber, Order>of(one.source(), one::order))
                .toList();
        this.numbered = orders.stream()
                .map(one -> asker.<String, List<Order>>of(one.source(), number -> Optional.of(one.numbered(number))))
                .toList();
        this.products = products.stream()
                .map(one -> asker.<Sku, Product>of(one.source(), one::product))
                .toList();
    }

    /** What each system of these knows about the customer, by the systems' names; once for each name that it has for them. */
    public List<CompletableFuture<Answer<CustomerCard>>> customer(CustomerKeys who, Predicate<String> systems) {
        return customers.stream()
                .filter(about -> systems.test(about.source()))
                .flatMap(about -> about.put(who, key -> key))
                .toList();
    }

    /** Whom each system knows under that telephone number; those that cannot look for one are not asked. */
    public List<CompletableFuture<Answer<List<CustomerCard>>>> byPhone(String e164) {
        return answers(phones, e164);
    }

    /**
     * Whether each connected system knows somebody, by every name and number that it can be asked by. For who is in no hurry: as
     * long as the systems' own requests may take.
     */
    public List<CompletableFuture<Answer<Boolean>>> known(CustomerKeys who, Collection<String> numbers) {
        Stream<CompletableFuture<Answer<Boolean>>> byName = customers.stream()
                .filter(about -> !about.source().equals(STORE))
                .flatMap(about -> who.everyOneIn(about.source()).stream()
                        .filter(about.finds())
                        .map(key -> about.question().put(key, UNHURRIED)))
                .map(coming -> coming.thenApply(answer -> answer.map(card -> true)));
        Stream<CompletableFuture<Answer<Boolean>>> byNumber = numbers.stream()
                .flatMap(number -> phones.stream().map(question -> question.put(number, UNHURRIED)))
                .map(coming -> coming.thenApply(answer -> answer.map(cards -> !cards.isEmpty())));
        return Stream.concat(byName, byNumber).toList();
    }

    /** The systems that know customers, besides our own store. */
    public List<String> connected() {
        return customers.stream()
                .map(About::source)
                .filter(source -> !source.equals(STORE))
                .toList();
    }

    /** The systems that know orders, besides our own store. */
    public List<String> connectedToOrders() {
        return numbered.stream()
                .map(Question::source)
                .filter(source -> !source.equals(STORE))
                .toList();
    }

    /**
     * Drops everything that was answered. It is asked for again, by who still has something to ask by; of a person who was
     * forgotten nobody has.
     */
    public void forget() {
        all.forEach(Question::forget);
    }

    /** Each system's orders of that customer, newest first. */
    public List<CompletableFuture<Answer<List<Order>>>> ordersOf(CustomerKeys customer, int most) {
        return ordersOf.stream()
                .flatMap(about -> about.put(customer, key -> new OrdersOf(key, most)))
                .toList();
    }

    public List<CompletableFuture<Answer<Order>>> order(OrderNumber number) {
        return answers(orders, number);
    }

    /** The orders of this number, whatever the platform. */
    public List<CompletableFuture<Answer<List<Order>>>> numbered(String number) {
        return answers(numbered, number);
    }

    public List<CompletableFuture<Answer<Product>>> product(Sku sku) {
        return answers(products, sku);
    }

    private static <K, V> List<CompletableFuture<Answer<V>>> answers(List<Question<K, V>> questions, K key) {
        return questions.stream().map(question -> question.put(key)).toList();
    }

    /** All questions to one source share a circuit. */
    private record Asker(
            Patience patience, Map<String, CircuitBreaker> breakers, Clock clock, List<Question<?, ?>> all) {
        private static final int WINDOW = 20;
        private static final int FEWEST = 5;
        private static final int TRIALS = 3;

        <K, V> Question<K, V> of(String source, Function<K, Optional<V>> ask) {
            CircuitBreaker breaker = breakers.computeIfAbsent(
                    source,
                    name -> CircuitBreaker.of(
                            name,
                            CircuitBreakerConfig.custom()
                                    .slidingWindowSize(WINDOW)
                                    .minimumNumberOfCalls(FEWEST)
                                    .slowCallDurationThreshold(patience.answer())
                                    .waitDurationInOpenState(patience.rest())
                                    .permittedNumberOfCallsInHalfOpenState(TRIALS)
                                    // It has answered, if with what cannot be true: its other answers may be.
                                    .ignoreExceptions(IllegalArgumentException.class, Refused.class)
                                    .build()));
            Question<K, V> question = new Question<>(source, ask, patience, breaker, clock);
            all.add(question);
            return question;
        }
    }
}
