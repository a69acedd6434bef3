package io.github.liraai.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.RequestKey;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StatusMessagesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JobId JOB = JobId.of(new RequestKey("telegram:1:2"));

    private final StatusMessages statuses = new StatusMessages();

    @Test
    void aQuickDeliveryWaitsForTheStatusMessageAndSparesTheNote() {
        statuses.expect(JOB);
        CompletableFuture<OptionalInt> claimed =
                CompletableFuture.supplyAsync(() -> statuses.claim(JOB, null, PATIENCE));

        boolean keep = true;
        while (keep) {
            keep = statuses.sent(JOB, 7);
        }

        assertThat(claimed.join()).hasValue(7);
    }

    @Test
    void aSlowDeliveryFindsTheStatusMessageInTheNoteAfterARestart() {
        statuses.expect(JOB);
        boolean keep = statuses.sent(JOB, 7);

        OptionalInt found = new StatusMessages().claim(JOB, StatusMessages.note(7), PATIENCE);

        assertThat(keep).isTrue();
        assertThat(found).hasValue(7);
    }

    @Test
    void aDeliveryDoesNotWaitForAStatusMessageThatWillNotCome() {
        statuses.expect(JOB);
        CompletableFuture<OptionalInt> claimed =
                CompletableFuture.supplyAsync(() -> statuses.claim(JOB, null, PATIENCE));

        statuses.forget(JOB);

        assertThat(claimed.join()).isEmpty();
    }

    @Test
    void aStatusMessageIsAnnouncedOnce() {
        assertThat(statuses.expect(JOB)).isTrue();
        assertThat(statuses.expect(JOB)).isFalse();
    }

    @Test
    void aNoteOfAnotherAdapterIsNoStatusMessage() {
        assertThat(StatusMessages.messageIn(new DeliveryNote("window 7"))).isEmpty();
        assertThat(StatusMessages.messageIn(null)).isEmpty();
    }
}
