package org.callwright.launcher.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.callwright.launcher.goods.DemoGoods;
import org.callwright.launcher.intake.ImportFile;
import org.callwright.launcher.rest.Answer;
import org.callwright.launcher.rest.Person;
import org.callwright.launcher.rest.RequestFailed;

/**
 * Brings the demo's goods to a node that is running already, through its own import: the first time only, and beside
 * everything else, so that nobody waits for them.
 */
final class GoodsDelivery {
    private GoodsDelivery() {}

    /** Begins, and returns at once. */
    static void begin(URI node, Path folder, Screen screen) {
        Thread.ofPlatform().daemon().name("goods").start(() -> {
            try {
                Person supervisor = Person.signIn(node, Sample.SUPERVISOR, Sample.PASSWORD);
                if (supervisor.get("/api/orders?limit=1").path("items").isEmpty()) {
                    deliver(Person.signIn(node, Sample.ADMIN, Sample.PASSWORD), folder, screen);
                }
            } catch (RequestFailed e) {
                screen.step("Goods", "not all there: " + e.getMessage());
            }
        });
    }

    private static void deliver(Person admin, Path folder, Screen screen) {
        for (Path file : DemoGoods.writeTo(folder)) {
            ImportFile named = ImportFile.of(file, Optional.empty()).orElseThrow();
            Answer answer = admin.upload(named, false);
            if (!answer.isGood()) {
                screen.step("Goods", file.getFileName() + " was refused: " + answer.body());
                return;
            }
        }
        screen.step("Goods", "orders, products and customers have been taken in: see /api/orders");
    }
}
