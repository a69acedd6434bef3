package io.github.liraai.persistence;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of ours as a database has it.
 *
 * @param name its name
 * @param columns its columns, in their order there
 */
record BackupTable(String name, List<Column> columns) {
    /** Tables that are in no backup, each with the reason. */
    static final Map<String, String> LEFT_OUT = Map.of(
            Schema.HISTORY,
            "the schema is made by the migrations, which keep their own book",
            "spool_place",
            "it is about the folder of this database's processes, another one has its own");

    BackupTable {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param name its name
     * @param kind what it holds
     * @param jdbcType how this database calls that
     * @param isNumbered whether the database numbers new rows by it
     */
    record Column(String name, ColumnKind kind, int jdbcType, boolean isNumbered) {}

    /** Reads which of our tables a database has. */
    static List<BackupTable> of(Connection connection) throws SQLException {
        List<BackupTable> tables = new ArrayList<>();
        for (String name : Schema.tables()) {
            if (!LEFT_OUT.containsKey(name)) {
                read(connection, name).ifPresent(tables::add);
            }
        }
        return tables;
    }

    /** Lists the columns' names for a statement. */
    String columnNames() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** Gives the statement that enters a row. */
    String insert() {
        String places = Stream.generate(() -> "?").limit(columns.size()).collect(Collectors.joining(", "));
        return "INSERT INTO " + name + " (" + columnNames() + ") VALUES (" + places + ")";
    }

    /** Finds the column by which the database numbers new rows. */
    Optional<Column> numbered() {
        return columns.stream().filter(Column::isNumbered).findFirst();
    }

    /** Tells whether rows may be large. */
    boolean hasBytes() {
        return columns.stream().anyMatch(column -> column.kind() == ColumnKind.BYTES);
    }

    private static Optional<BackupTable> read(Connection connection, String name) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        String stored = metaData.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
        List<Column> columns = new ArrayList<>();
        try (ResultSet row = metaData.getColumns(null, connection.getSchema(), stored, null)) {
            while (row.next()) {
                // What was asked for is a pattern, in which an underscore stands for anything.
                if (stored.equals(row.getString("TABLE_NAME"))) {
                    columns.add(column(row));
                }
            }
        }
        return columns.isEmpty() ? Optional.empty() : Optional.of(new BackupTable(name, columns));
    }

    private static Column column(ResultSet row) throws SQLException {
        int type = row.getInt("DATA_TYPE");
        return new Column(
                row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
                ColumnKind.of(type, row.getString("TYPE_NAME")),
                type,
                "YES".equals(row.getString("IS_AUTOINCREMENT")));
    }
}
