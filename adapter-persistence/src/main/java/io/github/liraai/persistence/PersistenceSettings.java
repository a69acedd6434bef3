package io.github.liraai.persistence;

import io.github.liraai.core.history.Retention;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;

/**
 * What {@link PersistentStore} needs to know.
 *
 * @param database where the database is
 * @param spool the folder of the pictures; several processes on one database share one
 * @param engine how jobs are run
 * @param clock tells the engine the time; the system's, except in tests
 * @param retention how long what was delivered is kept
 */
public record PersistenceSettings(
        DatabaseSettings database, Path spool, EngineSettings engine, InstantSource clock, Retention retention) {
    public PersistenceSettings {
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(spool, "spool");
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(retention, "retention");
    }

    /** Keeps words for good and lets pictures go as soon as they have arrived. */
    public PersistenceSettings(DatabaseSettings database, Path spool, EngineSettings engine, InstantSource clock) {
        this(database, spool, engine, clock, Retention.ONLY_WORDS);
    }

    /** Takes the ordinary engine and the system's clock. */
    public static PersistenceSettings of(DatabaseSettings database, Path spool) {
        return new PersistenceSettings(database, spool, EngineSettings.DEFAULT, InstantSource.system());
    }

    /** Runs jobs in another way. */
    public PersistenceSettings withEngine(EngineSettings other) {
        return new PersistenceSettings(database, spool, other, clock, retention);
    }

    /** Keeps what was delivered for other times. */
    public PersistenceSettings withRetention(Retention other) {
        return new PersistenceSettings(database, spool, engine, clock, other);
    }
}
