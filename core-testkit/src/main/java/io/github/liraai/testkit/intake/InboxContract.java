package io.github.liraai.testkit.intake;

import static io.github.liraai.core.intake.Claim.ELSEWHERE;
import static io.github.liraai.core.intake.Claim.HANDLED;
import static io.github.liraai.core.intake.Claim.OURS;
import static io.github.liraai.testkit.Racing.race;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.intake.Claim;
import io.github.liraai.core.intake.Claimant;
import io.github.liraai.core.intake.Claimant.Independent;
import io.github.liraai.core.intake.Claimant.Leaseholder;
import io.github.liraai.core.intake.Holder;
import io.github.liraai.core.intake.Inbox;
import io.github.liraai.core.intake.LeaseName;
import io.github.liraai.core.intake.MessageId;
import io.github.liraai.core.intake.Source;
import io.github.liraai.core.intake.Tenure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link Inbox} must do. Extend it, say how to reach the inbox, and its tests run. */
public abstract class InboxContract {
    private static final Source SOURCE = new Source("telegram:1");
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final Duration NOW = Duration.ZERO;
    private static final Claimant FIRST = new Independent(new Holder("first"));
    private static final Claimant SECOND = new Independent(new Holder("second"));
    private static final MessageId ONE = new MessageId(1);
    private static final MessageId TWO = new MessageId(2);
    private static final MessageId LARGEST = new MessageId(Long.MAX_VALUE);

    /** Gives the inbox under test: the same throughout a test, empty at its beginning. */
    protected abstract Inbox inbox();

    /** Gives the same inbox as just opened after a restart; the same object where nothing outlives it. */
    protected Inbox reopened() {
        return inbox();
    }

    private static Claimant tenure(String holder, long term) {
        return new Leaseholder(new Tenure(new LeaseName("poll"), new Holder(holder), term, false));
    }

    private Claim claim(MessageId message, Claimant claimant, Duration patience) {
        return Objects.requireNonNull(
                inbox().claim(SOURCE, Set.of(message), claimant, patience).get(message));
    }

    private boolean mark(MessageId message, Claimant claimant) {
        return inbox().markHandled(SOURCE, Set.of(message), claimant).contains(message);
    }

    @Test
    void whatNobodyClaimedIsTheClaimants() {
        assertThat(inbox().claim(SOURCE, Set.of(ONE, TWO, LARGEST), FIRST, MINUTE))
                .containsOnlyKeys(ONE, TWO, LARGEST)
                .containsValue(OURS)
                .doesNotContainValue(ELSEWHERE)
                .doesNotContainValue(HANDLED);
    }

    @Test
    void nothingIsClaimedWhenNothingIsAskedFor() {
        assertThat(inbox().claim(SOURCE, Set.of(), FIRST, MINUTE)).isEmpty();
        assertThat(inbox().markHandled(SOURCE, Set.of(), FIRST)).isEmpty();
    }

    @Test
    void whatSomebodyElseIsAtIsElsewhere() {
        claim(ONE, FIRST, MINUTE);

        assertThat(inbox().claim(SOURCE, Set.of(ONE, TWO), SECOND, MINUTE))
                .containsEntry(ONE, ELSEWHERE)
                .containsEntry(TWO, OURS);
    }

    @Test
    void whatIsOnesOwnMayBeClaimedAgainUntilItIsHandled() {
        claim(ONE, FIRST, MINUTE);

        assertThat(claim(ONE, FIRST, MINUTE)).isEqualTo(OURS);
        assertThat(mark(ONE, FIRST)).isTrue();
        assertThat(claim(ONE, FIRST, MINUTE)).isEqualTo(HANDLED);
    }

    @Test
    void whatWasHandledStaysHandledForEverybody() {
        claim(ONE, FIRST, MINUTE);
        mark(ONE, FIRST);

        assertThat(claim(ONE, SECOND, NOW)).isEqualTo(HANDLED);
        assertThat(claim(ONE, tenure("third", 9), NOW)).isEqualTo(HANDLED);
        assertThat(reopened().claim(SOURCE, Set.of(ONE), SECOND, NOW)).containsEntry(ONE, HANDLED);
    }

    @Test
    void whatMayBeHandledAgainIsMarkedLikeTheRest() {
        claim(ONE, FIRST, MINUTE);
        claim(TWO, SECOND, MINUTE);

        assertThat(inbox().markRepeatable(SOURCE, Set.of(), FIRST)).isEmpty();
        assertThat(inbox().markRepeatable(SOURCE, Set.of(ONE, TWO, LARGEST), FIRST))
                .containsExactly(ONE);

        assertThat(inbox().claim(SOURCE, Set.of(ONE, TWO), SECOND, MINUTE))
                .containsEntry(ONE, HANDLED)
                .containsEntry(TWO, OURS);
    }

    @Test
    void aMarkStaysItsClaimants() {
        claim(ONE, FIRST, MINUTE);
        claim(TWO, FIRST, MINUTE);
        mark(ONE, FIRST);

        assertThat(inbox().markHandled(SOURCE, Set.of(ONE, TWO), FIRST)).containsExactlyInAnyOrder(ONE, TWO);
        assertThat(mark(ONE, SECOND)).isFalse();
    }

    @Test
    void onlyTheClaimantMarks() {
        claim(ONE, FIRST, MINUTE);

        assertThat(mark(ONE, SECOND)).isFalse();
        assertThat(mark(TWO, FIRST)).isFalse();
        assertThat(claim(ONE, SECOND, MINUTE)).isEqualTo(ELSEWHERE);
    }

    @Test
    void ofSeveralMarksOnlyTheClaimantsOwnAreGiven() {
        claim(ONE, FIRST, MINUTE);
        claim(TWO, SECOND, MINUTE);

        assertThat(inbox().markHandled(SOURCE, Set.of(ONE, TWO, LARGEST), FIRST))
                .containsExactly(ONE);
    }

