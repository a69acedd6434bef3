package io.github.liraai.persistence;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithAcceptedAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.quota.DailyLimit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java's flight recorder, which an operator may hand on, is told of each statement, but of nobody's words. */
class FlightRecordingTest {
    private static final String STATEMENTS = "jdbi.statement";

    @Test
    void aRecordingHoldsStatementsWithoutTheirValues(@TempDir Path folder) throws IOException {
        var job = anyJobWithAcceptedAt(anyUser(), Instant.now());
        Path file = folder.resolve("recording.jfr");
        try (PersistentStore store = PersistentStore.open(new H2TestStore().settings(folder));
                Recording recording = new Recording()) {
            recording.enable(STATEMENTS);
            recording.start();
            store.ledger().accept(job, DailyLimit.of(3));
            recording.stop();
            recording.dump(file);
        }

        List<RecordedEvent> statements = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(STATEMENTS))
                .toList();
        assertThat(statements)
                .anyMatch(statement -> statement.getString("sql").contains("INSERT INTO job"))
                .noneMatch(
                        statement -> statement.toString().contains(job.prompt().text()))
                .extracting(statement -> statement.getString("parameters"))
                .allMatch(shown -> shown.toString().length() <= 2);
    }
}
