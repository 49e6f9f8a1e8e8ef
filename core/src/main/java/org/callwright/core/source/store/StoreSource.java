package org.callwright.core.source.store;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.Customers;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderFilter;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.Orders;
import org.callwright.core.page.PageRequest;
import org.callwright.core.product.Product;
import org.callwright.core.product.Products;
import org.callwright.core.product.Sku;
import org.callwright.core.source.CustomerCard;
import org.callwright.core.source.CustomerKey;
import org.callwright.core.source.CustomerSource;
import org.callwright.core.source.OrderSource;
import org.callwright.core.source.ProductSource;
import org.callwright.core.source.Sources;

/** What is stored here. The database may be away as any other system may. */
@Singleton
final class StoreSource implements CustomerSource, OrderSource, ProductSource {
    /** On more platforms the same number is not looked for. */
    private static final int MOST_PLATFORMS = 10;

    private final Customers customers;
    private final Orders orders;
    private final Products products;

    StoreSource(Customers customers, Orders orders, Products products) {
        this.customers = customers;
        this.orders = orders;
        this.products = products;
    }

    @Override
    public String source() {
        return Sources.STORE;
    }

    @Override
    public Optional<CustomerCard> customer(CustomerKey who) {
        return id(who.number()).flatMap(customers::byId).map(StoreSource::card);
    }

    private static CustomerCard card(Customer customer) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("name", customer.name());
        Optional.ofNullable(customer.member()).ifPresent(member -> facts.put("member", member));
        Optional.ofNullable(customer.tier()).ifPresent(tier -> facts.put("tier", tier));
        Optional.ofNullable(customer.points()).ifPresent(points -> facts.put("points", String.valueOf(points)));
        facts.put("verification", customer.verification().name());
        return new CustomerCard(customer.number(), facts);
    }

    @Override
    public List<Order> ordersOf(CustomerKey customer, int most) {
        return id(customer.number())
                .map(id ->
                        orders.list(OrderFilter.of(id), PageRequest.first(most)).items())
                .orElse(List.of());
    }

    @Override
    public Optional<Order> order(OrderNumber number) {
        return orders.byNumber(number);
    }

    @Override
    public List<Order> numbered(String number) {
        return orders.list(OrderFilter.numbered(number), PageRequest.first(MOST_PLATFORMS))
                .items();
    }

    @Override
    public Optional<Product> product(Sku sku) {
        return products.bySku(sku);
    }

    private Optional<Long> id(String number) {
        return Optional.ofNullable(customers.idsByNumber(List.of(number)).get(number));
    }
}
