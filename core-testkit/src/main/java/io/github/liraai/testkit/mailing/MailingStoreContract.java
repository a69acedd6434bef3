package io.github.liraai.testkit.mailing;

import static io.github.liraai.testkit.Racing.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.core.mailing.Audience;
import io.github.liraai.core.mailing.Mailing;
import io.github.liraai.core.mailing.MailingId;
import io.github.liraai.core.mailing.MailingStore;
import io.github.liraai.core.mailing.MailingStore.Step;
import io.github.liraai.core.mailing.MailingWait;
import io.github.liraai.core.mailing.RecipientState;
import io.github.liraai.core.mailing.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every {@link MailingStore} must do. Extend it, say how to reach the store and the people beside it, both empty at the beginning of
 * a test, and its tests run: drafts, recipients, tenures that follow each other, cancelling, many threads at once.
 */
public abstract class MailingStoreContract {
    private static final Actor BOSS = new Actor("Админ \"42\"");
    private static final Actor OTHER = new Actor("cli");
    private static final LevelName LEVEL = new LevelName("user");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.654321Z");
    private static final Audience ALL = new Audience.Everybody();
    private static final UserId ANNA = new UserId("1001");
    private static final UserId BORIS = new UserId("1002");
    private static final UserId VERA = new UserId("9");
    private static final String TEXT = "Мы переезжаем «_*[<&» 👩‍🎨\n" + "я".repeat(4000);

    /** Gives the store under test. */
    protected abstract MailingStore store();

    /** Gives a store that was just opened upon the same data, as after a restart; the same one where nothing outlives it. */
    protected MailingStore reopened() {
        return store();
    }

    /** Gives the people beside it. */
    protected abstract AccessDirectory directory();

    /** Lists the audit, newest first. */
    protected abstract List<AuditEntry> audit();

    private void met(UserId... people) {
        for (UserId user : people) {
            directory().meet(user, new Profile("Name of " + user.value(), null, "ru"), LEVEL, NOW);
        }
    }

    private Mailing sending(Audience audience) {
        Mailing draft = store().draft(audience, TEXT, BOSS, NOW);
        return store().start(draft.id(), BOSS, null, NOW).orElseThrow();
    }

    private Mailing find(Mailing mailing) {
        return reopened().find(mailing.id()).orElseThrow();
    }

    private Step.Send send(long term) {
        return (Step.Send) store().next(term, NOW);
    }

    private static Tally tally(Map<RecipientState, Integer> counts) {
        return new Tally(counts);
    }

    @Test
    void aDraftIsKeptWithItsWordsAndCountsWhoWouldGetIt() {
        met(ANNA, BORIS);

        Mailing draft = store().draft(ALL, TEXT, BOSS, NOW);

        assertThat(draft)
                .isEqualTo(new Mailing(
                        draft.id(), BOSS, ALL, TEXT, Mailing.Stage.DRAFT, null, Tally.waiting(2), NOW, null));
        assertThat(find(draft).text()).isEqualTo(TEXT);
        assertThat(store().latest(10)).isEmpty();
        assertThat(store().hasWork()).isFalse();
        assertThat(audit()).isEmpty();
    }

    @Test
    void anAuthorHasOneDraftAndOthersHaveTheirOwn() {
        met(ANNA);
        Mailing first = store().draft(ALL, "first", BOSS, NOW);
        Mailing others = store().draft(ALL, "others", OTHER, NOW);

        Mailing second = store().draft(ALL, "second", BOSS, NOW);

        assertThat(second.id().value()).isGreaterThan(first.id().value());
        assertThat(store().find(first.id())).isEmpty();
        assertThat(store().start(first.id(), BOSS, null, NOW)).isEmpty();
        assertThat(find(others).text()).isEqualTo("others");
    }

    @Test
    void aDraftThatWasThrownAwayIsNotSentAndWhatIsSentIsNotThrownAway() {
        met(ANNA);
        Mailing draft = store().draft(ALL, TEXT, BOSS, NOW);
        store().discard(draft.id());

        assertThat(store().start(draft.id(), BOSS, null, NOW)).isEmpty();

        Mailing sent = sending(ALL);
        store().discard(sent.id());
        assertThat(store().find(sent.id())).isPresent();
    }

