package org.callwright.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.callwright.core.access.Actor;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.page.PageRequest;
import org.callwright.core.product.Categories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports as runs: how many at once, what is on record of each, and what is left when one breaks off. */
class ImportsTest {
    private final ImportedShop shop = new ImportedShop();

    @BeforeEach
    void empty() {
        shop.empty();
    }

    @Test
    void a_connection_that_breaks_leaves_nothing_behind() {
        shop.takeShopIn();
        InputStream broken = new SequenceInputStream(
                ImportedShop.stream("platform,number,status,currency,paid,placedAt,sku,quantity,unitPrice\n"
                        + "SHOP,B1,PAID,CNY,10.00,2026-03-14,CUP,1,10.00\n".repeat(1)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("cut off");
                    }
                });
        Imports imports = shop.imports();

        assertThatThrownBy(() -> imports.run(
                        Actor.SYSTEM,
                        ImportedShop.wish(ImportKind.ORDERS, ImportMode.SKIP_BAD_ROWS),
                        broken,
                        ImportProgress.IGNORED))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(shop.orders.byNumber(new OrderNumber("SHOP", "B1"))).isEmpty();
        assertThat(shop.db.bean(ImportRuns.class).list(PageRequest.first(5)).items())
                .extracting(ImportRun::state)
                .containsExactly(ImportState.BROKEN);
    }

    @Test
    void a_third_file_at_once_is_sent_away_unread_and_taken_in_later() throws Exception {
        Imports imports = shop.imports();
        ImportWish wish = ImportedShop.wish(ImportKind.CATEGORIES, ImportMode.ALL_OR_NOTHING);
        CountDownLatch reading = new CountDownLatch(2);
        CountDownLatch arrives = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Imports.Done>> slow = Stream.of("home", "garden")
                    .map(id -> threads.submit(() -> imports.run(
                            Actor.SYSTEM,
                            wish,
                            new SequenceInputStream(
                                    new HeldUp(reading, arrives),
                                    ImportedShop.stream("id,name\n" + id + "," + id + "\n")),
                            ImportProgress.IGNORED)))
                    .toList();
            try {
                assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
                InputStream third = ImportedShop.stream("id,name\nroof,Roof\n");
                assertThatThrownBy(() -> imports.run(Actor.SYSTEM, wish, third, ImportProgress.IGNORED))
                        .isInstanceOf(ImportsBusy.class);
                assertThat(third.available()).isPositive();
            } finally {
                arrives.countDown();
            }
            for (Future<Imports.Done> one : slow) {
                assertThat(one.get().report().applied()).isTrue();
            }
        }

        imports.run(Actor.SYSTEM, wish, ImportedShop.stream("id,name\nroof,Roof\n"), ImportProgress.IGNORED);
        assertThat(shop.db.bean(Categories.class).all()).hasSize(3);
    }

    @Test
    void an_import_is_on_record_with_its_errors() {
        Imports imports = shop.imports();

        Imports.Done done = imports.run(
                Actor.SYSTEM,
                ImportedShop.wish(ImportKind.CATEGORIES, ImportMode.ALL_OR_NOTHING),
                ImportedShop.stream("id,name\nhome,Home\nHOME,Home\n"),
                ImportProgress.IGNORED);

        ImportRuns runs = shop.db.bean(ImportRuns.class);
        assertThat(runs.byId(done.run().id())).contains(done.run());
        assertThat(done.run().state()).isEqualTo(ImportState.REFUSED);
        assertThat(runs.errors(done.run().id()))
                .isEqualTo(done.report().errors())
                .hasSize(1);
        assertThat(shop.db.bean(Categories.class).all()).isEmpty();
    }

    /** Has nothing to read, but says so late. */
    private static final class HeldUp extends InputStream {
        private final CountDownLatch reading;
        private final CountDownLatch arrives;

        HeldUp(CountDownLatch reading, CountDownLatch arrives) {
            this.reading = reading;
            this.arrives = arrives;
        }

        @Override
        public int read() throws IOException {
            reading.countDown();
            try {
                arrives.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return -1;
        }
    }
}
