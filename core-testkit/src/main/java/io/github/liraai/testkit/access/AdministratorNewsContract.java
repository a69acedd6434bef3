package io.github.liraai.testkit.access;

import static io.github.liraai.testkit.Racing.race;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.AdministratorNews;
import io.github.liraai.core.access.AdministratorNews.Result;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What all {@link AdministratorNews} must do, whatever it is about and wherever it is told. Extend it, say how to reach people, and its
 * tests run.
 *
 * @param <N> what the news is about
 */
@Timeout(60)
public abstract class AdministratorNewsContract<N> {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final int CROWD = 8;

    /** Gives the news under test; the same throughout a test. */
    protected abstract AdministratorNews<N> news();

    /** Lists one piece of news of every kind, as {@link NewsFixture} does. */
    protected abstract List<N> everyKind();

    /** Gives the people it is sent to; the same throughout a test. */
    protected abstract Recipients recipients();

    /** Counts what somebody was told. */
    protected abstract int tellings(UserId administrator);

    private static Member administrator(UserId id) {
        return new Member(id, LevelFixture.ADMIN, null, new Profile("Анна", null, "ru"), NOW, NOW);
    }

    private Result tell(UserId administrator) {
        return tell(administrator, everyKind().getFirst());
    }

    private Result tell(UserId administrator, N news) {
        return news().tell(administrator(administrator), news);
    }

    @Test
    void newsOfEveryKindArrivesOnce() {
        List<N> kinds = everyKind();
        assertThat(kinds).isNotEmpty();
        for (int i = 0; i < kinds.size(); i++) {
            UserId somebody = recipients().reachable(i);

            Result result = tell(somebody, kinds.get(i));

            assertThat(result).isEqualTo(Result.SETTLED);
            assertThat(tellings(somebody)).as("%s", kinds.get(i)).isOne();
        }
    }

    @Test
    void whoHasShutUsOutIsNotToldAgainAndOthersAreTold() {
        UserId anna = recipients().reachable(1);
        UserId shut = recipients().shut();

        assertThat(tell(shut)).isEqualTo(Result.SETTLED);
        assertThat(tell(anna)).isEqualTo(Result.SETTLED);
        assertThat(tellings(anna)).isOne();
    }

    @Test
    void whoIsNotOfThisChatIsNotToldAgain() {
        assertThat(tell(recipients().stranger())).isEqualTo(Result.SETTLED);
    }

    @Test
    void aPauseIsNotWaitedFor() {
        UserId anna = recipients().reachable(1);
        Duration longerThanThisTestMayTake = Duration.ofMinutes(5);
        recipients().wantPause(longerThanThisTestMayTake);

        assertThat(tell(anna)).isEqualTo(Result.LATER);
        assertThat(tellings(anna)).isZero();
    }

    @Test
    void whileTheWayIsCutOffItIsForLater() {
        UserId anna = recipients().reachable(1);
        recipients().cutOff();

        assertThat(tell(anna)).isEqualTo(Result.LATER);
        assertThat(tellings(anna)).isZero();
    }

    @Test
    void atOnceToManyEachIsToldOnceOrLater() {
        List<UserId> crowd =
                IntStream.range(0, CROWD).mapToObj(recipients()::reachable).toList();

        List<Result> results = race(CROWD, i -> tell(crowd.get(i)));

        for (int i = 0; i < CROWD; i++) {
            assertThat(tellings(crowd.get(i))).isEqualTo(results.get(i) == Result.SETTLED ? 1 : 0);
        }
    }
}
