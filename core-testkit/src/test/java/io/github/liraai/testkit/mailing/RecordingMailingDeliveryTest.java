package io.github.liraai.testkit.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.core.mailing.MailingDelivery.Result;
import io.github.liraai.testkit.access.Recipients;
import java.time.Duration;
import java.util.List;

class RecordingMailingDeliveryTest extends MailingDeliveryContract {
    private final RecordingMailingDelivery delivery = new RecordingMailingDelivery();

    private final Recipients recipients = new Recipients() {
        @Override
        public UserId reachable(int number) {
            return new UserId("100" + number);
        }

        @Override
        public UserId shut() {
            delivery.ends(new Result.Closed());
            return new UserId("2000");
        }

        @Override
        public UserId stranger() {
            delivery.ends(new Result.Failed());
            return new UserId("from:elsewhere");
        }

        @Override
        public void wantPause(Duration pause) {
            delivery.ends(new Result.Later(pause));
        }

        @Override
        public void loseTheAnswer() {
            delivery.ends(new Result.Unknown());
        }

        @Override
        public void cutOff() {
            delivery.ends(new Result.Later(Duration.ofSeconds(5)));
        }
    };

    @Override
    protected RecordingMailingDelivery delivery() {
        return delivery;
    }

    @Override
    protected Recipients recipients() {
        return recipients;
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
}
