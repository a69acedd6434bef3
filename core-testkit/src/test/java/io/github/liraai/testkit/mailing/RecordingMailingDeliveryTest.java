package io.github.liraai.testkit.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.core.mailing.MailingDelivery.Result;
import java.time.Duration;
import java.util.List;

class RecordingMailingDeliveryTest extends MailingDeliveryContract {
    private final RecordingMailingDelivery delivery = new RecordingMailingDelivery();

    @Override
    protected RecordingMailingDelivery delivery() {
        return delivery;
    }

    @Override
    protected UserId reachable(int number) {
        return new UserId("100" + number);
    }

    @Override
    protected List<String> textsOf(UserId recipient) {
        return delivery.arrived().stream()
                .filter(message -> message.recipient().equals(recipient))
                .map(RecordingMailingDelivery.Message::text)
                .toList();
    }

    @Override
    protected ReplyAddress progress() {
        return new ReplyAddress("chat:1");
    }

    @Override
    protected void awaitShown() {
        assertThat(delivery.shown()).isNotEmpty();
    }

    @Override
    protected UserId shut() {
        delivery.ends(new Result.Closed());
        return new UserId("2000");
    }

    @Override
    protected UserId stranger() {
        delivery.ends(new Result.Failed());
        return new UserId("from:elsewhere");
    }

    @Override
    protected void wantsPause(Duration pause) {
        delivery.ends(new Result.Later(pause));
    }

    @Override
    protected void losesTheAnswer() {
        delivery.ends(new Result.Unknown());
    }

    @Override
    protected void cutOff() {
        delivery.ends(new Result.Later(Duration.ofSeconds(5)));
    }
}
