package io.github.liraai.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.RequestKey;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StatusMessagesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JobId JOB = JobId.of(new RequestKey("telegram:1:2"));

    private final StatusMessages statuses = new StatusMessages();

    @Test
    void aQuickDeliveryWaitsForTheStatusMessageAndSparesTheNote() {
        AtomicInteger kept = new AtomicInteger();
        statuses.expect(JOB);
        claimedWithoutWaiting();
        CompletableFuture<OptionalInt> claimed =
                CompletableFuture.supplyAsync(() -> statuses.claim(JOB, null, PATIENCE));

        statuses.sent(JOB, 7, kept::incrementAndGet);

        assertThat(claimed.join()).hasValue(7);
        assertThat(kept).hasValue(0);
    }

    @Test
    void aDeliveryThatIsPutOffHasTheNoteKeptOnce() {
        AtomicInteger kept = new AtomicInteger();
        statuses.expect(JOB);
        claimedWithoutWaiting();
        statuses.sent(JOB, 7, kept::incrementAndGet);

        statuses.putOff(JOB);
        statuses.putOff(JOB);

        assertThat(kept).hasValue(1);
        assertThat(statuses.claim(JOB, null, PATIENCE)).hasValue(7);
    }

    @Test
    void aSlowDeliveryFindsTheStatusMessageInTheNoteAfterARestart() {
        AtomicInteger kept = new AtomicInteger();
        statuses.expect(JOB);
        statuses.sent(JOB, 7, kept::incrementAndGet);

        OptionalInt found = new StatusMessages().claim(JOB, StatusMessages.note(7), PATIENCE);

        assertThat(kept).hasValue(1);
        assertThat(found).hasValue(7);
    }

    private void claimedWithoutWaiting() {
        assertThat(statuses.claim(JOB, null, Duration.ZERO)).isEmpty();
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
