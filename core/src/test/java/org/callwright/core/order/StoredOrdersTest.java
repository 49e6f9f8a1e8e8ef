package org.callwright.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.order.OrderStage.WHO;
import static org.callwright.core.order.OrderStage.sku;
import static org.callwright.core.order.OrderStage.tree;
import static org.callwright.core.order.Purchase.NOON;

import java.util.List;
import java.util.Map;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.change.Register;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.org.Store;
import org.callwright.core.page.PageRequest;
import org.callwright.core.product.Sku;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredOrdersTest {
    private OrderStage stage;
    private Orders orders;
    private OrderCommands commands;

    @BeforeEach
    void open() {
        stage = new OrderStage();
        orders = stage.orders;
        commands = stage.commands;
    }

    @Test
    void an_order_with_sub_orders_bundles_and_promotions_comes_back_whole() {
        Order stored = commands.create(WHO, tree("M1").order());

        Order found = orders.byId(stored.id()).orElseThrow();
        assertThat(found).isEqualTo(stored);
        assertThat(found.subs()).extracting(sub -> sub.number().number()).containsExactly("M1-1", "M1-2");
        assertThat(found.subs()).extracting(Order::parent).containsOnly(stored.id());
        assertThat(found.subs().getFirst().lines().getFirst().components())
                .containsExactly(new LineComponent(new Sku("CUP"), 6), new LineComponent(new Sku("KETTLE"), 1));
        assertThat(found.promotions()).hasSize(1);
        assertThat(orders.byId(found.subs().getLast().id()))
                .get()
                .extracting(Order::parent)
                .isEqualTo(stored.id());
        assertThat(orders.byNumber(new OrderNumber("SHOP", "M1"))).contains(found);
        assertThat(orders.idsByNumber(List.of(new OrderNumber("SHOP", "M1"), new OrderNumber("SHOP", "NONE"))))
                .isEqualTo(Map.of(new OrderNumber("SHOP", "M1"), stored.id()));
        assertThat(stage.audit.notes()).containsExactly("system order.created order");
    }

    @Test
    void an_unknown_customer_is_refused() {
        assertThatThrownBy(() -> commands.create(
                        WHO, Purchase.of("M1").line("CUP", 1, "10").customer(-1).order()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("customer"));
    }

    @Test
    void an_unknown_store_is_refused_and_one_that_was_given_up_stays_where_it_is() {
        Register<Store> stores = TestDatabase.shared().register(Store.class);
        Purchase purchase = Purchase.of("M1").line("CUP", 1, "10").store("south");
        assertThatThrownBy(() -> commands.create(WHO, purchase.order()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("store"));

        open();
        stores.add(WHO, new Store("south", "South", "上海"));
        Order stored = commands.create(WHO, purchase.order());
        stores.remove(WHO, "south", 0);

        assertThat(commands.replace(WHO, purchase.as(stored).order()).store()).isEqualTo("south");
    }

    @Test
    void a_number_is_taken_once_even_by_a_sub_order_and_nothing_half_is_left() {
        commands.create(WHO, tree("M1").order());

        assertThatThrownBy(() -> commands.create(
                        WHO,
                        Purchase.of("M2")
                                .sub(Purchase.of("M2-1").line("CUP", 1, "10"))
                                .sub(Purchase.of("M1-1").line("CUP", 1, "10"))
                                .order()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("number"));
        assertThat(orders.byNumber(new OrderNumber("SHOP", "M2"))).isEmpty();
        assertThat(orders.list(OrderFilter.ALL, PageRequest.first(10)).items()).hasSize(3);
    }

    @Test
    void of_two_changes_that_meet_the_second_fails() {
        Order first =
                commands.create(WHO, Purchase.of("M1").line("CUP", 1, "10").order());

        Order second = commands.replace(
                WHO, Purchase.of("M1").line("CUP", 2, "10").as(first).order());

        assertThat(second.version()).isEqualTo(first.version() + 1);
        assertThat(second.lines().getFirst().quantity()).isEqualTo(2);
        assertThatThrownBy(() -> commands.replace(
                        WHO, Purchase.of("M1").line("CUP", 3, "10").as(first).order()))
                .isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> commands.mark(WHO, first.id(), first.version(), OrderStatus.SHIPPED, null))
                .isInstanceOf(Outdated.class);
    }

    @Test
    void a_sub_order_that_its_main_order_no_longer_has_is_gone() {
        Order first = commands.create(WHO, tree("M1").order());

        commands.replace(
                WHO,
                Purchase.of("M1")
                        .sub(Purchase.of("M1-1").line("CUP", 1, "10"))
                        .as(first)
                        .order());

        assertThat(orders.byNumber(new OrderNumber("SHOP", "M1-2"))).isEmpty();
        assertThat(orders.sold(new Sku("CUP"))).isEqualTo(1);
        assertThat(orders.sold(new Sku("KETTLE"))).isZero();
    }

    @Test
    void a_sub_order_is_changed_with_its_main_order_only_but_its_status_by_itself() {
        Order sub = commands.create(WHO, tree("M1").order()).subs().getFirst();

        assertThatThrownBy(() -> commands.replace(
                        WHO, Purchase.of("M1-1").line("CUP", 1, "10").as(sub).order()))
                .hasMessageContaining("main order");
        assertThatThrownBy(() -> commands.remove(WHO, sub.id(), sub.version())).hasMessageContaining("main order");
        commands.mark(WHO, sub.id(), sub.version(), OrderStatus.SHIPPED, null);
        assertThat(orders.byId(sub.id())).get().extracting(Order::status).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void a_payment_before_the_order_is_refused_and_the_order_stays_readable() {
        Order order = commands.create(
                WHO, Purchase.of("M1").line("CUP", 1, "10").unpaid().order());

        assertThatThrownBy(
                        () -> commands.mark(WHO, order.id(), order.version(), OrderStatus.PAID, NOON.minusSeconds(1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("paidAt"));
        assertThat(orders.byId(order.id())).contains(order);
    }

    @Test
    void a_removed_order_is_found_nowhere_with_its_sub_orders() {
        Order order = commands.create(WHO, tree("M1").order());

        commands.remove(WHO, order.id(), order.version());

        assertThat(orders.list(OrderFilter.ALL, PageRequest.first(10)).items()).isEmpty();
        assertThat(stage.numbers(OrderFilter.ALL, filter -> sku("CUP"))).isEmpty();
        assertThat(orders.sold(new Sku("CUP"))).isZero();
    }
}
