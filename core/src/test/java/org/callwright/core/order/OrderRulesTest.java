package org.callwright.core.order;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.core.change.Refused;
import org.callwright.core.product.BundleComponent;
import org.callwright.core.product.Product;
import org.callwright.core.product.Sku;
import org.junit.jupiter.api.Test;

class OrderRulesTest {
    private static final OrderFeatures NO_BUNDLES = new OrderFeatures(true, false, true, true, true);
    private static final OrderFeatures SUBS_ONLY = new OrderFeatures(true, false, false, false, false);
    private static final OrderFeatures NOTHING = new OrderFeatures(false, false, false, false, false);
    private static final Map<Sku, Product> PRODUCTS = Stream.of(
                    Purchase.product("KETTLE"),
                    Purchase.product("CUP"),
                    Purchase.product(
                            "TEA-SET",
                            new BundleComponent(new Sku("KETTLE"), 1),
                            new BundleComponent(new Sku("CUP"), 6)))
            .collect(toMap(Product::sku, product -> product));
    private static final KnownParts KNOWN = new KnownParts(PRODUCTS, Set.of("south"));

    @Test
    void a_bundle_explodes_into_what_it_consists_of_in_sub_orders_as_well() {
        Order admitted = new OrderRules(OrderFeatures.ALL)
                .admit(
                        Purchase.of("M1")
                                .sub(Purchase.of("S1").line("TEA-SET", 2, "99.00"))
                                .order(),
                        KNOWN,
                        null);

        assertThat(admitted.subs().getFirst().lines().getFirst().components())
                .containsExactly(new LineComponent(new Sku("KETTLE"), 1), new LineComponent(new Sku("CUP"), 6));
    }

    @Test
    void what_a_bundle_is_said_to_have_consisted_of_stays() {
        Order order = Purchase.of("M1")
                .bundle("TEA-SET", 1, "99.00", new LineComponent(new Sku("CUP"), 4))
                .order();

        assertThat(new OrderRules(OrderFeatures.ALL).admit(order, KNOWN, null)).isEqualTo(order);
    }

    @Test
    void where_bundles_are_switched_off_nothing_explodes_and_nothing_may_be_exploded() {
        OrderRules rules = new OrderRules(NO_BUNDLES);
        Order order = Purchase.of("M1").line("TEA-SET", 1, "99.00").order();

        assertThat(rules.admit(order, KNOWN, null)).isEqualTo(order);
        assertRefused(
                "lines.components",
                rules,
                Purchase.of("M1").bundle("TEA-SET", 1, "99.00", new LineComponent(new Sku("CUP"), 4)));
    }

    @Test
    void what_is_switched_off_is_refused_by_its_name() {
        OrderRules rules = new OrderRules(NOTHING);

        assertRefused("subs", rules, Purchase.of("M1").sub(Purchase.of("S1").line("CUP", 1, "1")));
        assertRefused("member", rules, Purchase.of("M1").line("CUP", 1, "1").member("M1", 0, 0));
        assertRefused(
                "promotions.campaign",
                rules,
                Purchase.of("M1").line("CUP", 1, "1").promotion("P", "C", "0"));
    }

    @Test
    void what_is_switched_off_stays_as_it_is_stored_in_sub_orders_as_well() {
        Order stored = Purchase.of("M1")
                .member("M-1", 5, 6)
                .sub(Purchase.of("S1")
                        .member("M-2", 7, 8)
                        .bundle("TEA-SET", 1, "99.00", new LineComponent(new Sku("CUP"), 4))
                        .promotion("P", "SPRING", "0"))
                .order();
        Order given = Purchase.of("M1")
                .sub(Purchase.of("S1").line("TEA-SET", 1, "99.00").promotion("P", null, "0"))
                .order();

        Order unseen = new OrderRules(SUBS_ONLY).unseen(given, stored);

        assertThat(unseen.loyalty()).isEqualTo(stored.loyalty());
        Order sub = unseen.subs().getFirst();
        assertThat(sub.loyalty()).isEqualTo(stored.subs().getFirst().loyalty());
        assertThat(sub.lines().getFirst().components()).containsExactly(new LineComponent(new Sku("CUP"), 4));
        assertThat(sub.promotions().getFirst().campaign()).isEqualTo("SPRING");
        assertThat(new OrderRules(OrderFeatures.ALL).unseen(given, stored)).isEqualTo(given);
    }

    @Test
    void sub_orders_that_nobody_saw_stay_and_belong_to_whom_the_whole_belongs_to() {
        Order stored = Purchase.of("M1")
                .customer(1)
                .sub(Purchase.of("S1").customer(1).line("CUP", 1, "2.00"))
                .sub(Purchase.of("S2").customer(1).line("CUP", 2, "2.00"))
                .order();
        Order given = Purchase.of("M1").customer(2).line("CUP", 3, "2.00").order();

        Order unseen = new OrderRules(NOTHING).unseen(given, stored);

        assertThat(unseen.lines()).isEmpty();
        assertThat(unseen.subs()).containsExactlyElementsOf(stored.boughtBy(2L).subs());
        assertThat(new OrderRules(OrderFeatures.ALL).unseen(given, stored)).isEqualTo(given);
    }

    @Test
    void an_unknown_sku_is_refused() {
        assertRefused(
                "lines.sku",
                new OrderRules(OrderFeatures.ALL),
                Purchase.of("M1").line("NOBODY", 1, "1"));
    }

    @Test
    void an_unknown_component_is_refused_unless_the_order_has_it_already() {
        OrderRules rules = new OrderRules(OrderFeatures.ALL);
        Purchase purchase = Purchase.of("M1").bundle("TEA-SET", 1, "99.00", new LineComponent(new Sku("GONE"), 1));

        assertRefused("lines.components.sku", rules, purchase);
        assertThat(rules.admit(purchase.order(), KNOWN, purchase.order())).isEqualTo(purchase.order());
    }

    @Test
    void an_unknown_store_is_refused_in_a_sub_order_as_well_unless_the_order_has_it_already() {
        OrderRules rules = new OrderRules(OrderFeatures.ALL);
        Purchase gone =
                Purchase.of("M1").sub(Purchase.of("S1").line("CUP", 1, "1").store("gone"));
        Order known = Purchase.of("M1").line("CUP", 1, "1").store("south").order();

        assertRefused("store", rules, gone);
        assertThat(rules.admit(gone.order(), KNOWN, gone.order())).isEqualTo(gone.order());
        assertThat(rules.admit(known, KNOWN, null)).isEqualTo(known);
    }

    @Test
    void more_pieces_than_can_be_counted_are_refused() {
        Purchase million =
                Purchase.of("M1").bundle("TEA-SET", 1_000_000, "0", new LineComponent(new Sku("CUP"), 10_000));

        assertRefused("lines.quantity", new OrderRules(OrderFeatures.ALL), million);
    }

    private static void assertRefused(String field, OrderRules rules, Purchase purchase) {
        Order order = purchase.order();
        assertThatThrownBy(() -> rules.admit(order, KNOWN, null))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
