package io.github.liraai.telegram.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.liraai.core.intake.Claim;
import io.github.liraai.core.intake.Claimant;
import io.github.liraai.core.intake.Holder;
import io.github.liraai.core.intake.Inbox;
import io.github.liraai.core.intake.MessageId;
import io.github.liraai.core.intake.Source;
import io.github.liraai.telegram.intake.Arrivals;
import io.github.liraai.telegram.intake.Desk;
import io.github.liraai.telegram.intake.UpdateHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReceiverTest {
    private final List<String> events = new ArrayList<>();
    private final Receiver receiver = new Receiver(
            new Desk(this::read, new Arrivals(new Source("telegram:1"), new Telling())),
            new Claimant.Independent(new Holder("webhook")));

    /** Gives everything to whoever asks, and tells what it was asked for. */
    private final class Telling implements Inbox {
        @Override
        public Map<MessageId, Claim> claim(
                Source source, Set<MessageId> messages, Claimant claimant, Duration patience) {
            return messages.stream().collect(Collectors.toMap(message -> message, message -> Claim.OURS));
        }

        @Override
        public Set<MessageId> markHandled(Source source, Set<MessageId> messages, Claimant claimant) {
            events.add("marked for good");
            return messages;
        }

        @Override
        public Set<MessageId> markRepeatable(Source source, Set<MessageId> messages, Claimant claimant) {
            events.add("marked");
            return messages;
        }

        @Override
        public void release(Source source, Set<MessageId> messages, Claimant claimant) {
            events.add("released");
        }

        @Override
        public int forget(Duration age, int most) {
            return 0;
        }
    }

    private Optional<UpdateHandler.Task> read(JsonNode update) {
        return Optional.of(new UpdateHandler.Task() {
            @Override
            public long lane() {
                return 1;
            }

            @Override
            public UpdateHandler.Reply handle() {
                return reply(update.path("repeatable").booleanValue());
            }
        });
    }

    private UpdateHandler.Reply reply(boolean isRepeatable) {
        return new UpdateHandler.Reply() {
            @Override
            public void send() {
                events.add("said");
            }

            @Override
            public boolean isRepeatable() {
                return isRepeatable;
            }

            @Override
            public void drop() {
                events.add("dropped");
            }
        };
    }

    private boolean take(boolean isRepeatable) {
        return receiver.take(
                new ObjectMapper().createObjectNode().put("update_id", 7).put("repeatable", isRepeatable));
    }

    @Test
    void anUpdateIsMarkedForGoodBeforeItIsAnswered() {
        assertThat(take(false)).isTrue();

        assertThat(events).containsExactly("marked for good", "said");
    }

    @Test
    void nobodyWaitsForTheMarkOfAnUpdateThatMayBeHandledAgain() {
        assertThat(take(true)).isTrue();

        assertThat(events).containsExactly("marked", "said");
    }
}
