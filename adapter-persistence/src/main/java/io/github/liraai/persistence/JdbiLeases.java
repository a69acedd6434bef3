package io.github.liraai.persistence;

import io.github.liraai.core.intake.Holder;
import io.github.liraai.core.intake.LeaseName;
import io.github.liraai.core.intake.Leases;
import io.github.liraai.core.intake.Tenure;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lends leases by the database's clock. Thread-safe.
 *
 * <p>Each change is one statement that commits by itself, so that a process which is frozen locks nobody out.
 */
final class JdbiLeases implements Leases {
    private static final String UNTIL = "CURRENT_TIMESTAMP + CAST(:validity AS BIGINT) * INTERVAL '0.001' SECOND";

    private static final String INSERT =
            "INSERT INTO lease (name, holder, term, valid_until) VALUES (:name, :holder, 1, " + UNTIL + ")";

    private static final String TAKE = "UPDATE lease SET holder = :holder, term = term + 1, valid_until = " + UNTIL
            + " WHERE name = :name AND term = :term"
            + " AND (holder IS NULL OR holder = :holder OR valid_until <= CURRENT_TIMESTAMP)";

    private static final String RENEW =
            "UPDATE lease SET valid_until = " + UNTIL + " WHERE name = :name AND holder = :holder AND term = :term";

    private static final String RELEASE = """
            UPDATE lease SET holder = NULL, valid_until = CURRENT_TIMESTAMP
            WHERE name = :name AND holder = :holder AND term = :term""";

    private static final String LOOK =
            "SELECT holder, term, valid_until > CURRENT_TIMESTAMP AS is_valid FROM lease WHERE name = :name";

    private final Database database;

    JdbiLeases(Database database) {
        this.database = database;
    }

    /** Ends all leases; only right for whoever has just opened an embedded database, since none of the holders can be alive. */
    void endThoseOfTheDead() {
        database.write(
                "end leases", handle -> handle.execute("UPDATE lease SET holder = NULL WHERE holder IS NOT NULL"));
    }

    /** Tells whether somebody has a lease at this moment. */
    boolean isHeld(LeaseName name) {
        return look(name).filter(lent -> lent.holder() != null && lent.valid()).isPresent();
    }

    @Override
    public Optional<Tenure> acquire(LeaseName name, Holder holder, Duration validity) {
        Optional<Lent> found = look(name);
        if (found.isEmpty()) {
            return first(name, holder, validity);
        }
        Lent lent = found.get();
        boolean others = lent.holder() != null && !lent.holder().equals(holder.value());
        if (others && lent.valid()) {
            return Optional.empty();
        }
        int taken = database.write(
                "take a lease",
                handle -> handle.createUpdate(TAKE)
                        .bind("name", name.value())
                        .bind("holder", holder.value())
                        .bind("term", lent.term())
                        .bind("validity", validity.toMillis())
                        .execute());
        return taken == 1 ? Optional.of(new Tenure(name, holder, lent.term() + 1, others)) : Optional.empty();
    }

    @Override
    public boolean renew(Tenure tenure, Duration validity) {
        return database.write(
                        "renew a lease",
                        handle -> handle.createUpdate(RENEW)
                                .bind("name", tenure.name().value())
                                .bind("holder", tenure.holder().value())
                                .bind("term", tenure.term())
                                .bind("validity", validity.toMillis())
                                .execute())
                == 1;
    }

    @Override
    public void release(Tenure tenure) {
        database.write(
                "release a lease",
                handle -> handle.createUpdate(RELEASE)
                        .bind("name", tenure.name().value())
                        .bind("holder", tenure.holder().value())
                        .bind("term", tenure.term())
                        .execute());
    }

    private Optional<Tenure> first(LeaseName name, Holder holder, Duration validity) {
        try {
            database.write(
                    "lend for the first time",
                    handle -> handle.createUpdate(INSERT)
                            .bind("name", name.value())
                            .bind("holder", holder.value())
                            .bind("validity", validity.toMillis())
                            .execute());
            return Optional.of(new Tenure(name, holder, 1, false));
        } catch (DuplicateKeyException e) {
            // Somebody was first by a moment.
            return Optional.empty();
        }
    }

    private Optional<Lent> look(LeaseName name) {
        return database.read(
                "look at a lease",
                handle -> handle.createQuery(LOOK)
                        .bind("name", name.value())
                        .map((row, context) ->
                                new Lent(row.getString("holder"), row.getLong("term"), row.getBoolean("is_valid")))
                        .findOne());
    }

    private record Lent(@Nullable String holder, long term, boolean valid) {}
}
