package io.github.liraai.telegram.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.liraai.core.intake.Claim;
import io.github.liraai.core.intake.Claimant;
import io.github.liraai.core.intake.Holder;
import io.github.liraai.core.intake.Inbox;
import io.github.liraai.core.intake.LeaseName;
import io.github.liraai.core.intake.MessageId;
import io.github.liraai.core.intake.Source;
import io.github.liraai.core.intake.Tenure;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.telegram.intake.Arrivals;
import io.github.liraai.telegram.intake.Desk;
import io.github.liraai.telegram.intake.UpdateHandler;
import io.github.liraai.testkit.SettableClock;
import io.github.liraai.testkit.intake.InMemoryInbox;
import io.github.liraai.testkit.store.StoreSwitch;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final Source SOURCE = new Source("telegram:1");
    private static final Claimant EARLIER = tenure("earlier", 1);
    private static final Claimant LATER = tenure("later", 2);

    private final StoreSwitch store = new StoreSwitch();
    private final InMemoryInbox inbox = new InMemoryInbox(store, SettableClock.at("2026-11-23T09:00:00Z"));
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private final List<String> marks = new ArrayList<>();
    private final Set<Long> failing = new HashSet<>();
    private final Set<Long> repeatable = new HashSet<>();
    private final Set<Long> broken = new HashSet<>();
    private final Set<Long> wordless = new HashSet<>();
    private Runnable meanwhile = () -> {};

    private static Claimant tenure(String holder, long term) {
        return new Claimant.Leaseholder(new Tenure(new LeaseName("poll"), new Holder(holder), term, false));
    }

    private final Desk desk = new Desk(this::read, new Arrivals(SOURCE, new Marking()));

    /** Tells apart how messages are marked. */
    private final class Marking implements Inbox {
        @Override
        public Map<MessageId, Claim> claim(
                Source source, Set<MessageId> messages, Claimant claimant, Duration patience) {
            return inbox.claim(source, messages, claimant, patience);
        }

        @Override
        public Set<MessageId> markHandled(Source source, Set<MessageId> messages, Claimant claimant) {
            marks.add("for good");
            return inbox.markHandled(source, messages, claimant);
        }

        @Override
        public Set<MessageId> markRepeatable(Source source, Set<MessageId> messages, Claimant claimant) {
            marks.add("repeatable");
            return inbox.markHandled(source, messages, claimant);
        }

        @Override
        public void release(Source source, Set<MessageId> messages, Claimant claimant) {
            inbox.release(source, messages, claimant);
        }

        @Override
        public int forget(Duration age, int most) {
            return inbox.forget(age, most);
        }
    }

    private Optional<UpdateHandler.Task> read(JsonNode update) {
        long id = update.path("update_id").longValue();
        return Optional.of(new UpdateHandler.Task() {
            @Override
            public long lane() {
                return update.path("chat").longValue();
            }

            @Override
            public UpdateHandler.Reply handle() {
                if (failing.contains(id)) {
                    throw new StoreUnavailableException("away", new ConnectException());
                }
                failIf(broken.contains(id));
                events.add("handled " + id);
                meanwhile.run();
                return reply(id);
            }

            @Override
            public UpdateHandler.Reply giveUp() {
                failIf(wordless.contains(id));
                events.add("given up " + id);
                return reply(id);
            }
        });
    }

    private static void failIf(boolean fails) {
        if (fails) {
            throw new IllegalStateException("a mistake");
        }
    }

    private UpdateHandler.Reply reply(long id) {
        return new UpdateHandler.Reply() {
            @Override
            public void send() {
                events.add("said " + id);
            }

            @Override
            public boolean isRepeatable() {
                return repeatable.contains(id);
            }

            @Override
            public void drop() {
                events.add("dropped " + id);
            }
        };
    }

    /** Makes updates out of pairs of id and chat. */
    private static ArrayNode updates(long... idsAndChats) {
        ArrayNode updates = new ObjectMapper().createArrayNode();
        for (int i = 0; i < idsAndChats.length; i += 2) {
            updates.addObject().put("update_id", idsAndChats[i]).put("chat", idsAndChats[i + 1]);
        }
        return updates;
    }

    private Batch.Progress handle(Claimant claimant, ArrayNode updates) {
        return new Batch(desk, claimant, () -> true).handle(updates);
    }

    @Test
    void nothingIsSaidBeforeAllOfTheBatchIsMarkedAsHandled() {
        Batch.Progress progress = handle(EARLIER, updates(5, 1, 6, 1));

        assertThat(events).containsExactly("handled 5", "handled 6", "said 5", "said 6");
        assertThat(progress).isEqualTo(new Batch.Progress(OptionalLong.of(7), true));
    }

    @Test
    void theMarkIsWaitedForUnlessEverythingInTheBatchMayBeSaidAgain() {
        repeatable.addAll(Set.of(5L, 6L));

        handle(EARLIER, updates(5, 1, 6, 2));
        handle(EARLIER, updates(5, 1, 6, 2, 7, 3));
        repeatable.add(9L);
        handle(EARLIER, updates(8, 1, 9, 2));

        assertThat(marks).containsExactly("repeatable", "for good", "for good");
        assertThat(events).contains("said 5", "said 6", "said 7", "said 8", "said 9");
    }

    @Test
    void whatWasHandledBeforeIsPassedOver() {
        handle(EARLIER, updates(5, 1));
        events.clear();

        Batch.Progress progress = handle(LATER, updates(5, 1, 6, 1));

        assertThat(events).containsExactly("handled 6", "said 6");
        assertThat(progress).isEqualTo(new Batch.Progress(OptionalLong.of(7), true));
    }

    @Test
    void anUpdateThatIsTwiceInOneAnswerIsHandledOnce() {
        handle(EARLIER, updates(5, 1, 5, 1));

        assertThat(events).containsExactly("handled 5", "said 5");
    }

    @Test
    void behindAnUpdateThatCannotBeHandledNowItsChatWaitsAndNoOther() {
        failing.add(5L);

        Batch.Progress progress = handle(EARLIER, updates(5, 1, 6, 1, 7, 2));

        assertThat(events).containsExactly("handled 7", "said 7");
        assertThat(progress).isEqualTo(new Batch.Progress(OptionalLong.of(5), false));
    }

    @Test
    void whatFailsIsMarkedAsHandledAndThenItIsSaid() {
        broken.add(5L);

        Batch.Progress progress = handle(EARLIER, updates(5, 1, 6, 1));

        assertThat(events).containsExactly("given up 5", "handled 6", "said 5", "said 6");
        assertThat(marks).containsExactly("for good");
        assertThat(progress).isEqualTo(new Batch.Progress(OptionalLong.of(7), true));
    }

    @Test
    void whatFailsAndCannotBeSaidHoldsUpNothing() {
        broken.add(5L);
        wordless.add(5L);

        Batch.Progress progress = handle(EARLIER, updates(5, 1, 6, 1));

        assertThat(events).containsExactly("handled 6", "said 6");
        assertThat(progress).isEqualTo(new Batch.Progress(OptionalLong.of(7), true));
    }

    @Test
    void whoHasLostTheLeaseHandlesNothingMore() {
        Batch.Progress progress = new Batch(desk, EARLIER, () -> false).handle(updates(5, 1));

        assertThat(events).isEmpty();
        assertThat(progress).isEqualTo(new Batch.Progress(OptionalLong.of(5), false));
    }

    @Test
    void whoIsReplacedWhileHandlingSaysNothing() {
        meanwhile = () -> inbox.claim(SOURCE, Set.of(new MessageId(5)), LATER, Arrivals.PATIENCE);

        Batch.Progress progress = handle(EARLIER, updates(5, 1));

        assertThat(events).containsExactly("handled 5", "dropped 5");
        assertThat(progress).isEqualTo(new Batch.Progress(OptionalLong.of(5), false));
    }

    @Test
    void whoWasReplacedBeforeClaimingGetsNothing() {
        handle(LATER, updates(5, 1));
        inbox.undoHandled(SOURCE, new MessageId(5));
        events.clear();

        Batch.Progress progress = handle(EARLIER, updates(5, 1));

        assertThat(events).isEmpty();
        assertThat(progress.complete()).isFalse();
    }

    @Test
    void whileTheStoreIsAwayNothingIsHandled() {
        store.goAway();

        Batch.Progress progress = handle(EARLIER, updates(5, 1));

        assertThat(events).isEmpty();
        assertThat(progress).isEqualTo(new Batch.Progress(OptionalLong.of(5), false));
    }

    @Test
    void whatCouldNotBeMarkedIsSaidByNobodyAndHandledAgain() {
        meanwhile = store::goAway;
        handle(EARLIER, updates(5, 1));
        assertThat(events).containsExactly("handled 5", "dropped 5");
        meanwhile = () -> {};
        store.comeBack();

        handle(EARLIER, updates(5, 1));

        assertThat(events).containsExactly("handled 5", "dropped 5", "handled 5", "said 5");
    }
}
