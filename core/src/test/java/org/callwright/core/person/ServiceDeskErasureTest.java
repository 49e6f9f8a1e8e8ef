package org.callwright.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.callwright.core.access.Actor;
import org.callwright.core.audit.AuditNotes;
import org.callwright.core.change.Atomically;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.customer.Customers;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.Orders;
import org.callwright.core.order.Purchase;
import org.callwright.core.order.ToldLines;
import org.callwright.core.product.Products;
import org.callwright.core.recording.RecordingStore;
import org.callwright.core.returns.NewReturn;
import org.callwright.core.returns.ReturnCommand;
import org.callwright.core.returns.ReturnCommands;
import org.callwright.core.returns.ReturnKind;
import org.callwright.core.returns.ReturnRequest;
import org.callwright.core.returns.Returns;
import org.callwright.core.ticket.DeskStage;
import org.callwright.core.ticket.Holder;
import org.callwright.core.ticket.NewTicket;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.core.ticket.TicketField;
import org.callwright.core.workorder.Attachment;
import org.callwright.core.workorder.AttachmentStore;
import org.callwright.core.workorder.Attachments;
import org.callwright.core.workorder.NewWorkOrder;
import org.callwright.core.workorder.WorkOrder;
import org.callwright.core.workorder.WorkOrderBook;
import org.callwright.core.workorder.WorkOrderCommand;
import org.callwright.core.workorder.WorkOrderDesk;
import org.callwright.core.workorder.WorkOrderStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceDeskErasureTest {
    private static final String SECRET = "Wang";
    private static final String EVERY_TEXT = "SELECT CONCAT_WS(' ', subject) FROM ticket"
            + " UNION ALL SELECT details FROM ticket_event"
            + " UNION ALL SELECT CONCAT(UPPER(LEFT(term, 1)), SUBSTRING(term, 2)) FROM ticket_term"
            + " UNION ALL SELECT CONCAT_WS(' ', subject, description) FROM work_order"
            + " UNION ALL SELECT CONCAT(UPPER(LEFT(term, 1)), SUBSTRING(term, 2)) FROM work_order_term"
            + " UNION ALL SELECT details FROM work_order_event"
            + " UNION ALL SELECT name FROM attachment"
            + " UNION ALL SELECT reason FROM return_request"
            + " UNION ALL SELECT note FROM return_event"
            + " UNION ALL SELECT COALESCE(member, '') FROM customer_order";

    @TempDir
    Path folder;

    private DeskStage stage;
    private PersonFiles persons;
    private WorkOrderBook book;
    private Attachment attachment;
    private WorkOrder order;
    private long wang;
    private long sent;

    @BeforeEach
    void aCustomerOfWhomMuchWasWritten() {
        WorkOrderStage jobs = new WorkOrderStage();
        stage = jobs.tickets;
        book = jobs.book;
        persons = stage.db.bean(PersonFiles.class);
        wang = stage.db.bean(Customers.class).save(new Customer(0, "C-1", SECRET, List.of(), null, null, ""));
        Ticket ticket = stage.opening()
                .open(Actor.SYSTEM, NewTicket.byHand(wang, Holder.NOBODY, DeskStage.filing("Wang's kettle is broken")));
        stage.desk()
                .act(
                        Actor.SYSTEM,
                        ticket.number(),
                        null,
                        List.of(
                                new TicketCommand.Comment("Wang lives in Long Street", false),
                                new TicketCommand.Change(TicketField.SUBJECT, "Wang's pot"),
                                new TicketCommand.Change(TicketField.PRIORITY, "2")));
        workOrder(jobs.desk, ticket);
        sendBack();
    }

    private void workOrder(WorkOrderDesk desk, Ticket ticket) {
        order = desk.create(
                Actor.SYSTEM,
                ticket.number(),
                new NewWorkOrder("repair", new WorkOrder.Job("call Wang", "Wang knows", 3), Holder.NOBODY, null));
        desk.act(Actor.SYSTEM, order.number(), null, new WorkOrderCommand.Comment("Wang was out"));
        desk.act(Actor.SYSTEM, order.number(), null, new WorkOrderCommand.Revise("see Wang", null, null, null));
        attachment = new Attachments(desk, book, stage.db.bean(AttachmentStore.class), 10, stage.clock)
                .add(Actor.SYSTEM, order, "Wang.txt", new ByteArrayInputStream(bytes("a letter")));
    }

    private void sendBack() {
        Orders orders = stage.db.bean(Orders.class);
        stage.db.bean(Products.class).put(List.of(Purchase.product("CUP")));
        orders.put(List.of(Purchase.of("M1")
                .line("CUP", 3, "10.00")
                .customer(wang)
                .member("Wang-77", 0, 0)
                .order()));
        long bought =
                orders.byNumber(new OrderNumber("SHOP", "M1")).orElseThrow().id();
        ReturnCommands commands = new ReturnCommands(
                stage.db.bean(Returns.class),
                orders,
                stage.db.bean(ToldLines.class),
                stage.db.bean(Customers.class),
                new AuditNotes(),
                stage.db.bean(Atomically.class),
                stage.clock);
        ReturnRequest asked = commands.request(
                Actor.SYSTEM, new NewReturn(ReturnKind.RETURN, bought, 1, null, 1, "Wang's son broke it", null));
        commands.tell(Actor.SYSTEM, ReturnCommand.APPROVE, asked.id(), asked.version(), "Wang is honest");
        sent = asked.id();
    }

    @Test
    void what_the_service_desk_wrote_about_a_person_is_handed_over() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        try (ZipArchive archive = new ZipArchive(out)) {
            persons.handOver(Actor.SYSTEM, persons.find(wang), archive);
        }

        Map<String, String> entries = unzipped(out.toByteArray());
        assertThat(entries.get("tickets.json")).contains("Wang's kettle", "call Wang", "Wang's pot", "Long Street");
        assertThat(entries.get("workorders.json")).contains("Wang knows", "Wang was out", "see Wang", "Wang.txt");
        assertThat(entries).containsEntry("attachments/" + attachment.id(), "a letter");
        assertThat(entries.get("returns.json")).contains("Wang's son", "Wang is honest");
        assertThat(entries.get("orders.json")).contains("Wang-77", "M1");
    }

    @Test
    void what_the_service_desk_wrote_about_a_person_is_forgotten_and_what_it_did_stays() {
        persons.forget(Actor.SYSTEM, wang, version());

        assertThat(stage.db.texts(EVERY_TEXT)).isNotEmpty().noneMatch(text -> text.contains(SECRET));
        assertThat(stage.db.texts("SELECT details FROM ticket_event WHERE kind = 'CHANGED'"))
                .anyMatch(details -> details.contains("priority") && details.contains("2"));
        assertThat(book.history(order)).hasSize(4);
        assertThat(book.attachments(order)).isEmpty();
        assertThat(book.lock(order.number()).orElseThrow().job().subject()).isEqualTo("erased");
        assertThat(stage.db.bean(Returns.class).byId(sent).orElseThrow().reason())
                .isEqualTo("erased");
        assertThat(stage.db.texts("SELECT path FROM erased_file")).isEmpty();
        assertThat(stage.db.bean(AttachmentStore.class))
                .satisfies(store -> assertThatThrownBy(
                                () -> store.read(attachment.id()).close())
                        .isInstanceOf(NoSuchFileException.class));
    }

    @Test
    void a_file_whose_node_died_before_it_was_deleted_is_deleted_by_the_next_sweep_whatever_else_cannot_be()
            throws IOException {
        RecordingStore store = stage.db.bean(RecordingStore.class);
        store.take(Files.writeString(folder.resolve("a.wav"), "said"), "2026/03/14/left.wav");
        stage.db.run("INSERT INTO erased_file (kind, path) VALUES ('recording', '../not-ours.wav'),"
                + " ('recording', '2026/03/14/left.wav'), ('recording', '2026/03/14/gone-already.wav')");

        persons.deleteFiles();

        assertThat(store.size("2026/03/14/left.wav")).isEqualTo(-1);
        assertThat(stage.db.texts("SELECT path FROM erased_file")).containsExactly("../not-ours.wav");
    }

    private long version() {
        return stage.db.bean(CustomerFiles.class).byId(wang).orElseThrow().version();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
