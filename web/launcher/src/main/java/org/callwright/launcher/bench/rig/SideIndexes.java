package org.callwright.launcher.bench.rig;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A table's indexes that are not unique: quicker built when its rows are there than kept while they come in. */
public record SideIndexes(String table, List<String> names, List<String> columns) {
    /** @param kept an index that the application needs meanwhile */
    public static SideIndexes drop(Connection connection, String table, String kept) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT index_name, GROUP_CONCAT(column_name,"
                        + " IF(collation = 'D', ' DESC', '') ORDER BY seq_in_index)"
                        + " FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '"
                        + table + "' AND non_unique AND index_name <> '" + kept + "' GROUP BY index_name")) {
            while (rows.next()) {
                names.add(rows.getString(1));
                columns.add(rows.getString(2));
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE " + table
                    + names.stream().map(name -> " DROP KEY " + name).collect(joining(",")));
        }
        return new SideIndexes(table, names, columns);
    }

    public void build(Connection connection) throws SQLException {
        List<String> added = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            added.add(" ADD KEY " + names.get(i) + " (" + columns.get(i) + ")");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE " + table + String.join(",", added));
        }
    }
}
