package org.callwright.launcher.goods;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.callwright.core.callerid.CallerIdReader;

/**
 * The order data of a maker of model cars: {@code net.hydromatic:steelwheels-data-hsqldb}, Copyright 2016-2022 Julian Hyde,
 * 2005-2012 Pentaho, Apache License 2.0 (see NOTICE). Read as it is; what it lacks and an order here needs (which line of an
 * order was paid when) follows from its own columns by the rules written here.
 */
final class Steelwheels {
    static final String PLATFORM = "STEELWHEELS";

    private static final Map<String, String> STATUS = Map.of(
            "Shipped", "SHIPPED",
            "Resolved", "COMPLETED",
            "Cancelled", "CANCELLED",
            "On Hold", "ON_HOLD",
            "Disputed", "ON_HOLD",
            "In Process", "PAID");

    private Steelwheels() {}

    /** In the order in which they can be taken in. */
    static List<GoodsFile> files() {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:hsqldb:res:steelwheels;readonly=true", "STEELWHEELS", "STEELWHEELS");
                Statement statement = connection.createStatement()) {
            statement.execute("SET SCHEMA \"steelwheels\"");
            return List.of(
                    new GoodsFile("CATEGORIES", categories(statement)),
                    new GoodsFile("SUPPLIERS", suppliers(statement)),
                    new GoodsFile("PRODUCTS", products(statement)),
                    new GoodsFile("CUSTOMERS", customers(statement)),
                    new GoodsFile("ORDERS", orders(statement)));
        } catch (SQLException e) {
            throw new IllegalStateException("the data set cannot be read", e);
        }
    }

    private static List<ObjectNode> categories(Statement statement) throws SQLException {
        ObjectNode top = GoodsFile.row().put("id", "scale-models").put("name", "Scale models 比例模型");
        List<ObjectNode> lines = rows(
                statement,
                "SELECT DISTINCT productline FROM \"products\" ORDER BY productline",
                row -> GoodsFile.row()
                        .put("id", slug(row.getString(1)))
                        .put("name", row.getString(1))
                        .put("parent", "scale-models"));
        return Stream.concat(Stream.of(top), lines.stream()).toList();
    }

    private static List<ObjectNode> suppliers(Statement statement) throws SQLException {
        Map<String, ObjectNode> suppliers = new LinkedHashMap<>();
        rows(
                        statement,
                        "SELECT DISTINCT productvendor, productline FROM \"products\" ORDER BY 1, 2",
                        row -> GoodsFile.row().put("vendor", row.getString(1)).put("line", row.getString(2)))
                .forEach(pair -> suppliers
                        .computeIfAbsent(
                                pair.get("vendor").textValue(),
                                name -> GoodsFile.row().put("id", slug(name)).put("name", name))
                        .withArray("categories")
                        .add(slug(pair.get("line").textValue())));
        return List.copyOf(suppliers.values());
    }

    private static List<ObjectNode> products(Statement statement) throws SQLException {
        return rows(
                statement,
                "SELECT productcode, productname, productline, productscale FROM \"products\" ORDER BY productcode",
                row -> GoodsFile.row()
                        .put("sku", row.getString(1))
                        .put("name", row.getString(2))
                        .put("category", slug(row.getString(3)))
                        .put("packaging", "Box, scale " + row.getString(4)));
    }

    private static List<ObjectNode> customers(Statement statement) throws SQLException {
        return rows(
                statement,
                "SELECT customernumber, customername, country, phone FROM \"customers\" ORDER BY customernumber",
                row -> {
                    ObjectNode customer =
                            GoodsFile.row().put("number", number(row.getInt(1))).put("name", row.getString(2));
                    phone(row.getString(3), row.getString(4)).forEach(customer.withArray("phones")::add);
                    return customer;
                });
    }

    private static List<ObjectNode> orders(Statement statement) throws SQLException {
        Map<Integer, ObjectNode> orders = new LinkedHashMap<>();
        Map<Integer, Long> paid = new LinkedHashMap<>();
        rows(statement, """
                SELECT o.ordernumber, o.orderdate, o.status, o.customernumber,
                    d.productcode, p.productname, d.quantityordered, d.priceeach
                FROM "orders" o JOIN "orderdetails" d ON d.ordernumber = o.ordernumber
                    JOIN "products" p ON p.productcode = d.productcode
                ORDER BY o.ordernumber, d.orderlinenumber, d.productcode""", row -> {
            int number = row.getInt(1);
            ObjectNode order = orders.computeIfAbsent(number, key -> GoodsFile.row());
            if (order.isEmpty()) {
                header(order, row);
            }
            order.withArray("lines")
                    .addObject()
                    .put("sku", row.getString(5))
                    .put("name", row.getString(6))
                    .put("quantity", row.getInt(7))
                    .put("unitPrice", row.getBigDecimal(8).toPlainString());
            // The data set's prices are whole dollars.
            paid.merge(number, row.getLong(7) * row.getBigDecimal(8).longValueExact(), Math::addExact);
            order.put("paid", String.valueOf(paid.get(number)));
            return order;
        });
        return List.copyOf(orders.values());
    }

    private static void header(ObjectNode order, ResultSet row) throws SQLException {
        String status = STATUS.getOrDefault(row.getString(3), "ON_HOLD");
        String day = row.getDate(2).toLocalDate().toString();
        order.put("platform", PLATFORM)
                .put("number", String.valueOf(row.getInt(1)))
                .put("customer", number(row.getInt(4)))
                .put("status", status)
                .put("currency", "USD")
                .put("placedAt", day);
        if (!status.equals("CANCELLED") && !status.equals("ON_HOLD")) {
            order.put("paidAt", day);
        }
    }

    static String number(int customer) {
        return "SW-" + customer;
    }

    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** Many of its numbers are no telephone numbers; those are left out. */
    private static List<String> phone(String country, String number) {
        String name = Map.of("USA", "United States", "UK", "United Kingdom").getOrDefault(country, country);
        return Stream.of(Locale.getISOCountries())
                .filter(code ->
                        Locale.of("", code).getDisplayCountry(Locale.ENGLISH).equals(name))
                .flatMap(code -> new CallerIdReader(code).e164(number).stream())
                .toList();
    }

    private static List<ObjectNode> rows(Statement statement, String sql, Reader reader) throws SQLException {
        List<ObjectNode> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(reader.read(found));
            }
        }
        return rows;
    }

    private interface Reader {
        ObjectNode read(ResultSet row) throws SQLException;
    }
}