    @Test
    void aClaimThatIsOldEnoughIsTakenOverAndItsClaimantLearnsSoFromTheMark() {
        claim(ONE, FIRST, MINUTE);

        assertThat(claim(ONE, SECOND, NOW)).isEqualTo(OURS);
        assertThat(mark(ONE, FIRST)).isFalse();
        assertThat(mark(ONE, SECOND)).isTrue();
    }

    @Test
    void aTakeOverBeginsItsOwnPatience() {
        claim(ONE, FIRST, MINUTE);
        claim(ONE, SECOND, NOW);

        assertThat(claim(ONE, FIRST, MINUTE)).isEqualTo(ELSEWHERE);
    }

    @Test
    void aLaterTenureTakesOverAtOnceAndAnEarlierOneNever() {
        Claimant earlier = tenure("first", 1);
        Claimant later = tenure("second", 2);
        claim(ONE, earlier, MINUTE);

        assertThat(claim(ONE, later, MINUTE)).isEqualTo(OURS);
        assertThat(claim(ONE, earlier, MINUTE)).isEqualTo(ELSEWHERE);
        assertThat(mark(ONE, earlier)).isFalse();
        assertThat(mark(ONE, later)).isTrue();
    }

    @Test
    void aLaterTenureOfTheSameHolderTakesOverToo() {
        claim(ONE, tenure("first", 1), MINUTE);

        assertThat(claim(ONE, tenure("first", 2), MINUTE)).isEqualTo(OURS);
        assertThat(mark(ONE, tenure("first", 1))).isFalse();
    }

    @Test
    void aLeaseGivesNoRightToWhatIsClaimedWithoutOne() {
        claim(ONE, FIRST, MINUTE);

        assertThat(claim(ONE, tenure("second", 1), MINUTE)).isEqualTo(ELSEWHERE);
        assertThat(claim(ONE, tenure("second", 1), NOW)).isEqualTo(OURS);
    }

    @Test
    void withoutALeaseNothingClaimedUnderOneIsTakenAtOnce() {
        claim(ONE, tenure("first", 1), MINUTE);

        assertThat(claim(ONE, SECOND, MINUTE)).isEqualTo(ELSEWHERE);
        assertThat(claim(ONE, SECOND, NOW)).isEqualTo(OURS);
    }

    @Test
    void whatIsGivenBackIsAnybodys() {
        claim(ONE, FIRST, MINUTE);

        inbox().release(SOURCE, Set.of(ONE), FIRST);

        assertThat(claim(ONE, SECOND, MINUTE)).isEqualTo(OURS);
    }

    @Test
    void whatIsSomebodyElsesOrHandledCannotBeGivenBack() {
        claim(ONE, FIRST, MINUTE);
        claim(TWO, FIRST, MINUTE);
        mark(TWO, FIRST);

        inbox().release(SOURCE, Set.of(ONE), SECOND);
        inbox().release(SOURCE, Set.of(TWO), FIRST);

        assertThat(claim(ONE, SECOND, MINUTE)).isEqualTo(ELSEWHERE);
        assertThat(claim(TWO, SECOND, MINUTE)).isEqualTo(HANDLED);
    }

    @Test
    void theSameIdOfAnotherSourceIsAnotherMessage() {
        claim(ONE, FIRST, MINUTE);
        mark(ONE, FIRST);

        assertThat(inbox().claim(new Source("telegram:2"), Set.of(ONE), SECOND, MINUTE))
                .containsEntry(ONE, OURS);
    }

    @Test
    void whatWasHandledOutlivesARestart() {
        claim(ONE, FIRST, MINUTE);
        mark(ONE, FIRST);

        assertThat(reopened().claim(SOURCE, Set.of(ONE), SECOND, MINUTE)).containsEntry(ONE, HANDLED);
    }

    @Test
    void whatIsOldIsForgottenInPortions() {
        Set<MessageId> many = LongStream.range(0, 25).mapToObj(MessageId::new).collect(Collectors.toSet());
        inbox().claim(SOURCE, many, FIRST, MINUTE);
        inbox().markHandled(SOURCE, many, FIRST);

        assertThat(inbox().forget(Duration.ofDays(2), 10)).isZero();
        assertThat(inbox().forget(NOW, 10)).isEqualTo(10);
        assertThat(inbox().forget(NOW, 10)).isEqualTo(10);
        assertThat(inbox().forget(NOW, 10)).isEqualTo(5);
        assertThat(inbox().forget(NOW, 10)).isZero();
        assertThat(claim(new MessageId(3), SECOND, MINUTE)).isEqualTo(OURS);
    }

    @Test
    @Timeout(120)
    void ofManyWhoClaimAtOnceOneGetsEachMessage() {
        Set<MessageId> many = LongStream.range(0, 40).mapToObj(MessageId::new).collect(Collectors.toSet());

        List<Set<MessageId>> gained = race(16, i -> {
            Claimant racer = new Independent(new Holder("racer " + i));
            return inbox().claim(SOURCE, many, racer, MINUTE).entrySet().stream()
                    .filter(entry -> entry.getValue() == OURS)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        });

        assertThat(gained.stream().flatMap(Set::stream))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(many);
    }

    @Test
    @Timeout(120)
    void ofManyWhoTakeOverAtOnceOneGetsTheMark() {
        claim(ONE, tenure("first", 1), MINUTE);

        List<Boolean> marked = race(16, i -> {
            Claimant racer = tenure("racer " + i, 2 + i);
            return claim(ONE, racer, MINUTE) == OURS && mark(ONE, racer);
        });

        assertThat(marked).containsOnlyOnce(true);
    }
}
