package io.github.liraai.persistence;

import io.github.liraai.core.intake.Claim;
import io.github.liraai.core.intake.Claimant;
import io.github.liraai.core.intake.Inbox;
import io.github.liraai.core.intake.MessageId;
import io.github.liraai.core.intake.Source;
import io.github.liraai.core.intake.Tenure;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Remembers in the database which messages were taken in. Thread-safe.
 *
 * <p>Each step is one statement that commits by itself: a process that is frozen between two of them keeps no row locked. The usual
 * claim, of messages that nobody has seen, is a single one.
 */
final class JdbiInbox implements Inbox {
    private static final String INSERT = """
            INSERT INTO inbox_message (source, message_id, holder, term, claimed_at, handled)
            SELECT CAST(:source AS VARCHAR(64)), wanted.id, CAST(:holder AS VARCHAR(64)), CAST(:term AS BIGINT),
                CURRENT_TIMESTAMP, FALSE
            FROM UNNEST(:ids) AS wanted (id)
            WHERE NOT EXISTS (
                SELECT 1 FROM inbox_message WHERE source = :source AND message_id = wanted.id)""";

    /** The bounds are for H2, which finds a range by its index, but not the members of an array. */
    private static final String THESE = """
            source = :source AND message_id BETWEEN :lowest AND :highest AND message_id = ANY(:ids)""";

    /** A later tenure goes before an earlier one, never the other way round: the term fences off who has lost the lease. */
    private static final String TAKE_OVER =
            "UPDATE inbox_message SET holder = :holder, term = :term, claimed_at = CURRENT_TIMESTAMP WHERE " + THESE
                    + " AND handled = FALSE AND " + """
                ((holder = :holder AND term = :term)
                OR (term > 0 AND term < :term)
                OR claimed_at <= CURRENT_TIMESTAMP - CAST(:patience AS BIGINT) * INTERVAL '0.001' SECOND)""";

    private static final String LOOK = "SELECT message_id, holder, term, handled FROM inbox_message WHERE " + THESE;

    private static final String MARK = "UPDATE inbox_message SET handled = TRUE WHERE " + THESE
            + " AND handled = FALSE AND holder = :holder AND term = :term";

    private static final String RELEASE =
            "DELETE FROM inbox_message WHERE " + THESE + " AND handled = FALSE AND holder = :holder AND term = :term";

    private static final String OLD = """
            SELECT source, message_id FROM inbox_message
            WHERE claimed_at <= CURRENT_TIMESTAMP - CAST(:age AS BIGINT) * INTERVAL '0.001' SECOND
            ORDER BY claimed_at FETCH FIRST :most ROWS ONLY""";

    private static final String FORGET = "DELETE FROM inbox_message WHERE source = :source AND message_id = :message";

    private final Database database;

    JdbiInbox(Database database) {
        this.database = database;
    }

