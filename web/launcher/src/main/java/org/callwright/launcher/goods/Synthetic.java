package org.callwright.launcher.goods;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.callwright.core.product.Gtin;

/**
 * What the data set does not have: household goods with bar codes, sizes and bundles, Chinese customers, and their orders
 * with sub-orders, promotions, shipments and returns. Made up, always the same, and named so: every number begins with
 * {@code SYN}, and every customer's note says it.
 */
final class Synthetic {
    static final String PLATFORM = "SYNTHETIC";
    private static final String LABEL = "Synthetic sample, no real person. 合成数据，非真实人物。";
    private static final LocalDate BEGIN = LocalDate.of(2025, 9, 1);
    private static final int CUSTOMERS = 120;
    private static final int SAMPLE_CUSTOMERS = 26;
    private static final int ORDERS = 600;
    private static final int RETURNED_EVERY = 7;
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平";
    private static final List<String> CARRIERS = List.of("SF Express 顺丰", "YTO 圆通", "ZTO 中通", "JD Logistics 京东物流");
    private static final List<String> STATES =
            List.of("PREPARING", "SHIPPED", "OUT_FOR_DELIVERY", "DELIVERED", "DELIVERED", "TROUBLED");
    private static final List<String> REASONS =
            List.of("漏水 leaks", "尺寸不符 wrong size", "破损 damaged", "不想要了 changed mind");

    /** @param cents of one */
    private record Ware(String sku, String name, String category, long cents) {}

    private static final List<Ware> WARES = List.of(
            new Ware("SYN-KETTLE", "电热水壶 Electric kettle 1.7 L", "syn-kitchen", 12_900),
            new Ware("SYN-CUP", "马克杯 Mug", "syn-kitchen", 1_990),
            new Ware("SYN-TEAPOT", "紫砂茶壶 Clay teapot", "syn-kitchen", 25_800),
            new Ware("SYN-PAN", "不粘锅 Frying pan", "syn-kitchen", 9_950),
            new Ware("SYN-LAMP", "台灯 Desk lamp", "syn-home", 15_900),
            new Ware("SYN-FAN", "电风扇 Fan", "syn-home", 21_900),
            new Ware("SYN-TOWEL", "毛巾 Towel", "syn-home", 2_990),
            new Ware("SYN-PILLOW", "枕头 Pillow", "syn-home", 8_800),
            new Ware("SYN-WARRANTY", "延保服务 Warranty", "syn-services", 3_000));
    private static final Ware TEA_SET = new Ware("SYN-TEA-SET", "茶具套装 Tea set", "syn-kitchen", 33_900);

    private final Random random = new Random(20_260_314);
    private final List<ObjectNode> orders = new ArrayList<>();
    private final List<ObjectNode> promotions = new ArrayList<>();
    private final List<ObjectNode> shipments = new ArrayList<>();
    private final List<ObjectNode> returns = new ArrayList<>();

    private Synthetic() {}

    /** In the order in which they can be taken in. */
    static List<GoodsFile> files() {
        Synthetic made = new Synthetic();
        IntStream.range(0, ORDERS).forEach(made::order);
        return List.of(
                new GoodsFile("CATEGORIES", categories()),
                new GoodsFile("SUPPLIERS", suppliers()),
                new GoodsFile("PRODUCTS", products()),
                new GoodsFile("CUSTOMERS", customers()),
                new GoodsFile("ORDERS", made.orders),
                new GoodsFile("PROMOTIONS", made.promotions),
                new GoodsFile("SHIPMENTS", made.shipments),
                new GoodsFile("RETURNS", made.returns));
    }

    private static List<ObjectNode> categories() {
        return List.of(
                category("syn-home", "Household 家居 (synthetic)").put("buyer", "supervisor"),
                category("syn-kitchen", "Kitchen 厨房 (synthetic)").put("parent", "syn-home"),
                category("syn-services", "Services 服务 (synthetic)"));
    }

    private static ObjectNode category(String id, String name) {
        return GoodsFile.row().put("id", id).put("name", name);
    }

