package org.callwright.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Browser.Answer;
import org.callwright.web.fixture.TemporarySite;
import org.callwright.web.fixture.WholeSite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One whole site with a few goods, for all tests of what is bought, sent back and taken in by files: started with the
 * first of them, ended with the last. Each uses numbers of orders that no other one has.
 */
final class Shop implements BeforeAllCallback {
    static final String JSON = "application/json";

    private static @Nullable WholeSite site;

    @Override
    public void beforeAll(ExtensionContext context) {
        ExtensionContext.Store kept = context.getRoot().getStore(ExtensionContext.Namespace.create(Shop.class));
        kept.getOrComputeIfAbsent("site", any -> started());
        kept.getOrComputeIfAbsent("goods", any -> filled());
    }

    private static TemporarySite started() {
        TemporarySite started = new TemporarySite();
        site = started.site;
        return started;
    }

    private static boolean filled() {
        Browser admin = as("admin");
        take(admin, "CATEGORIES", "id,name,parent,buyer\nhome,Home,,wang\nkettles,Kettles,home,\n");
        take(admin, "SUPPLIERS", "id,name,contact,categories\nacme,Acme 供应商,desk 13800001234,home\n");
        take(
                admin,
                "PRODUCTS",
                "sku,name,category,offShelf,components\nKETTLE,Kettle 电热水壶,kettles,,\nCUP,Cup,home,2026-01-01,\n"
                        + "SET,Tea set,home,,KETTLE*1;CUP*6\n");
        return true;
    }

    static WholeSite site() {
        return Objects.requireNonNull(site);
    }

    static Browser as(String account) {
        String password = account.startsWith("a0") ? "agents" : account;
        return site().stranger().signedInAs(account, password);
    }

    static String order(String number, String paid) {
        return """
                {"platform":"SHOP","number":"%1$s","status":"PAID","member":"M1","pointsEarned":18,"currency":"CNY",
                 "discount":"9.00","freight":"6.00","paid":"%2$s","placedAt":"2026-03-14T04:00:00Z",
                 "promotions":[{"code":"P9","campaign":"SPRING","discount":"9.00"}],
                 "subs":[{"number":"%1$s-1","status":"PAID","discount":"9.00","paid":"90.00","placedAt":"2026-03-14T04:00:00Z",
                          "lines":[{"line":1,"sku":"SET","quantity":1,"unitPrice":"99.00"}]},
                         {"number":"%1$s-2","status":"PAID","freight":"6.00","paid":"86.00","placedAt":"2026-03-14T04:00:00Z",
                          "lines":[{"line":1,"sku":"KETTLE","quantity":1,"unitPrice":"80.00"}]}]}
                """.formatted(number, paid);
    }

    static void take(Browser who, String kind, String text) {
        Answer answer = csv(who, kind, text);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    static Answer csv(Browser who, String kind, String text) {
        return who.post("/api/imports?kind=" + kind, text, "Content-Type", "text/csv");
    }
}
