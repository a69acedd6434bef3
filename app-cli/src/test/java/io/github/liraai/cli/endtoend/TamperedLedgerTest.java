package io.github.liraai.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.github.liraai.cli.testsupport.PlayedHfInference;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.TelegramSimulator;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code lira ledger verify} on accounts that a real bot left, in order and after somebody wrote into the database. */
@Timeout(180)
class TamperedLedgerTest {
    private static final long ANNA = 1001;
    private static final long BORIS = 1002;

    @TempDir
    private Path folder;

    @Test
    void whatAgreesIsOkAndWhatDoesNotIsNamed() throws Exception {
        try (var telegram = TelegramSimulator.builder()
                        .patience(Duration.ofSeconds(20))
                        .start();
                var painter = new PlayedHfInference();
                var operator = new Operator(folder, telegram, painter).with("LIRA_TIME_ZONE", "UTC")) {
            letTheBotWork(telegram, operator);
            LocalDate day = day();
            assertThatItIsInOrder(operator);

            // One more charged than was painted.
            tamper("UPDATE quota_usage SET charged = charged + 1 WHERE user_id = '1001'");
            assertThatItFinds(
                    operator, "user 1001 on " + day, "charged is 2, the finished jobs make 1", "counted anew");
            tamper("UPDATE quota_usage SET charged = charged - 1 WHERE user_id = '1001'");
            assertThatItIsInOrder(operator);

            // A place that is held for nobody.
            tamper("UPDATE quota_usage SET held = 1 WHERE user_id = '1002'");
            assertThatItFinds(operator, "user 1002 on " + day, "held is 1, the unfinished jobs make 0", "counted anew");
            tamper("UPDATE quota_usage SET held = 0 WHERE user_id = '1002'");

            // More than the limit that was granted.
            tamper("UPDATE quota_usage SET granted_limit = 0 WHERE user_id = '1001'");
            assertThatItFinds(
                    operator, "user 1001 on " + day, "charged 1 and held 0 pass the granted limit of 0", "quota_usage");
            tamper("UPDATE quota_usage SET granted_limit = 3 WHERE user_id = '1001'");

            // A job that holds although it is finished.
            tamper("UPDATE job SET held = 1 WHERE user_id = '1002'");
            assertThatItFinds(
                    operator,
                    "job ",
                    "state FINISHED, pictures 1, held 1 and charged 1 do not go together",
                    "verify --repair");
            tamper("UPDATE job SET held = 0 WHERE user_id = '1002'");
            assertThatItIsInOrder(operator);

            // All of that at once is put right.
            tamper(
                    "UPDATE quota_usage SET charged = charged + 1 WHERE user_id = '1001'",
                    "UPDATE job SET held = 1 WHERE user_id = '1002'");
            assertThatItRepairs(operator, day);

            // A charge for a picture that never came; bug: the counter was raised to it.
            tamper(
                    "UPDATE job SET charged = 1, ended_with = 0, cause = 'AUTH', delivered_at = NULL WHERE user_id = '1001'",
                    "UPDATE quota_usage SET charged = 0 WHERE user_id = '1001'");
            assertThat(operator.ledgerVerify().out()).contains("charged 1, ended_with 0, cause AUTH");
            assertThat(operator.lira("ledger", "verify", "--repair").out()).contains("charged 1 -> 0", "✅");

            // People whose level is gone or cannot be read; bug: the list failed over one of them.
            tamper("UPDATE member SET level = 'ghost' WHERE user_id = '1001'");
            assertThat(operator.ledgerVerify().out())
                    .contains("user 1001: level ghost is not configured", "lira users set-level 1001 user\n");
            tamper("UPDATE member SET level = '' WHERE user_id = '1002'");
            assertThat(operator.ledgerVerify().out())
                    .contains("user 1002: level cannot be read", "set level to one of");
            assertThat(operator.lira("users", "list").out()).contains("1001").doesNotContain("1002");
            assertThat(operator.lira("users", "show", "1002").err())
                    .contains("lira: user 1002 cannot be read: run ledger verify");
            tamper("UPDATE member SET level = 'user'  WHERE user_id = '1002'");

            // A charge without a job.
            tamper("DELETE FROM job WHERE user_id = '1002'");
            assertThatItFinds(
                    operator, "user 1002 on " + day, "charged is 1, the finished jobs make 0", "counted anew");
        }
    }

    private static void letTheBotWork(TelegramSimulator telegram, Operator operator) throws Exception {
        operator.startBot();
        for (long id : List.of(ANNA, BORIS)) {
            SimulatedUser user = telegram.user(id).named("Анна").speaking("ru").join();
            user.says("/generate котик");
            user.awaitPhoto();
            operator.awaitUser(id, shown -> shown.getInt("used") == 1 && shown.getInt("held") == 0);
        }
        operator.stopBot();
    }

    private static void assertThatItIsInOrder(Operator operator) throws Exception {
        Operator.Ended ended = operator.ledgerVerify();
        assertThat(ended.exitCode()).as("%s", ended).isZero();
        assertThat(ended.out()).contains("✅");
    }

    private static void assertThatItRepairs(Operator operator, LocalDate day) throws Exception {
        Operator.Ended said = operator.lira("ledger", "verify", "--repair");
        assertThat(said.exitCode()).as("%s", said).isZero();
        assertThat(said.out())
                .contains("🔧 user 1001 on " + day + ": counted anew: 2 charged and 0 held -> 1 charged and 0 held")
                .contains("held 1 -> 0")
                .contains("✅");
        assertThatItIsInOrder(operator);
    }

    private static void assertThatItFinds(Operator operator, String subject, String problem, String remedy)
            throws Exception {
        Operator.Ended said = operator.ledgerVerify();
        assertThat(said.exitCode()).as("%s", said).isEqualTo(1);
        assertThat(said.out()).contains("❌ " + subject, problem, "   → ").doesNotContain("✅");
        Operator.Ended asJson = operator.lira("ledger", "verify", "--json");
        assertThat(asJson.exitCode()).isEqualTo(1);
        Config result = ConfigFactory.parseString(asJson.out());
        assertThat(result.getBoolean("ok")).isFalse();
        assertThat(result.getConfigList("findings")).singleElement().satisfies(finding -> {
            assertThat(finding.getString("subject")).startsWith(subject);
            assertThat(finding.getString("problem")).contains(problem);
            assertThat(finding.getString("remedy")).contains(remedy);
        });
    }

    private LocalDate day() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT MIN(qday) FROM quota_usage WHERE user_id = '1001'")) {
            assertThat(rows.next()).isTrue();
            return rows.getObject(1, LocalDate.class);
        }
    }

    private void tamper(String... commands) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                assertThat(statement.executeUpdate(command)).as(command).isEqualTo(1);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data/lira"), "lira", "");
    }
}