    /** Services have none: not applicable. */
    private static List<ObjectNode> suppliers() {
        ObjectNode household =
                GoodsFile.row().put("id", "syn-household").put("name", "合成家居供应商 Household Co. (synthetic)");
        household.withArray("categories").add("syn-home");
        ObjectNode ceramics = GoodsFile.row().put("id", "syn-ceramics").put("name", "合成陶瓷厂 Ceramics Co. (synthetic)");
        ceramics.withArray("categories").add("syn-kitchen");
        return List.of(household, ceramics);
    }

    private static List<ObjectNode> products() {
        List<ObjectNode> products = new ArrayList<>();
        for (Ware ware : WARES) {
            ObjectNode product = product(ware);
            if (!ware.category().equals("syn-services")) {
                // 20 to 29: numbers for use within a company (GS1 General Specifications, section 1.4.2).
                String digits = String.format(Locale.ROOT, "20%010d", products.size() + 1);
                product.put("gtin", digits + Gtin.checkDigit(digits))
                        .put("packaging", "纸箱 carton")
                        .put("length", 120 + 10 * products.size())
                        .put("width", 110)
                        .put("height", 95)
                        .put("weight", 300 + 125 * products.size());
            }
            products.add(product);
        }
        products.get(3).put("offShelf", "2026-01-31");
        ObjectNode set = product(TEA_SET);
        set.withArray("components").add("SYN-TEAPOT*1").add("SYN-CUP*6");
        products.add(set);
        return products;
    }

    private static ObjectNode product(Ware ware) {
        return GoodsFile.row()
                .put("sku", ware.sku())
                .put("name", ware.name())
                .put("category", ware.category())
                .put("onShelf", "2025-01-01");
    }