    @Test
    void aDraftIsSentOnceWithALineOfTheAuditThatHoldsNoneOfItsWords() {
        met(ANNA, BORIS);
        ReplyAddress progress = new ReplyAddress("1::7:ru");
        Mailing draft = store().draft(ALL, "secret words", BOSS, NOW);

        Optional<Mailing> first = store().start(draft.id(), OTHER, progress, NOW);
        Optional<Mailing> second = store().start(draft.id(), OTHER, progress, NOW);

        assertThat(second).isEmpty();
        assertThat(first).contains(find(draft));
        assertThat(find(draft).stage()).isEqualTo(Mailing.Stage.SENDING);
        assertThat(find(draft).progress()).isEqualTo(progress);
        assertThat(store().latest(10)).containsExactly(find(draft));
        assertThat(audit())
                .containsExactly(new AuditEntry(
                        NOW, OTHER, null, "broadcast", "#" + draft.id().value() + " to 2 people, 12 characters"));
    }

    @Test
    void aMessageToOnePersonNamesThemInTheAuditAndLosesItsWordsWhenItHasEnded() {
        met(ANNA, BORIS);
        directory().apply(new AccessChange.BlockUser(ANNA, BOSS, new Block(null)), LEVEL, NOW);
        Mailing letter = sending(new Audience.One(ANNA));

        Step.Send send = send(1);
        store().settle(send, RecipientState.DELIVERED, NOW);
        Step end = store().next(1, NOW.plusSeconds(1));

        assertThat(send).isEqualTo(new Step.Send(letter.id(), ANNA, TEXT));
        assertThat(end).isEqualTo(new Step.Ended(letter.id()));
        assertThat(find(letter).text()).isEmpty();
        assertThat(find(letter).stage()).isEqualTo(Mailing.Stage.DONE);
        assertThat(find(letter).endedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(audit().getFirst().user()).isEqualTo(ANNA);
        assertThat(audit().getFirst().action()).isEqualTo("message");
    }

    @Test
    void whoIsShutOutForgottenOrNeverCameGetsNothing() {
        met(ANNA, BORIS, VERA);
        directory().apply(new AccessChange.BlockUser(BORIS, BOSS, new Block(NOW.plusSeconds(60))), LEVEL, NOW);
        directory().apply(new AccessChange.SetLevel(new UserId("5"), BOSS, LEVEL), LEVEL, NOW);

        Mailing draft = store().draft(ALL, TEXT, BOSS, NOW);
        Mailing later = store().draft(ALL, TEXT, BOSS, NOW.plusSeconds(60));

        assertThat(draft.tally()).isEqualTo(Tally.waiting(2));
        assertThat(later.tally()).isEqualTo(Tally.waiting(3));
    }

    @Test
    void recipientsHaveTheirTurnOneByOneAndOnce() {
        met(ANNA, BORIS, VERA);
        Mailing mailing = sending(ALL);

        List<UserId> turns = new ArrayList<>();
        Step step = store().next(1, NOW);
        while (step instanceof Step.Send send) {
            turns.add(send.recipient());
            assertThat(store().recipients(mailing.id(), RecipientState.SENDING, 10))
                    .containsExactly(send.recipient());
            store().settle(send, RecipientState.DELIVERED, NOW);
            step = store().next(1, NOW);
        }

        assertThat(turns).containsExactlyInAnyOrder(ANNA, BORIS, VERA);
        assertThat(step).isEqualTo(new Step.Ended(mailing.id()));
        assertThat(store().next(1, NOW)).isEqualTo(new Step.Nothing());
        assertThat(find(mailing).tally()).isEqualTo(tally(Map.of(RecipientState.DELIVERED, 3)));
        assertThat(find(mailing).text()).isEqualTo(TEXT);
        assertThat(store().hasWork()).isFalse();
    }

    @Test
    void newcomersAfterTheStartGetNothingOfIt() {
        met(ANNA);
        Mailing mailing = sending(ALL);
        met(BORIS);

        assertThat(find(mailing).tally()).isEqualTo(Tally.waiting(1));
    }

    @Test
    void whoIsShutOutBeforeTheirTurnIsPassedOver() {
        met(ANNA, BORIS);
        Mailing mailing = sending(ALL);
        directory().apply(new AccessChange.BlockUser(BORIS, BOSS, new Block(null)), LEVEL, NOW);

        Step.Send send = send(1);
        store().settle(send, RecipientState.DELIVERED, NOW);
        Step end = store().next(1, NOW);

        assertThat(send.recipient()).isEqualTo(ANNA);
        assertThat(end).isEqualTo(new Step.Ended(mailing.id()));
        assertThat(find(mailing).tally())
                .isEqualTo(tally(Map.of(RecipientState.DELIVERED, 1, RecipientState.PASSED_OVER, 1)));
    }

    @Test
    void whoShutTheBotOutIsLeftOutUntilTheyAreSeenAgain() {
        met(ANNA, BORIS);
        sending(ALL);
        store().settle(send(1), RecipientState.CLOSED, NOW);

        int after = store().draft(ALL, TEXT, BOSS, NOW).tally().all();
        directory().meet(ANNA, new Profile("Name of 1001", null, "ru"), LEVEL, NOW.plusSeconds(60));
        int seenAgain = store().draft(ALL, TEXT, BOSS, NOW).tally().all();

        assertThat(after).isEqualTo(1);
        assertThat(seenAgain).isEqualTo(2);
    }

    @Test
    void whatAnEarlierTenureLeftIsUnknownAndNotSentAgain() {
        met(ANNA, BORIS);
        Mailing mailing = sending(ALL);
        UserId left = send(1).recipient();

        Step.Send second = (Step.Send) reopened().next(2, NOW);

        assertThat(second.recipient()).isNotEqualTo(left);
        assertThat(store().recipients(mailing.id(), RecipientState.UNKNOWN, 10)).containsExactly(left);
        store().settle(second, RecipientState.DELIVERED, NOW);
        assertThat(store().next(2, NOW)).isEqualTo(new Step.Ended(mailing.id()));
        assertThat(find(mailing).tally())
                .isEqualTo(tally(Map.of(RecipientState.DELIVERED, 1, RecipientState.UNKNOWN, 1)));
    }

    @Test
    void anEarlierTenureGetsNothingOnceALaterOneHasBegun() {
        met(ANNA, BORIS);
        sending(ALL);
        send(2);

        assertThat(store().next(1, NOW)).isEqualTo(new Step.Lost());
    }

    @Test
    void whatIsKnownAfterAllIsUnknownNoLonger() {
        met(ANNA, BORIS);
        Mailing mailing = sending(ALL);
        Step.Send slow = send(1);
        Step.Send other = send(2);

        store().settle(slow, RecipientState.DELIVERED, NOW);
        store().settle(other, RecipientState.DELIVERED, NOW);
        store().settle(other, RecipientState.FAILED, NOW);

        assertThat(find(mailing).tally()).isEqualTo(tally(Map.of(RecipientState.DELIVERED, 2)));
    }

    @Test
    void whatWasPutBackHasItsTurnAgain() {
        met(ANNA);
        sending(ALL);
        Step.Send first = send(1);

        store().settle(first, RecipientState.WAITING, NOW);

        assertThat(send(1)).isEqualTo(first);
    }

    @Test
    void nothingEndsAsBeingSent() {
        met(ANNA);
        sending(ALL);
        Step.Send send = send(1);

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> store().settle(send, RecipientState.SENDING, NOW));
    }

