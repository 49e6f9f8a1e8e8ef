package org.callwright.launcher.bench.intake;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Files of products and of orders with one to five lines each, every fifth order split in two. Always the same. */
final class OrderFile {
    private static final int PRODUCTS = 2_000;
    private static final int SPLIT_EVERY = 5;

    private final Random random = new Random(42);
    private int lines;

    /** How many lines the last file has. */
    int lines() {
        return lines;
    }

    static Path products(Path folder) throws IOException {
        Path file = folder.resolve("products.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("sku,name\n");
            for (int i = 0; i < PRODUCTS; i++) {
                out.write("SKU-" + i + ",\"Product 产品, number " + i + "\"\n");
            }
        }
        return file;
    }

    Path orders(Path folder, int count) throws IOException {
        Path file = folder.resolve("orders.csv");
        lines = 0;
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(
                    "platform,number,parent,status,currency,freight,paid,placedAt,paidAt,sku,name,quantity,unitPrice\n");
            for (int i = 0; i < count; i++) {
                if (i % SPLIT_EVERY == 0) {
                    split(out, i);
                } else {
                    out.write(order("B" + i, "", i).text());
                }
            }
        }
        return file;
    }

    private void split(Writer out, int i) throws IOException {
        Part first = order("B" + i + "-1", "B" + i, i);
        Part second = order("B" + i + "-2", "B" + i, i);
        out.write(row("B" + i, "", i, first.cents() + second.cents(), 1_200, ",,,"));
        out.write(first.text());
        out.write(second.text());
    }

    /** @param cents of its items */
    private record Part(String text, long cents) {}

    private Part order(String number, String parent, int i) {
        int count = 1 + random.nextInt(5);
        String[] goods = new String[count];
        long cents = 0;
        for (int line = 0; line < count; line++) {
            int price = 100 + random.nextInt(100_000);
            int quantity = 1 + random.nextInt(3);
            int sku = random.nextInt(PRODUCTS);
            goods[line] = "SKU-" + sku + ",\"Product 产品, number " + sku + "\"," + quantity + "," + yuan(price);
            cents += (long) price * quantity;
        }
        StringBuilder text = new StringBuilder();
        for (String line : goods) {
            text.append(row(number, parent, i, cents, 600, line));
        }
        lines += count;
        return new Part(text.toString(), cents);
    }

    private static String row(String number, String parent, int i, long cents, int freight, String goods) {
        int second = i % 60;
        String time = "2026-03-14 10:" + two(i / 60 % 60) + ":" + two(second);
        return "SHOP," + number + "," + parent + ",PAID,CNY," + yuan(freight) + "," + yuan(cents + freight) + "," + time
                + "," + time + "," + goods + "\n";
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static String yuan(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