    private static List<ObjectNode> customers() {
        return IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> {
                    ObjectNode customer = GoodsFile.row()
                            .put("number", customer(i))
                            .put("name", name(i))
                            .put("note", LABEL);
                    customer.withArray("phones").add(String.format(Locale.ROOT, "+8613900%06d", i + 1));
                    if (i % 2 == 0) {
                        customer.put("member", member(i)).put("tier", i % 4 == 0 ? "Gold 金卡" : "Silver 银卡");
                    }
                    return customer;
                })
                .toList();
    }

    private static String name(int i) {
        return "" + SURNAMES.charAt(i % SURNAMES.length()) + GIVEN.charAt(i * 7 % GIVEN.length())
                + (i % 3 == 0 ? "" : GIVEN.charAt(i * 13 % GIVEN.length()));
    }

    private static String customer(int i) {
        return String.format(Locale.ROOT, "SYN-%04d", i + 1);
    }

    private static String member(int i) {
        return String.format(Locale.ROOT, "SYNM%06d", i + 1);
    }

    /** Every third is split into sub-orders; the people of the sample data, who call in the demo, have bought as well. */
    private void order(int i) {
        String number = String.format(Locale.ROOT, "SYN%06d", i + 1);
        LocalDate day = BEGIN.plusDays(i / 3);
        boolean unpaid = i % 29 == 0;
        int who = random.nextInt(CUSTOMERS);
        ObjectNode order = GoodsFile.row().put("platform", PLATFORM).put("number", number);
        order.put("customer", i % 8 == 0 ? sampleCustomer(i / 8) : customer(who))
                .put("currency", "CNY");
        if (i % 8 != 0 && who % 2 == 0) {
            order.put("member", member(who)).put("pointsEarned", 10 + random.nextInt(90));
        }
        long items;
        long discount = i % 4 == 0 ? 500 + random.nextInt(1_000) : 0;
        long freight = i % 5 == 0 ? 0 : 600;
        String status = unpaid ? "PLACED" : i % 17 == 0 ? "CANCELLED" : "SHIPPED";
        if (i % 3 == 0) {
            long first = sub(order.withArray("subs"), number + "-1", status, day, discount, 0, unpaid);
            items = first + sub(order.withArray("subs"), number + "-2", status, day, 0, freight, unpaid);
        } else {
            items = lines(order);
        }
        amounts(order, items, discount, freight);
        times(order, status, day, unpaid);
        orders.add(order);
        if (discount > 0) {
            promotions.add(promotion(number, discount));
        }
        if (status.equals("SHIPPED")) {
            ship(i, i % 3 == 0 ? number + "-1" : number, day);
        }
        if (status.equals("SHIPPED") && discount == 0 && i % RETURNED_EVERY == 0 && i % 3 != 0) {
            giveBack(i, order, day);
        }
    }

    private long sub(
            ArrayNode subs, String number, String status, LocalDate day, long discount, long freight, boolean unpaid) {
        ObjectNode sub = subs.addObject().put("number", number);
        long items = lines(sub);
        amounts(sub, items, discount, freight);
        times(sub, status, day, unpaid);
        return items;
    }

    private long lines(ObjectNode order) {
        long items = 0;
        int lines = 1 + random.nextInt(3);
        for (int i = 0; i < lines; i++) {
            Ware ware = random.nextInt(6) == 0 ? TEA_SET : WARES.get(random.nextInt(WARES.size()));
            int quantity = 1 + random.nextInt(3);
            order.withArray("lines")
                    .addObject()
                    .put("sku", ware.sku())
                    .put("name", ware.name())
                    .put("quantity", quantity)
                    .put("unitPrice", yuan(ware.cents()));
            items += quantity * ware.cents();
        }
        return items;
    }

    private static void amounts(ObjectNode order, long items, long discount, long freight) {
        order.put("items", yuan(items))
                .put("discount", yuan(discount))
                .put("freight", yuan(freight))
                .put("paid", yuan(items - discount + freight));
    }

    private static void times(ObjectNode order, String status, LocalDate day, boolean unpaid) {
        order.put("status", status).put("placedAt", day + " 10:15:00");
        if (!unpaid) {
            order.put("paidAt", day + " 10:16:30");
        }
    }

    private static ObjectNode promotion(String order, long discount) {
        return GoodsFile.row()
                .put("platform", PLATFORM)
                .put("order", order)
                .put("code", "SYN-COUPON")
                .put("name", "满减 Discount (synthetic)")
                .put("campaign", "SYN-SPRING")
                .put("currency", "CNY")
                .put("discount", yuan(discount));
    }

    private void ship(int i, String order, LocalDate day) {
        String state = STATES.get(i % STATES.size());
        ObjectNode shipment = GoodsFile.row()
                .put("platform", PLATFORM)
                .put("order", order)
                .put("carrier", CARRIERS.get(i % CARRIERS.size()))
                .put("tracking", String.format(Locale.ROOT, "SYN%012d", i + 1))
                .put("state", state);
        if (!state.equals("PREPARING")) {
            shipment.put("shippedAt", day.plusDays(1) + " 18:00:00");
        }
        if (state.equals("DELIVERED")) {
            shipment.put("deliveredAt", day.plusDays(3) + " 11:30:00");
        }
        shipments.add(shipment);
    }

    private void giveBack(int i, ObjectNode order, LocalDate day) {
        int turn = i / RETURNED_EVERY;
        ObjectNode line = (ObjectNode) order.get("lines").get(0);
        ObjectNode request = GoodsFile.row()
                .put("number", String.format(Locale.ROOT, "SYN-R%05d", turn))
                .put("platform", PLATFORM)
                .put("order", order.get("number").textValue())
                .put("line", 1)
                .put("sku", line.get("sku").textValue())
                .put("kind", turn % 5 == 0 ? "EXCHANGE" : "RETURN")
                .put("quantity", 1)
                .put("reason", REASONS.get(turn % REASONS.size()))
                .put("openedBy", "a01")
                .put("requestedAt", day.plusDays(5) + " 09:00:00");
        if (turn % 3 == 0) {
            request.put("state", "REFUNDED")
                    .put("approvedBy", "supervisor")
                    .put("receivedBy", "a02")
                    .put("currency", "CNY")
                    .put("refund", line.get("unitPrice").textValue())
                    .put("changedAt", day.plusDays(9) + " 16:00:00");
        } else {
            request.put("state", turn % 3 == 1 ? "REQUESTED" : "APPROVED");
            if (turn % 3 == 2) {
                request.put("approvedBy", "supervisor");
            }
        }
        returns.add(request);
    }

    /** As {@code org.callwright.core.sample} numbers them. */
    private static String sampleCustomer(int i) {
        return String.format(Locale.ROOT, "C%06d", i % SAMPLE_CUSTOMERS + 1);
    }

    private static String yuan(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
