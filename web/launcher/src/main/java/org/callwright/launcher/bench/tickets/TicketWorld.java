package org.callwright.launcher.bench.tickets;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.callwright.core.privacy.SealedKind;
import org.callwright.core.privacy.Sealing;
import org.callwright.embedded.mariadb.MariaDbServer;
import org.callwright.embedded.process.Progress;
import org.callwright.launcher.bench.rig.SideIndexes;

/**
 * Two years of tickets, the same at every run: 500 agents in 50 teams in 5 departments, 200 stores, 100 categories, 20 queues,
 * ten tickets a customer. The newest hundredth is in all states, three quarters of the others are closed. Every tenth is no team's,
 * half of those no department's either: they count with who answered. Every tenth has an order, every fifth a product, of which one is
 * on a quarter of those; every twentieth has a call; a tenth are mails, chats, or written by hand.
 */
record TicketWorld(long tickets) {
    static final int AGENTS = 500;
    static final int TEAMS = 50;
    static final int DEPARTMENTS = 5;
    static final int STORES = 200;
    static final int CATEGORIES = 100;
    static final int QUEUES = 20;
    static final int SKUS = 2_000;
    static final int PHONES = 500;
    static final int TICKETS_A_CUSTOMER = 10;
    static final int TICKETS_AN_ORDER = 10;
    static final String HOT_SKU = "SKU-HOT";
    static final Instant FROM = Instant.parse("2024-03-01T00:00:00Z");

    private static final long SPAN = 730L * 24 * 3_600_000;
    private static final long AT_ONCE = 500_000;
    private static final int TERMS_AT_ONCE = 2_000_000;

    static String phone(int customer) {
        return "+86139" + String.format("%08d", customer);
    }

    Instant opened(long ticket) {
        return FROM.plusMillis(ticket * (SPAN / tickets));
    }

    long customers() {
        return Math.max(1, tickets / TICKETS_A_CUSTOMER);
    }

    private String at() {
        return "(" + FROM.toEpochMilli() + " + n * " + SPAN / tickets + ")";
    }

    private String number() {
        return "CONCAT('SV', DATE_FORMAT(FROM_UNIXTIME(" + at() + " DIV 1000), '%y%m%d'), '-', LPAD(n, 9, '0'))";
    }