    @Test
    void aMessageToOnePersonGoesBeforeTheRestOfABroadcast() {
        met(ANNA, BORIS);
        Mailing broadcast = sending(ALL);
        store().settle(send(1), RecipientState.DELIVERED, NOW);
        Mailing letter = sending(new Audience.One(ANNA));

        Step.Send next = send(1);
        store().settle(next, RecipientState.DELIVERED, NOW);
        Step end = store().next(1, NOW);

        assertThat(next.mailing()).isEqualTo(letter.id());
        assertThat(end).isEqualTo(new Step.Ended(letter.id()));
        assertThat(send(1).mailing()).isEqualTo(broadcast.id());
        assertThat(store().latest(10)).extracting(Mailing::id).containsExactly(letter.id(), broadcast.id());
        assertThat(store().latest(1)).extracting(Mailing::id).containsExactly(letter.id());
    }

    @Test
    void aCancelledMailingIsSentToNobodyElse() {
        met(ANNA, BORIS, VERA);
        Mailing mailing = sending(ALL);
        store().settle(send(1), RecipientState.DELIVERED, NOW);
        Step.Send underWay = send(1);

        Optional<Mailing> cancelled = store().cancel(mailing.id(), OTHER, NOW.plusSeconds(1));
        Optional<Mailing> again = store().cancel(mailing.id(), OTHER, NOW.plusSeconds(1));

        assertThat(cancelled).contains(find(mailing));
        assertThat(again).isEmpty();
        assertThat(find(mailing).stage()).isEqualTo(Mailing.Stage.CANCELED);
        assertThat(find(mailing).tally())
                .isEqualTo(tally(
                        Map.of(RecipientState.DELIVERED, 1, RecipientState.UNKNOWN, 1, RecipientState.WAITING, 1)));
        assertThat(store().next(1, NOW)).isEqualTo(new Step.Nothing());
        store().settle(underWay, RecipientState.DELIVERED, NOW);
        assertThat(find(mailing).tally().of(RecipientState.DELIVERED)).isEqualTo(2);
        assertThat(audit().getFirst())
                .isEqualTo(new AuditEntry(
                        NOW.plusSeconds(1),
                        OTHER,
                        null,
                        "cancel-broadcast",
                        "#" + mailing.id().value() + " after 2 of 3"));
    }

