package io.github.liraai.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/** The threads with which an embedded H2 would write its file. Its SQL has no word for them. */
final class H2Threads {
    /** H2 takes 0 for "write at each commit", and less for "never by yourself". */
    private static final int NEVER = -1;

    private H2Threads() {}

    /**
     * Ends them, unless H2 was told to write at each commit: a CHECKPOINT is then written by the thread that asks for it, which spares four
     * hand-overs and leaves nothing to wait for that an interruption would cut short. Costs nothing when there are none.
     */
    static void end(Connection connection) throws SQLException {
        if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
            MVStore store = session.getDatabase().getStore().getMvStore();
            if (store.getAutoCommitDelay() > 0) {
                store.setAutoCommitDelay(NEVER);
            }
        }
    }
}
