package org.callwright.core.definition;

import java.util.List;
import org.callwright.core.catalog.Category;
import org.callwright.core.catalog.KeptViews;
import org.callwright.core.jdbc.ListCost;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.webhook.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of what people set up: what a page reads. */
class DefinitionListCostTest {

    private TestDatabase db;
    private ListCost cost;

    @BeforeEach
    void fill() {
        db = TestDatabase.shared();
        cost = new ListCost(db);
    }

    @Test
    void a_page_of_what_is_set_up_or_could_not_be_told_reads_hardly_more_than_it_shows() {
        db.run("INSERT INTO definition (kind, id, content, changed_at) SELECT 'category',"
                + " CONCAT('c', LPAD(seq, 5, '0')), '{\"name\":\"Kettles\"}', seq FROM seq_1_to_5000");
        db.run("INSERT INTO webhook_delivery (webhook, event, body, state, created_at)"
                + " SELECT CONCAT('w', seq % 10), 'ticket.closed', '{}', 'DEAD', seq FROM seq_1_to_5000");
        db.run("ANALYZE TABLE definition, webhook_delivery");
        Definitions definitions = db.bean(Definitions.class);
        Outbox outbox = db.bean(Outbox.class);

        for (String sort : List.of("id", "-id")) {
            cost.assertPagesAreCheap(sort, ListCost.sorted(sort, page -> definitions.list(Category.KIND, page)));
            cost.assertPagesAreCheap(sort, ListCost.sorted(sort, page -> outbox.dead("w3", page)));
        }
    }

    /** Of twenty people's views, of which every fiftieth is shared. */
    @Test
    void a_page_of_the_views_that_somebody_sees_reads_hardly_more_than_it_shows() {
        db.run("INSERT INTO definition (kind, id, content, changed_at) SELECT 'view', CONCAT('v', LPAD(seq, 5, '0')),"
                + " CONCAT('{\"name\":\"V\",\"owner\":\"a', seq % 20, '\",\"shared\":', IF(seq % 50 = 1, 'true', 'false'),"
                + " ',\"query\":{}}'), seq FROM seq_1_to_5000");
        db.run("ANALYZE TABLE definition");
        KeptViews views = db.bean(KeptViews.class);

        for (String sort : List.of("id", "-id")) {
            // A page of either index, put together, and its rows looked up.
            cost.assertPagesAreCheap(sort, ListCost.sorted(sort, page -> views.seenBy("a3", page)), 10);
        }
    }
}
