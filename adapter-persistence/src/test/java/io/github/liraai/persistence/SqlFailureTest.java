package io.github.liraai.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.store.StoreUnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlFailureTest {
    @ParameterizedTest
    @CsvSource({
        "08006, 0, PostgreSQL: connection failure",
        "53100, 0, PostgreSQL: disk full",
        "57P01, 0, PostgreSQL: administrator shut it down",
        "40P01, 0, PostgreSQL: deadlock",
        "25006, 0, PostgreSQL: read only during a failover",
        "90098, 90098, H2: database closed",
        "90031, 90031, H2: I/O error",
        "HYT00, 50200, H2: lock time-out"
    })
    void whatMayWorkLaterSaysThatTheStoreIsAway(String state, int code, String meaning) {
        var wrapped = new IllegalStateException(new SQLException("secret prompt", state, code));

        RuntimeException translated = SqlFailure.translate("read a job", wrapped);

        assertThat(translated)
                .as(meaning)
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("read a job")
                .hasMessageNotContaining("secret prompt");
    }

    @Test
    void aPoolWithoutAConnectionInTimeIsAway() {
        var error = new SQLTransientConnectionException("Connection is not available");

        assertThat(SqlFailure.translate("read a job", new IllegalStateException(error)))
                .isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void whoIsNotLetInCannotUseTheStore() {
        var error = new SQLException("password authentication failed", "28P01");

        assertThat(SqlFailure.translate("migrate", error)).isInstanceOf(StoreUnavailableException.class);
    }

    /** H2 reports a bug of a statement by the same code. */
    @Test
    void aGeneralErrorOfH2IsAwayOnlyWhenItsFileIsInTrouble() throws Exception {
        Throwable trouble = Class.forName("org.h2.mvstore.MVStoreException")
                .asSubclass(Throwable.class)
                .getConstructor(int.class, String.class)
                .newInstance(1, "Reading from file failed");

        assertThat(SqlFailure.translate("read a job", new SQLException("general", "HY000", 50000, trouble)))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(SqlFailure.translate("read a job", new SQLException("general", "HY000", 50000)))
                .isExactlyInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBugIsNoAwayStoreAndItsMessageQuotesNoValue() {
        var tooLong = new SQLException("Value too long for column NAME: 'secret prompt'", "22001", 22001);

        RuntimeException translated = SqlFailure.translate("accept a job", new IllegalStateException(tooLong));

        assertThat(translated).isExactlyInstanceOf(IllegalStateException.class).hasNoCause();
        assertThat(translated).hasMessageContaining("22001").hasMessageNotContaining("secret prompt");
    }
}