    @Override
    public Map<MessageId, Claim> claim(Source source, Set<MessageId> messages, Claimant claimant, Duration patience) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        boolean all = insert(source, messages, claimant) == messages.size();
        // What is not found any more when it is looked at was given back by somebody else meanwhile.
        Map<MessageId, Claim> claims = new HashMap<>();
        messages.forEach(message -> claims.put(message, all ? Claim.OURS : Claim.ELSEWHERE));
        if (!all) {
            takeOver(source, messages, claimant, patience);
            claims.putAll(look(source, messages, claimant));
        }
        return claims;
    }

    @Override
    public Set<MessageId> markHandled(Source source, Set<MessageId> messages, Claimant claimant) {
        return mark(database::writeTogether, source, messages, claimant);
    }

    @Override
    public Set<MessageId> markRepeatable(Source source, Set<MessageId> messages, Claimant claimant) {
        return mark(database::writeSoon, source, messages, claimant);
    }

    private Set<MessageId> mark(Writing writing, Source source, Set<MessageId> messages, Claimant claimant) {
        if (messages.isEmpty()) {
            return Set.of();
        }
        int marked =
                writing.write("mark messages as handled", handle -> update(handle, MARK, source, messages, claimant));
        return marked == messages.size() ? Set.copyOf(messages) : marked(source, messages, claimant);
    }

    /** One of the ways in which the database runs a statement that writes. */
    @FunctionalInterface
    private interface Writing {
        int write(String attempt, HandleCallback<Integer, RuntimeException> work);
    }

    @Override
    public void release(Source source, Set<MessageId> messages, Claimant claimant) {
        if (!messages.isEmpty()) {
            database.write("release messages", handle -> update(handle, RELEASE, source, messages, claimant));
        }
    }

    /**
     * Gives back what was claimed and not handled; only right for whoever has just opened an embedded database, since none of the
     * claimants can be alive.
     */
    void releaseThoseOfTheDead() {
        database.write("release messages", handle -> handle.execute("DELETE FROM inbox_message WHERE handled = FALSE"));
    }

    @Override
    public int forget(Duration age, int most) {
        List<Old> old = database.read(
                "look for old messages",
                handle -> handle.createQuery(OLD)
                        .bind("age", age.toMillis())
                        .bind("most", most)
                        .map((row, context) -> new Old(row.getString("source"), row.getLong("message_id")))
                        .list());
        return old.isEmpty() ? 0 : database.write("forget old messages", handle -> delete(handle, old));
    }

    private static int delete(Handle handle, List<Old> old) {
        PreparedBatch batch = handle.prepareBatch(FORGET);
        old.forEach(each -> batch.bind("source", each.source())
                .bind("message", each.message())
                .add());
        return Arrays.stream(batch.execute()).sum();
    }

    private record Old(String source, long message) {}

    /** Claims what nobody has; answers how many that were. A claim may be lost with its process, which would not have handled it. */
    private int insert(Source source, Set<MessageId> messages, Claimant claimant) {
        String attempt = "claim messages";
        return Database.repeated(
                attempt,
                round -> database.writeSoon(
                        attempt,
                        handle -> bind(handle.createUpdate(INSERT), source, messages, claimant)
                                .execute()));
    }

    private void takeOver(Source source, Set<MessageId> messages, Claimant claimant, Duration patience) {
        database.write(
                "take messages over",
                handle -> bounded(bind(handle.createUpdate(TAKE_OVER), source, messages, claimant), messages)
                        .bind("patience", patience.toMillis())
                        .execute());
    }

    private static int update(Handle handle, String sql, Source source, Set<MessageId> messages, Claimant claimant) {
        return bounded(bind(handle.createUpdate(sql), source, messages, claimant), messages)
                .execute();
    }

    private Map<MessageId, Claim> look(Source source, Set<MessageId> messages, Claimant claimant) {
        Map<MessageId, Claim> claims = new HashMap<>();
        for (Row row : rows(source, messages)) {
            claims.put(row.message(), row.isOf(claimant) ? Claim.OURS : Claim.ELSEWHERE);
            if (row.handled()) {
                claims.put(row.message(), Claim.HANDLED);
            }
        }
        return claims;
    }

    private Set<MessageId> marked(Source source, Set<MessageId> messages, Claimant claimant) {
        return rows(source, messages).stream()
                .filter(row -> row.handled() && row.isOf(claimant))
                .map(Row::message)
                .collect(Collectors.toSet());
    }

    private List<Row> rows(Source source, Set<MessageId> messages) {
        return database.read(
                "look at claims",
                handle -> bounded(handle.createQuery(LOOK), messages)
                        .bind("source", source.value())
                        .bind("ids", Ids.of(messages))
                        .map((row, context) -> new Row(
                                new MessageId(row.getLong("message_id")),
                                row.getString("holder"),
                                row.getLong("term"),
                                row.getBoolean("handled")))
                        .list());
    }

    private record Row(MessageId message, String holder, long term, boolean handled) {
        boolean isOf(Claimant claimant) {
            return holder.equals(claimant.holder().value()) && term == termOf(claimant);
        }
    }

    private static <T extends SqlStatement<T>> T bind(
            T statement, Source source, Set<MessageId> messages, Claimant claimant) {
        return statement
                .bind("source", source.value())
                .bind("ids", Ids.of(messages))
                .bind("holder", claimant.holder().value())
                .bind("term", termOf(claimant));
    }

    private static <T extends SqlStatement<T>> T bounded(T statement, Set<MessageId> messages) {
        return statement.bind("lowest", Ids.lowest(messages)).bind("highest", Ids.highest(messages));
    }

    /** Gives 0 for a claimant without a lease. */
    private static long termOf(Claimant claimant) {
        return switch (claimant) {
            case Claimant.Leaseholder(Tenure tenure) -> tenure.term();
            case Claimant.Independent independent -> 0;
        };
    }
}