    @Test
    void whatEndedLongAgoIsForgottenWithTheNextDraft() {
        met(ANNA);
        Mailing old = sending(ALL);
        store().cancel(old.id(), BOSS, NOW);

        store().draft(ALL, TEXT, BOSS, NOW.plus(MailingStore.KEPT));
        boolean isKept = store().find(old.id()).isPresent();
        store().draft(ALL, TEXT, BOSS, NOW.plus(MailingStore.KEPT).plusSeconds(1));

        assertThat(isKept).isTrue();
        assertThat(store().find(old.id())).isEmpty();
        assertThat(store().recipients(old.id(), RecipientState.WAITING, 10)).isEmpty();
    }

    @Test
    void anAuthorsNextWordsAreAwaitedForAWhileAndOnce() {
        Instant until = NOW.plus(Duration.ofHours(1));
        store().await(new MailingWait(ANNA, ALL, until));
        store().await(new MailingWait(ANNA, new Audience.One(BORIS), until));

        assertThat(reopened().waiting(ANNA, NOW)).contains(new MailingWait(ANNA, new Audience.One(BORIS), until));
        assertThat(store().waiting(ANNA, until)).isEmpty();
        assertThat(store().waiting(BORIS, NOW)).isEmpty();
        assertThat(store().stopWaiting(ANNA)).isTrue();
        assertThat(store().stopWaiting(ANNA)).isFalse();
        assertThat(store().waiting(ANNA, NOW)).isEmpty();
    }

    @Test
    void nothingIsKnownOfANumberThatNeverWas() {
        MailingId none = new MailingId(77);

        assertThat(store().find(none)).isEmpty();
        assertThat(store().cancel(none, BOSS, NOW)).isEmpty();
        assertThat(store().start(none, BOSS, null, NOW)).isEmpty();
        assertThat(store().recipients(none, RecipientState.WAITING, 10)).isEmpty();
        assertThat(audit()).isEmpty();
    }

    @Test
    @Timeout(120)
    void ofManyThreadsOneHasItSentAndEachRecipientIsTakenByOne() {
        for (int i = 0; i < 20; i++) {
            met(new UserId("u" + i));
        }
        Mailing draft = store().draft(ALL, TEXT, BOSS, NOW);

        List<Optional<Mailing>> started = race(8, i -> store().start(draft.id(), BOSS, null, NOW));
        List<Step> steps = race(16, i -> store().next(1, NOW));

        assertThat(started).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(audit()).hasSize(1);
        assertThat(steps)
                .hasOnlyElementsOfType(Step.Send.class)
                .extracting(step -> ((Step.Send) step).recipient())
                .doesNotHaveDuplicates();
    }
}
