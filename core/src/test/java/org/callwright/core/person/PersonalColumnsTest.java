package org.callwright.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.core.jdbc.TestDatabase;
import org.junit.jupiter.api.Test;

/** Whoever adds a column of text says here why it tells nothing about customers, or forgets it with a person. */
class PersonalColumnsTest {
    /** About who works here and how work is set up; customers are not in it. */
    private static final String OURS = """
            account: agent_id department_id display_name name password_hash
            account_identity: account provider subject
            account_role: account role
            agent: display_name id phone
            agent_skill: agent_id skill
            category: buyer id name parent_id
            definition: content id kind view_owner
            department: id name
            product: category_id gtin name packaging sku
            product_component: component sku
            projection: last_event_id name
            queue_dialed: dialed queue_id
            queue_step: queue_id
            queue_step_requirement: queue_id skill
            refresh_token: account hash parent session
            reveal_count: account
            role: id name
            role_permission: permission role
            screen_pop_layout: fields queue_id role
            service_queue: ask_sound id music name store_id
            skill: description name
            store: city id name
            supplier: contact id name
            supplier_category: category_id supplier_id
            team: department_id id name
            team_member: account team_id
            """;

    /** Ids, codes and who of us did something: what was counted stays counted. */
    private static final String CODES = """
            agent_event: agent_id call_id kind payload reason state
            attachment: account id
            call_event: call_id kind
            call_leg: agent_id call_id failure queue_id
            call_record: agent_id caller_presentation dialed ending id last_event_id match_customers match_outcome
            call_record: direction match_rule pbx present_queue_id queue_id state ticket unique_id
            customer: tier verification_status
            customer_identity: system_name
            erased_file: kind path
            evaluation: agent_id call_id form reviewer ticket
            evaluation_mark: criterion name
            import_run: account format id kind mode
            number_reveal: account subject_id subject_kind
            projection_failure: event_id name
            recording: call_id
            return_event: account command from_state to_state
            return_request: approved_by currency number opened_by received_by sku
            routing_decision: agent_id call_id kind queue_id reason
            satisfaction_answer: agent_id call_id source told_as
            sla_clock: goal policy state
            ticket: agent_id assignee category_id department_agent department_id department_waiting disposition merged_into
            ticket: created_by number number_key number_tail queue_waiting team_agent team_waiting
            ticket: origin_order origin_source queue_id session_id store_id survivor team_id
            ticket_event: account assignee department_id kind name state team_id
            ticket_link: kind other
            ticket_order_link: order_no sub_order
            ticket_product_link: sku
            ticket_term: ticket
            work_order: assignee created_by department_id number number_key number_tail state store_id team_id ticket type
            work_order_event: account assignee department_id kind name state team_id
            work_order_term: work_order
            work_order_link: order_no sku sub_order
            wrap_up: agent_id call_id
            """;

    /** What was sold and where it was sent to: accounts have to be kept, under the order's number. */
    private static final String ACCOUNTS = """
            customer_order: currency number platform store_id
            order_line: name sku
            order_line_component: sku
            order_promotion: campaign code name
            order_sku: sku
            shipment: carrier tracking
            """;

    /** Never changed, and never has anything in clear (docs/adr/0042). */
    private static final String AUDIT = """
            audit_entry: account action details hash subject subject_id
            audit_head: hash
            """;

    /** Gone by themselves within a day. */
    private static final String SHORT_LIVED = """
            request_once: account body claim etag location request_hash request_key
            """;

    /** Numbers and states of tickets and work orders, never their texts; what a row of a file had wrong, by its column. */
    private static final String MESSAGES = """
            webhook_delivery: body error event state webhook
            import_error: column_name message run_id
            """;

    @Test
    void every_column_of_text_is_forgotten_with_a_person_or_says_nothing_about_one() {
        TestDatabase db = TestDatabase.shared();
        Set<String> stored =
                new TreeSet<>(db.texts("SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'"
                        + " AND data_type IN ('char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext', 'json',"
                        + " 'binary', 'varbinary', 'tinyblob', 'blob', 'mediumblob', 'longblob')"));
        Set<String> forgotten = db.context.getBeansOfType(PersonalRecords.class).stream()
                .flatMap(records -> records.columns().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> exempt = Stream.of(OURS, CODES, ACCOUNTS, AUDIT, SHORT_LIVED, MESSAGES)
                .flatMap(String::lines)
                .flatMap(PersonalColumnsTest::columns)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(forgotten).doesNotContainAnyElementsOf(exempt);
        Set<String> known = new TreeSet<>(forgotten);
        known.addAll(exempt);
        assertThat(known).containsExactlyInAnyOrderElementsOf(stored);
    }

    private static Stream<String> columns(String line) {
        String[] parts = line.split(": ", 2);
        return Arrays.stream(parts[1].split(" ", -1)).map(column -> parts[0] + "." + column);
    }
}
