package io.github.liraai.testkit.mailing;

import static io.github.liraai.testkit.Racing.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.core.mailing.Audience;
import io.github.liraai.core.mailing.Mailing;
import io.github.liraai.core.mailing.MailingDelivery;
import io.github.liraai.core.mailing.MailingDelivery.Result;
import io.github.liraai.core.mailing.MailingId;
import io.github.liraai.core.mailing.RecipientState;
import io.github.liraai.core.mailing.Tally;
import io.github.liraai.testkit.access.Recipients;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link MailingDelivery} must do, wherever it brings texts. Extend it, say how to reach the delivery, and its tests run. */
@Timeout(60)
public abstract class MailingDeliveryContract {
    private static final String TEXT = "Завтра <b>переезжаем</b> _*[`<&\" 👩‍🎨\nВсегда ваша Лира";
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final int CROWD = 8;

    /** Gives the delivery under test; the same throughout a test. */
    protected abstract MailingDelivery delivery();

    /** Gives the people it is sent to; the same throughout a test. */
    protected abstract Recipients recipients();

    /** Lists the texts that somebody got, in order. */
    protected abstract List<String> textsOf(UserId recipient);

    /** Gives a place where it can be shown how a mailing stands. */
    protected abstract ReplyAddress progress();

    /** Waits until something is shown at that place; fails when nothing is. */
    protected abstract void awaitShown();

    private static Mailing mailing(Mailing.Stage stage, @Nullable ReplyAddress progress) {
        return new Mailing(
                new MailingId(7),
                new Actor("boss"),
                new Audience.Everybody(),
                TEXT,
                stage,
                progress,
                new Tally(Map.of(RecipientState.DELIVERED, 2, RecipientState.UNKNOWN, 1)),
                NOW,
                stage == Mailing.Stage.SENDING ? null : NOW);
    }

    @Test
    void aTextArrivesOnceAndJustAsItWasWritten() {
        UserId anna = recipients().reachable(1);

        Result result = delivery().deliver(anna, TEXT);

        assertThat(result).isEqualTo(new Result.Delivered());
        assertThat(textsOf(anna)).containsExactly(TEXT);
    }

    @Test
    void theLongestTextArrivesWhole() {
        UserId anna = recipients().reachable(1);
        String longest = "я".repeat(Mailing.LONGEST_TEXT);

        Result result = delivery().deliver(anna, longest);

        assertThat(result).isEqualTo(new Result.Delivered());
        assertThat(textsOf(anna)).containsExactly(longest);
    }

    @Test
    void whoHasShutUsOutIsClosedAndNobodyElseIs() {
        UserId shut = recipients().shut();

        assertThat(delivery().deliver(shut, TEXT)).isEqualTo(new Result.Closed());
        assertThat(delivery().deliver(recipients().reachable(1), TEXT)).isEqualTo(new Result.Delivered());
    }

    @Test
    void toWhomThereIsNoWayItFails() {
        UserId stranger = recipients().stranger();

        assertThat(delivery().deliver(stranger, TEXT)).isEqualTo(new Result.Failed());
    }

    @Test
    void aPauseIsPassedOnAndNotWaitedFor() {
        UserId anna = recipients().reachable(1);
        Duration longerThanThisTestMayTake = Duration.ofMinutes(5);
        recipients().wantPause(longerThanThisTestMayTake);

        Result result = delivery().deliver(anna, TEXT);

        assertThat(result).isEqualTo(new Result.Later(longerThanThisTestMayTake));
        assertThat(textsOf(anna)).isEmpty();
    }

    @Test
    void ofWhichNobodyKnowsWhetherItArrivedIsUnknownAndNotSentTwice() {
        UserId anna = recipients().reachable(1);
        recipients().loseTheAnswer();

        Result result = delivery().deliver(anna, TEXT);

        assertThat(result).isEqualTo(new Result.Unknown());
        assertThat(textsOf(anna)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whileTheWayIsCutOffItIsForLaterAndAfterAPause() {
        UserId anna = recipients().reachable(1);
        recipients().cutOff();

        Result result = delivery().deliver(anna, TEXT);

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Later.class, later -> assertThat(later.pause()).isPositive());
        assertThat(textsOf(anna)).isEmpty();
    }

    @Test
    void atOnceToManyEachGetsTheirOwnOrIsForLater() {
        List<UserId> crowd =
                IntStream.range(0, CROWD).mapToObj(recipients()::reachable).toList();

        List<Result> results = race(CROWD, i -> delivery().deliver(crowd.get(i), TEXT + i));

        for (int i = 0; i < CROWD; i++) {
            boolean arrived = results.get(i) instanceof Result.Delivered;
            assertThat(arrived || results.get(i) instanceof Result.Later).isTrue();
            assertThat(textsOf(crowd.get(i))).isEqualTo(arrived ? List.of(TEXT + i) : List.of());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DONE", "CANCELED"})
    void theEndOfAMailingIsShown(Mailing.Stage end) {
        ReplyAddress progress = progress();

        delivery().show(mailing(end, progress), List.of(new UserId("1001")));

        awaitShown();
    }

    @ParameterizedTest
    @EnumSource(names = {"SENDING", "DONE", "CANCELED"})
    void whatCannotBeShownHoldsNothingUp(Mailing.Stage stage) {
        UserId anna = recipients().reachable(1);

        assertThatCode(() -> {
                    delivery().show(mailing(stage, null), List.of());
                    delivery().show(mailing(stage, new ReplyAddress("from:elsewhere")), List.of());
                })
                .doesNotThrowAnyException();

        assertThat(delivery().deliver(anna, TEXT)).isEqualTo(new Result.Delivered());
    }

    @Test
    void whileTheWayIsCutOffShowingIsNoFailure() {
        ReplyAddress progress = progress();
        recipients().cutOff();

        assertThatCode(() -> delivery().show(mailing(Mailing.Stage.DONE, progress), List.of()))
                .doesNotThrowAnyException();
    }
}
