package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.store.SpoiledRecordException;
import io.github.liraai.telegram.intake.Attempt;
import io.github.liraai.telegram.intake.UpdateHandler;
import org.junit.jupiter.api.Test;

class AttemptTest {
    /** Bug: the log named the error and neither the row nor what to do. */
    @Test
    void anUpdateThatMeetsASpoiledRowIsGivenUpAndTheLogNamesTheRow() {
        UpdateHandler.Task task = new UpdateHandler.Task() {
            @Override
            public long lane() {
                return 1;
            }

            @Override
            public UpdateHandler.Reply handle() {
                throw new SpoiledRecordException(
                        "user 42 cannot be read: run ledger verify", new IllegalArgumentException("СЕКРЕТ"));
            }
        };

        try (Logged logged = new Logged()) {
            assertThat(Attempt.at(15, task)).isEqualTo(new Attempt.Done(UpdateHandler.Reply.NONE));

            assertThat(logged.lines())
                    .anyMatch(
                            line -> line.contains("Update 15 was given up: user 42 cannot be read: run ledger verify"))
                    .noneMatch(line -> line.contains("СЕКРЕТ"));
        }
    }
}
