package org.callwright.core.source.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.intake.ForeignJson;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.product.Product;
import org.callwright.core.product.Sku;
import org.callwright.core.source.CustomerCard;
import org.callwright.core.source.CustomerSource;
import org.callwright.core.source.OrderSource;
import org.callwright.core.source.ProductSource;
import org.callwright.core.source.http.SourceMapping.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * A system that answers over HTTP. What it sends is hostile: it is bounded, mapped, and checked as a row of an import is.
 * Blocks until the time-out at most; fails with a runtime exception when there is no usable answer. Thread-safe.
 */
final class HttpSource implements CustomerSource, OrderSource, ProductSource {
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
    public Optional<CustomerCard> customer(String number) {
        return ask(mapping.customer(), Map.of("number", number)).stream()
                .findFirst()
                .map(node -> new CustomerCard(number, facts(node)));
    }

    private static Map<String, String> facts(ObjectNode node) {
        Map<String, String> facts = new LinkedHashMap<>();
        node.properties()
                .forEach(property ->
                        facts.put(property.getKey(), property.getValue().asText()));
        return facts;
    }

    @Override
    public List<Order> ordersOf(String customer, int most) {
        return ask(mapping.ordersOf(), Map.of("customer", customer, "most", String.valueOf(most))).stream()
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
        Endpoint endpoint = mapping.order();
        return endpoint == null || endpoint.path().contains("{platform}")
                ? List.of()
                : ask(endpoint, Map.of("number", number)).stream()
                        .map(foreign::order)
                        .toList();
    }

    @Override
    public Optional<Product> product(Sku sku) {
        return ask(mapping.product(), Map.of("sku", sku.value())).stream()
                .findFirst()
                .map(foreign::product);
    }

    private List<ObjectNode> ask(@Nullable Endpoint endpoint, Map<String, String> values) {
        if (endpoint == null) {
            return List.of();
        }
        String path = endpoint.path();
        for (Map.Entry<String, String> value : values.entrySet()) {
            path = path.replace(
                    "{" + value.getKey() + "}",
                    URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return get(URI.create(url + path)).map(endpoint.json()::apply).orElse(List.of());
    }

    private Optional<JsonNode> get(URI address) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(timeout).header("Accept", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<byte[]> response =
                    client.send(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST));
            return switch (response.statusCode()) {
                case 200 -> Optional.of(JSON.readTree(response.body()));
                case 404 -> Optional.empty();
                default -> throw new IllegalStateException(name + " answers " + response.statusCode());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
