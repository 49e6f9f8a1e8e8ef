package org.callwright.core.source.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.callwright.core.callerid.NationalNumber;
import org.callwright.core.intake.ForeignJson;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.product.Product;
import org.callwright.core.product.Sku;
import org.callwright.core.source.CustomerCard;
import org.callwright.core.source.CustomerKey;
import org.callwright.core.source.CustomerSource;
import org.callwright.core.source.OrderSource;
import org.callwright.core.source.ProductSource;
import org.callwright.core.source.http.SourceMapping.Endpoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A system that answers over HTTP. What it sends is hostile: it is bounded, mapped, and checked as a row of an import is.
 * Blocks until the time-out at most; fails with a runtime exception when there is no usable answer. Thread-safe.
 */
final class HttpSource implements CustomerSource, OrderSource, ProductSource {
    private static final Logger LOG = LoggerFactory.getLogger(HttpSource.class);
    private static final long LONGEST = 2L * 1024 * 1024;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String name;
    private final String url;
    private final String token;
    private final Duration timeout;
    private final SourceMapping mapping;
    private final ForeignJson foreign;
    private final HttpClient client;

    HttpSource(String name, URI url, String token, Duration timeout, SourceMapping mapping, ForeignJson foreign) {
        this.name = name;
        this.url = url.toString().replaceAll("/+$", "");
        this.token = token;
        this.timeout = timeout;
        this.mapping = mapping;
        this.foreign = foreign;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public String source() {
        return name;
    }

    @Override
    public boolean findsBy(CustomerKey who) {
        return answers(mapping.customer(), known("number", who));
    }

    @Override
    public Optional<CustomerCard> customer(CustomerKey who) {
        return ask(mapping.customer(), known("number", who)).stream()
                .findFirst()
                .map(HttpSource::facts)
                .filter(facts -> !facts.isEmpty())
                .map(facts -> new CustomerCard(who.number(), facts));
    }

    @Override
    public boolean findsByPhone() {
        return mapping.byPhone() != null;
    }

    @Override
    public List<CustomerCard> customersOf(String e164, int most) {
        Map<String, String> spelled =
                Map.of("phone", e164, "digits", e164.substring(1), "national", NationalNumber.of(e164));
        return ask(mapping.byPhone(), spelled).stream()
                .limit(most)
                .map(HttpSource::facts)
                .filter(facts -> !facts.isEmpty())
                .map(facts -> new CustomerCard(facts.getOrDefault("number", ""), facts))
                .toList();
    }

    private static Map<String, String> known(String number, CustomerKey who) {
        Map<String, String> known = new HashMap<>();
        known.put(number, who.number());
        Optional.ofNullable(who.member()).ifPresent(member -> known.put("member", member));
        Optional.ofNullable(who.externalId()).ifPresent(id -> known.put("externalId", id));
        return known;
    }

    private static Map<String, String> facts(ObjectNode node) {
        Map<String, String> facts = new LinkedHashMap<>();
        node.properties().forEach(property -> {
            if (property.getValue().isValueNode()) {
                facts.put(property.getKey(), property.getValue().asText());
            } else {
                LOG.debug("{} of a customer is not one value, and left out", property.getKey());
            }
        });
        return facts;
    }

    @Override
    public boolean findsOrdersBy(CustomerKey customer) {
        return answers(mapping.ordersOf(), ordersOfKnown(customer, 1));
    }

    private static Map<String, String> ordersOfKnown(CustomerKey customer, int most) {
        Map<String, String> known = known("customer", customer);
        known.put("most", String.valueOf(most));
        return known;
    }

    @Override
    public List<Order> ordersOf(CustomerKey customer, int most) {
        return ask(mapping.ordersOf(), ordersOfKnown(customer, most)).stream()
                .limit(most)
                .map(foreign::order)
                .toList();
    }

    @Override
    public Optional<Order> order(OrderNumber number) {
        return ask(mapping.order(), Map.of("platform", number.platform(), "number", number.number())).stream()
                .findFirst()
                .map(foreign::order);
    }

    @Override
    public List<Order> numbered(String number) {
        return ask(mapping.order(), Map.of("number", number)).stream()
                .map(foreign::order)
                .toList();
    }

    @Override
    public Optional<Product> product(Sku sku) {
        return ask(mapping.product(), Map.of("sku", sku.value())).stream()
                .findFirst()
                .map(foreign::product);
    }

    private static boolean answers(@Nullable Endpoint endpoint, Map<String, String> known) {
        return endpoint != null && endpoint.path(known).isPresent();
    }

    private List<ObjectNode> ask(@Nullable Endpoint endpoint, Map<String, String> known) {
        return endpoint == null
                ? List.of()
                : endpoint.path(known)
                        .flatMap(path -> get(URI.create(url + path)))
                        .map(endpoint.json()::apply)
                        .orElse(List.of());
    }

    private Optional<JsonNode> get(URI address) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(timeout).header("Accept", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        // The request's own time-out is over once the headers are there; a body may trickle for ever.
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST));
        try {
            HttpResponse<byte[]> response = coming.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return switch (response.statusCode()) {
                case 200 -> Optional.of(JSON.readTree(response.body()));
                case 404 -> Optional.empty();
                default -> throw new IllegalStateException(name + " answers " + response.statusCode());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(name + " gives no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            coming.cancel(true);
        }
    }
}
