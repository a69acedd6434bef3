package io.github.liraai.persistence;

import java.util.Map;

/** The databases there is support for, with what differs between them. */
enum DatabaseKind {
    /** Embedded, one process, one connection: with several writers a kill may tear a transaction apart. */
    H2("jdbc:h2:", 1),
    /** A server, for several processes. */
    POSTGRESQL("jdbc:postgresql:", 10);

    private final String prefix;
    private final int connections;

    DatabaseKind(String prefix, int connections) {
        this.prefix = prefix;
        this.connections = connections;
    }

    /** Tells how many connections the pool has. */
    int connections() {
        return connections;
    }

    /** Gives the type names that the migrations leave open. */
    Map<String, String> types() {
        return switch (this) {
            case H2 -> Map.of("text", "CHARACTER VARYING", "bytes", "VARBINARY", "ordered", "");
            case POSTGRESQL -> Map.of("text", "TEXT", "bytes", "BYTEA", "ordered", "COLLATE \"C\"");
        };
    }

    /** Tells whether only one process can have the database open. */
    boolean isExclusive() {
        return this == H2;
    }

    /** Finds the kind by the beginning of a JDBC url; the url itself may hold secrets and is not repeated. */
    static DatabaseKind of(String url) {
        if (url.startsWith("jdbc:h2:tcp:") || url.startsWith("jdbc:h2:ssl:")) {
            throw new IllegalArgumentException(
                    "an H2 server is not supported, since H2 is for one process: use jdbc:h2:file: or jdbc:postgresql:");
        }
        for (DatabaseKind kind : values()) {
            if (url.startsWith(kind.prefix)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("database url must begin with jdbc:h2: or jdbc:postgresql:");
    }
}
