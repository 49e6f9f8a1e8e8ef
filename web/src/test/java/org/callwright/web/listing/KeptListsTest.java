package org.callwright.web.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Browser.Answer;
import org.callwright.web.fixture.Clerk;
import org.callwright.web.fixture.Refusal;
import org.callwright.web.fixture.SharedSite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all lists that people keep have in common, asked of each of them. */
@ExtendWith(SharedSite.class)
class KeptListsTest {
    private static String order = "";
    private static Clerk admin = new Clerk(Browser.nowhere());

    @BeforeAll
    static void something() {
        admin = SharedSite.as("admin");
        admin.added("/api/products", "{'sku':'KEPT-LINE','name':'Cup'}");
        String place = admin.added(
                "/api/orders",
                "{'platform':'SHOP','number':'KEPT-0','status':'PAID','currency':'CNY','paid':'10.00',"
                        + "'placedAt':'2026-03-14T04:00:00Z',"
                        + "'lines':[{'line':1,'sku':'KEPT-LINE','quantity':1,'unitPrice':'10.00'}]}");
        order = place.substring(place.lastIndexOf('/') + 1);
    }

    static List<KeptList> lists() {
        return KeptList.ALL;
    }

    private static String filled(String body) {
        return body.replace("%ORDER%", order);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void one_is_added_once_changed_by_who_has_seen_it_and_removed(KeptList list) {
        String item = filled(list.item());
        assertThat(SharedSite.as("a19").add(list.path(), item).status()).isEqualTo(403);
        Refusal.requireInvalid(admin.add(list.path(), filled(list.badItem())), list.field(), legal(list));

        String key = UUID.randomUUID().toString();
        Answer made = admin.add(list.path(), item, key);
        Answer again = admin.add(list.path(), item, key);

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(made.json());
        assertThat(Refusal.of(admin.add(list.path(), item)).status()).isEqualTo(409);
        changedAndRemoved(list, String.valueOf(made.header("Location")));
    }

    private static void changedAndRemoved(KeptList list, String place) {
        String changed = filled(list.changedItem());
        String seen = admin.version(place);
        assertThat(admin.browser().put(place, Clerk.json(changed)).status()).isEqualTo(428);
        assertThat(admin.change("PUT", place, changed, Clerk.STALE).status()).isEqualTo(412);
        assertThat(SharedSite.as("a19").change("PUT", place, changed, seen).status())
                .isEqualTo(403);
        Refusal.requireInvalid(admin.change("PUT", place, filled(list.badItem()), seen), list.field(), legal(list));
        assertThat(admin.version(place)).isEqualTo(seen);

        Answer stored = admin.change("PUT", place, changed, seen);

        assertThat(stored.status()).as(stored.text()).isEqualTo(200);
        assertThat(admin.read(place)).isEqualTo(stored.json());
        assertThat(stored.text()).contains(Clerk.json(list.changed()));
        assertThat(admin.change("PUT", place, changed, seen).status()).isEqualTo(412);
        if (list.removable()) {
            assertThat(admin.browser().send("DELETE", place, null).status()).isEqualTo(428);
            assertThat(admin.remove(place, seen).status()).isEqualTo(412);
            assertThat(admin.remove(place, admin.version(place)).status()).isEqualTo(204);
            assertThat(admin.browser().get(place).status()).isEqualTo(404);
        }
    }

    static Stream<String> paths() {
        return Stream.concat(
                        KeptList.ALL.stream().map(KeptList::path),
                        Stream.of(
                                "/api/views",
                                "/api/screen-pop-layouts",
                                "/api/campaigns",
                                "/api/webhooks/pages/dead",
                                "/api/customers",
                                "/api/returns"))
                .distinct();
    }

    /** Whoever shows a list need not know how long it is. */
    @ParameterizedTest
    @MethodSource("paths")
    void each_is_shown_in_pages_of_any_size_and_tells_what_it_can_be_ordered_by(String path) {
        if (path.startsWith("/api/webhooks/pages")) {
            admin.add(
                    "/api/webhooks",
                    "{'id':'pages','name':'CRM','url':'http://127.0.0.1:1/in','events':['*'],'enabled':false}");
        }

        JsonNode page = admin.read(path + "?limit=1");

        assertThat(page.get("items").size()).as(page.toString()).isLessThanOrEqualTo(1);
        if (page.has("next")) {
            String next = URLEncoder.encode(page.get("next").textValue(), StandardCharsets.UTF_8);
            JsonNode second = admin.read(path + "?limit=1&after=" + next);
            assertThat(second.get("items")).hasSize(1);
            assertThat(second.at("/items/0")).isNotEqualTo(page.at("/items/0"));
        }
        Answer refused = admin.browser().get(path + "?sort=-colour");
        Refusal.requireInvalid(refused, "sort");
        assertThat(Refusal.of(refused).legal())
                .isNotEmpty()
                .allSatisfy(sort -> assertThat(admin.browser()
                                .get(path + "?limit=1&sort=-" + sort)
                                .status())
                        .as(sort)
                        .isEqualTo(200));
        Refusal.requireInvalid(admin.browser().get(path + "?after=nonsense"), "after");
        assertThat(admin.browser().get(path + "?limit=201").status()).isEqualTo(400);
    }

    /** Places stand in addresses: anybody can write one of his own. */
    @ParameterizedTest
    @MethodSource("paths")
    void a_place_that_was_tampered_with_is_refused_or_one_like_others(String path) {
        if (path.startsWith("/api/webhooks/pages")) {
            admin.add(
                    "/api/webhooks",
                    "{'id':'pages','name':'CRM','url':'http://127.0.0.1:1/in','events':['*'],'enabled':false}");
        }

        for (String place : List.of(
                "1000_é",
                "é_é",
                "1000_1",
                "%00_%00",
                "9223372036854775807_9223372036854775807",
                "-9223372036854775808_1",
                "1000_\uD83D\uDE00")) {
            for (String sort : List.of("", "&sort=id", "&sort=name", "&sort=-created")) {
                String after = URLEncoder.encode(place, StandardCharsets.UTF_8);
                assertThat(admin.browser()
                                .get(path + "?limit=1&after=" + after + sort)
                                .status())
                        .as(path + " after " + place + sort)
                        .isIn(200, 400);
            }
        }
    }

    private static String[] legal(KeptList list) {
        return list.legal().isEmpty() ? new String[0] : new String[] {list.legal()};
    }
}