    /** Their terms side by side with all else: the two have nothing to do with each other until somebody asks. */
    void writeTo(MariaDbServer server, Sealing sealing, Progress progress) {
        CompletableFuture<Void> terms =
                CompletableFuture.runAsync(() -> with(server, connection -> writeTerms(connection, progress)));
        with(server, connection -> writeTickets(connection, sealing, progress));
        terms.join();
        progress.step("statistics");
        with(
                server,
                connection -> execute(
                        connection,
                        "ANALYZE TABLE ticket, ticket_term, ticket_order_link, ticket_product_link, call_record,"
                                + " customer, customer_phone"));
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private static void with(MariaDbServer server, Work work) {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
            execute(connection, "SET foreign_key_checks = 0, unique_checks = 0");
            work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void writeTickets(Connection connection, Sealing sealing, Progress progress) throws SQLException {
        progress.step("customers");
        customers(connection, sealing);
        for (String staff : STAFF) {
            execute(connection, staff);
        }
        SideIndexes indexes = SideIndexes.drop(connection, "ticket", "by_attention");
        inParts(connection, progress, "tickets", TICKETS.replace("AT(n)", at()).replace("TEXT(n)", Words.textSql()));
        progress.step("indexes of the tickets");
        indexes.build(connection);
        inParts(connection, progress, "orders", ORDERS);
        inParts(connection, progress, "products", PRODUCTS);
        inParts(connection, progress, "calls", CALLS.replace("AT(n)", at()));
    }

    private void writeTerms(Connection connection, Progress progress) throws SQLException {
        inParts(connection, progress, "terms of the products", PRODUCT_TERMS.replace("AT(n)", at()));
        for (Words group : Words.GROUPS) {
            terms(connection, progress, group);
        }
    }

    private static final List<String> STAFF = List.of(
            "INSERT INTO department (id, name) SELECT CONCAT('department-', seq), CONCAT('Department ', seq) FROM seq_0_to_"
                    + (DEPARTMENTS - 1),
            "INSERT INTO team (id, name) SELECT CONCAT('team-', seq), CONCAT('Team ', seq) FROM seq_0_to_"
                    + (TEAMS - 1),
            "INSERT INTO agent (id, display_name, phone, enabled) SELECT CONCAT('agent-', seq), CONCAT('Agent ', seq),"
                    + " CONCAT('1', LPAD(seq, 3, '0')), TRUE FROM seq_0_to_" + (AGENTS - 1),
            "INSERT INTO account (name, display_name, password_hash, enabled, agent_id, department_id)"
                    + " SELECT id, display_name, '', TRUE, id, CONCAT('department-', SUBSTRING(id, 7) % 5) FROM agent"
                    + " WHERE id LIKE 'agent-%'",
            "INSERT INTO team_member (team_id, account) SELECT CONCAT('team-', SUBSTRING(agent_id, 7) % 50), name FROM account"
                    + " WHERE agent_id LIKE 'agent-%'");

    private static final String HASH = "CRC32(n * 7919 + 13)";

    // Who answered, of which team: the agent's number tells it.
    private static final String TICKETS = "INSERT INTO ticket (id, number, number_key, channel, session_id, state,"
            + " customer_id, queue_id, agent_id, opened_at, answered_at, ended_at, assignee, team_id, department_id,"
            + " store_id, subject, category_id, priority, origin_order, changed_at, due_at)"
            + " SELECT n, CONCAT('SV', day, '-', LPAD(n, 9, '0')), CONCAT('SV', day, LPAD(n, 9, '0')), channel,"
            + " CONCAT('s', LPAD(n, 9, '0')), state, 1 + n * 7919 % GREATEST(1, TICKETS DIV 10), CONCAT('q-', h % 20),"
            + " IF(waits, NULL, CONCAT('agent-', a)), opened, IF(waits, NULL, opened + 5000), opened + 300000,"
            + " IF(waits OR h % 3 = 0, NULL, CONCAT('agent-', a)), IF(h % 10 = 3, NULL, CONCAT('team-', a % 50)),"
            + " IF(h % 20 = 3, NULL, CONCAT('department-', a % 5)), CONCAT('store-', CRC32(n * 31 + 5) % 200), text,"
            + " CONCAT('category-', CRC32(n * 37 + 3) % 100), 1 + CRC32(n * 41 + 1) % 5,"
            + " IF(n % 10 = 0, CONCAT('ORDER-', n DIV 10), NULL), opened + 300000,"
            + " IF(fresh, opened + 14400000, NULL)"
            + " FROM (SELECT n, h, a, opened, DATE_FORMAT(FROM_UNIXTIME(opened DIV 1000), '%y%m%d') AS day, TEXT(n) AS text,"
            + " IF(n % 20 = 0, 'PHONE', IFNULL(ELT(1 + h DIV 7919 % 30, 'EMAIL', 'CHAT', 'MANUAL'), 'PHONE')) AS channel,"
            + " fresh, fresh AND h % 5 = 0 AS waits,"
            + " IF(fresh, ELT(1 + h % 5, 'OPEN', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'WAITING_DEPARTMENT', 'REOPENED'),"
            + " IF(h % 4 = 0, 'RESOLVED', 'CLOSED')) AS state"
            + " FROM (SELECT n, " + HASH
            + " AS h, CRC32(n * 43 + 7) % 500 AS a, AT(n) AS opened, n > TICKETS * 0.99 AS fresh"
            + " FROM (SELECT seq + ? AS n FROM SEQUENCE) AS counted) AS hashed) AS made";
    private static final String ORDERS = "INSERT INTO ticket_order_link (ticket_id, order_no, sub_order, line)"
            + " SELECT n, CONCAT('ORDER-', n DIV 10), '', 0 FROM (SELECT seq + ? AS n FROM SEQUENCE) AS counted"
            + " WHERE n % 10 = 0";
    private static final String SKU = "IF(" + HASH + " % 4 = 0, 'SKU-HOT', CONCAT('SKU-', " + HASH + " % 2000))";
    private static final String PRODUCTS = "INSERT INTO ticket_product_link (ticket_id, sku)" + " SELECT n, " + SKU
            + " FROM (SELECT seq + ? AS n FROM SEQUENCE) AS counted WHERE n % 5 = 0";
    private static final String PRODUCT_TERMS = "INSERT INTO ticket_term (term, opened, ticket)"
            + " SELECT CONCAT('#', " + SKU
            + "), AT(n), CONCAT('SV', DATE_FORMAT(FROM_UNIXTIME(AT(n) DIV 1000), '%y%m%d'),"
            + " '-', LPAD(n, 9, '0')) FROM (SELECT seq + ? AS n FROM SEQUENCE) AS counted WHERE n % 5 = 0";
    private static final String CALLS =
            "INSERT INTO call_record (id, pbx, unique_id, caller_index, caller_presentation,"
                    + " dialed, queue_id, ticket, state, step, ending, arrived_at, last_event_id)"
                    + " SELECT CONCAT('01BENCH', LPAD(n, 19, '0')), 'pbx1', CONCAT('bench.', n), SHA2(n, 256), 'KNOWN', '4000',"
                    + " CONCAT('q-', n % 20), CONCAT('SV', DATE_FORMAT(FROM_UNIXTIME(AT(n) DIV 1000), '%y%m%d'), '-',"
                    + " LPAD(n, 9, '0')), 'ENDED', 0, 'CALLER_HUNG_UP', AT(n), CONCAT(n, '-0/0')"
                    + " FROM (SELECT seq + ? AS n FROM SEQUENCE) AS counted WHERE n % 20 = 0";

    private void inParts(Connection connection, Progress progress, String what, String insert) throws SQLException {
        for (long before = 0; before < tickets; before += AT_ONCE) {
            progress.step(what + " from " + before);
            long some = Math.min(AT_ONCE, tickets - before);
            String text = insert.replace("SEQUENCE", "seq_1_to_" + some).replace("TICKETS", String.valueOf(tickets));
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                statement.setLong(1, before);
                statement.executeUpdate();
            }
        }
    }

    private void terms(Connection connection, Progress progress, Words group) throws SQLException {
        long rowsAWord = Math.max(1, tickets / group.size());
        int atOnce = (int) Math.clamp(TERMS_AT_ONCE / rowsAWord, 1, group.size());
        progress.step("terms of one ticket in " + group.size());
        String text = group.termsSql(atOnce, tickets, at(), number());
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            long marks = text.chars().filter(c -> c == '?').count();
            for (int first = 0; first < group.size(); first += atOnce) {
                for (int mark = 1; mark <= marks; mark++) {
                    statement.setInt(mark, first);
                }
                statement.executeUpdate();
            }
        }
    }

    private void customers(Connection connection, Sealing sealing) throws SQLException {
        execute(
                connection,
                "INSERT INTO customer (id, number, name, member, created_at)"
                        + " SELECT seq, CONCAT('C-', seq), CONCAT('Customer ', seq), CONCAT('M-', seq), seq FROM seq_1_to_"
                        + customers());
        execute(
                connection,
                "INSERT INTO customer_phone (customer_id, phone_sealed, phone_index, last4, place)"
                        + " SELECT seq, 'bench', SHA2(CONCAT('p', seq), 256), '', 0 FROM seq_1_to_" + customers());
        try (PreparedStatement known =
                connection.prepareStatement("UPDATE customer_phone SET phone_index = ? WHERE customer_id = ?")) {
            for (int i = 1; i <= PHONES; i++) {
                known.setString(1, sealing.blindIndex(SealedKind.PHONE, phone(i)));
                known.setInt(2, i);
                known.executeUpdate();
            }
        }
    }

    private static void execute(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
