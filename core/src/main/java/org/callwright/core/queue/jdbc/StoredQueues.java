package org.callwright.core.queue.jdbc;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callwright.core.jdbc.Database;
import org.callwright.core.jdbc.Row;
import org.callwright.core.jdbc.Rows;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.Queues;
import org.callwright.core.queue.RelaxationStep;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.skill.Skill;
import org.callwright.core.skill.SkillRequirement;
import org.jspecify.annotations.Nullable;

/** A queue is four tables: itself, its dialled numbers, its steps and what each step requires. */
@Singleton
final class StoredQueues implements Queues {
    private record Of<K, V>(K owner, V value) {}

    private record StepKey(String queue, int step) {}

    private final Database database;

    StoredQueues(Database database) {
        this.database = database;
    }

    @Override
    public List<ServiceQueue> all() {
        return database.inTransaction(() -> {
            Map<String, List<String>> dialed = grouped(database.query(
                    Sql.of("SELECT * FROM queue_dialed ORDER BY dialed"),
                    row -> new Of<>(row.text("queue_id"), row.text("dialed"))));
            Map<StepKey, List<SkillRequirement>> required = grouped(database.query(
                    Sql.of("SELECT * FROM queue_step_requirement ORDER BY skill"),
                    row -> new Of<>(key(row), requirement(row))));
            Map<String, List<RelaxationStep>> steps = grouped(database.query(
                    Sql.of("SELECT * FROM queue_step ORDER BY step"),
                    row -> new Of<>(
                            row.text("queue_id"),
                            new RelaxationStep(row.duration("after_ms"), required.getOrDefault(key(row), List.of())))));
            return database.query(Sql.of("SELECT * FROM service_queue ORDER BY id"), row -> queue(row, dialed, steps));
        });
    }

    private static ServiceQueue queue(
            Row row, Map<String, List<String>> dialed, Map<String, List<RelaxationStep>> steps) throws SQLException {
        String id = row.text("id");
        return new ServiceQueue(
                new QueueId(id),
                row.text("name"),
                dialed.getOrDefault(id, List.of()),
                steps.getOrDefault(id, List.of()),
                row.integer("priority"),
                row.duration("ring_ms"),
                row.duration("wrap_ms"),
                row.text("music"),
                row.truth("recorded"));
    }

    private static StepKey key(Row row) throws SQLException {
        return new StepKey(row.text("queue_id"), row.integer("step"));
    }

    private static SkillRequirement requirement(Row row) throws SQLException {
        return new SkillRequirement(new Skill(row.text("skill")), row.integer("min_level"));
    }

    private static <K, V> Map<K, List<V>> grouped(List<Of<K, V>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(Of::owner, Collectors.mapping(Of::value, Collectors.toList())));
    }

    @Override
    public void save(ServiceQueue queue) {
        database.inTransaction(() -> {
            database.update(Sql.of("INSERT INTO service_queue (id, name, priority, ring_ms, wrap_ms, music, recorded)"
                            + " VALUES ")
                    .rows(List.of(Rows.of(
                            queue.id(),
                            queue.name(),
                            queue.priority(),
                            queue.ring(),
                            queue.wrapUp(),
                            queue.music(),
                            queue.recorded())))
                    .then(" ON DUPLICATE KEY UPDATE "
                            + Sql.taking("name", "priority", "ring_ms", "wrap_ms", "music", "recorded")));
            database.update(Sql.of("DELETE FROM queue_dialed WHERE queue_id = ?", queue.id()));
            database.update(Sql.of("DELETE FROM queue_step WHERE queue_id = ?", queue.id()));
            database.insert(
                    "INSERT INTO queue_dialed (dialed, queue_id) VALUES ",
                    queue.dialed().stream()
                            .map(number -> Rows.of(number, queue.id()))
                            .toList(),
                    "");
            saveSteps(queue);
        });
    }

    private void saveSteps(ServiceQueue queue) {
        List<RelaxationStep> steps = queue.steps();
        database.insert(
                "INSERT INTO queue_step (queue_id, step, after_ms) VALUES ",
                IntStream.range(0, steps.size())
                        .mapToObj(i -> Rows.of(queue.id(), i, steps.get(i).after()))
                        .toList(),
                "");
        List<List<@Nullable Object>> required = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            for (SkillRequirement one : steps.get(i).requirements()) {
                required.add(Rows.of(queue.id(), i, one.skill(), one.minLevel()));
            }
        }
        database.insert(
                "INSERT IGNORE INTO skill (name) VALUES ",
                required.stream().map(row -> Rows.of(row.get(2))).toList(),
                "");
        database.insert("INSERT INTO queue_step_requirement (queue_id, step, skill, min_level) VALUES ", required, "");
    }
}
