package io.github.liraai.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.intake.Holder;
import io.github.liraai.core.intake.LeaseName;
import io.github.liraai.core.intake.Tenure;
import io.github.liraai.persistence.SchemaStanding.Age;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be told of a database before anything is done to it. */
class SchemaStandingTest {
    @RegisterExtension
    static final FreshDatabases DATABASES = new FreshDatabases();

    private static final String NEWEST = Schema.newest();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anOlderSchemaIsToldAndLeftAsItIs(DatabaseKind kind) {
        PersistenceSettings settings = DATABASES.of(kind, folder);
        DatabaseCare care = DatabaseCare.of(settings);
        assertThat(care.schema()).isEqualTo(new SchemaStanding(null, NEWEST, Age.NONE));
        Schema.of(settings.database()).migrateTo("1");

        assertThat(care.schema()).isEqualTo(new SchemaStanding("1", NEWEST, Age.OLDER));

        assertThat(care.schema().version()).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aSchemaOfANewerProgramIsTold(DatabaseKind kind) throws SQLException {
        PersistenceSettings settings = DATABASES.of(kind, folder);
        DatabaseCare care = DatabaseCare.of(settings);
        care.migrate();
        assertThat(care.schema()).isEqualTo(new SchemaStanding(NEWEST, NEWEST, Age.CURRENT));

        changeByANewerProgram(settings.database());

        assertThat(care.schema()).isEqualTo(new SchemaStanding("1000", NEWEST, Age.NEWER));
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, names = "POSTGRESQL")
    void aLeaseIsSeenFromOutsideWhileItIsHeld(DatabaseKind kind) {
        PersistenceSettings settings = DATABASES.of(kind, folder);
        DatabaseCare care = DatabaseCare.of(settings);
        LeaseName name = new LeaseName("poll:telegram:1");
        try (PersistentStore store = PersistentStore.open(settings)) {
            assertThat(care.isHeld(name)).isFalse();

            Tenure tenure = store.leases()
                    .acquire(name, new Holder("here"), Duration.ofMinutes(1))
                    .orElseThrow();

            assertThat(care.isHeld(name)).isTrue();
            store.leases().release(tenure);
            assertThat(care.isHeld(name)).isFalse();
        }
    }

    private static void changeByANewerProgram(DatabaseSettings database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.safeUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO \"" + Schema.HISTORY + "\" (\"installed_rank\", \"version\", \"description\","
                            + " \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                            + " VALUES (1000, '1000', 'later', 'SQL', 'V1000__later.sql', 1, 'somebody', 1, TRUE)");
        }
    }
}
