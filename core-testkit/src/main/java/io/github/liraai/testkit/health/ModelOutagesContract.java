package io.github.liraai.testkit.health;

import static io.github.liraai.core.health.ModelNews.Kind.BACK;
import static io.github.liraai.core.health.ModelNews.Kind.GONE;
import static io.github.liraai.testkit.Racing.race;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.health.ModelOutages;
import io.github.liraai.core.health.Outage;
import io.github.liraai.core.model.ModelKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What all {@link ModelOutages} must do. Extend it, say how to reach them, and its tests run. */
@Timeout(120)
public abstract class ModelOutagesContract {
    private static final ModelKey MODEL = new ModelKey("hf-sd3-medium");
    private static final Instant SINCE = Instant.parse("2026-11-23T09:00:00.123456789Z");
    private static final UserId ANNA = new UserId("77");
    private static final UserId BORIS = new UserId("78");

    /** Gives the outages under test: the same throughout a test, none at its beginning. */
    protected abstract ModelOutages outages();

    /** Gives the latest entries of the audit that the outages under test write into, newest first. */
    protected abstract List<AuditEntry> audit();

    private static Outage outage(ModelKey model, String servedAs, Instant since) {
        return new Outage(model, servedAs, since, 0, since.plus(Duration.ofHours(1)), null);
    }

    private static Outage anyOutage() {
        return outage(MODEL, "huggingface/auto some/model", SINCE);
    }

    private static Outage triedOnce(Outage outage) {
        return new Outage(
                outage.model(),
                outage.servedAs(),
                outage.since(),
                1,
                outage.nextTry().plus(Duration.ofHours(6)),
                null);
    }

    private static Outage ended(Outage outage) {
        return new Outage(
                outage.model(),
                outage.servedAs(),
                outage.since(),
                outage.tries(),
                outage.nextTry(),
                outage.nextTry().plusNanos(987_654_321));
    }

    private Outage begun(Outage outage) {
        assertThat(outages().begin(outage)).isTrue();
        return outage;
    }

    private Outage begunAndEnded() {
        Outage outage = begun(anyOutage());
        Outage ended = ended(outage);
        assertThat(outages().change(outage, ended)).isTrue();
        return ended;
    }

    @Test
    void whatIsEndedByHandLeavesOneLineOfTheAudit() {
        Outage outage = begun(anyOutage());
        Instant now = SINCE.plusSeconds(7);
        AuditEntry line = new AuditEntry(now.truncatedTo(ChronoUnit.MICROS), new Actor("cli"), null, "back-model", "m");

        assertThat(outages().end(triedOnce(outage), now, line))
                .as("it was changed meanwhile")
                .isFalse();
        assertThat(audit()).isEmpty();
        assertThat(outages().end(outage, now, line)).isTrue();
        assertThat(outages().end(outage, now, line)).as("it has ended").isFalse();

        assertThat(audit()).containsExactly(line);
        assertThat(outages().all())
                .singleElement()
                .satisfies(ended -> assertThat(ended.endedAt()).isEqualTo(now.truncatedTo(ChronoUnit.MICROS)));
    }

    @Test
    void thereAreNoneAtFirst() {
        assertThat(outages().all()).isEmpty();
    }

    @Test
    void whatHasBegunIsListedByTheKeysOfTheModels() {
        Outage second = begun(anyOutage());
        Outage first = begun(outage(new ModelKey("a-model"), "offline " + "long/".repeat(300), SINCE));

        assertThat(outages().all()).containsExactly(first, second);
    }

    @Test
    void anOutageThatGoesOnDoesNotBeginAgain() {
        Outage outage = begun(anyOutage());

        boolean again = outages().begin(outage(MODEL, outage.servedAs(), SINCE.plusSeconds(60)));

        assertThat(again).isFalse();
        assertThat(outages().all()).containsExactly(outage);
    }

    @Test
    void oneThatHasEndedGivesWayToTheNextAndWhomItWasToldIsForgotten() {
        Outage ended = begunAndEnded();
        outages().claim(ended, GONE, ANNA);

        Outage next = begun(outage(MODEL, ended.servedAs(), SINCE.plusSeconds(9000)));

        assertThat(outages().all()).containsExactly(next);
        assertThat(outages().told(next, GONE)).isEmpty();
        assertThat(outages().told(ended, GONE)).isEmpty();
        assertThat(outages().claim(next, GONE, ANNA)).isTrue();
    }

    @Test
    void oneOfWhatTheModelWasServedAsBeforeGivesWay() {
        begun(anyOutage());

        Outage today = begun(outage(MODEL, "huggingface/auto another/model", SINCE.plusSeconds(60)));

        assertThat(outages().all()).containsExactly(today);
    }

    @Test
    void whatIsKnownIsChanged() {
        Outage outage = begun(anyOutage());

        assertThat(outages().change(outage, triedOnce(outage))).isTrue();
        assertThat(outages().all()).containsExactly(triedOnce(outage));
        assertThat(outages().change(triedOnce(outage), ended(triedOnce(outage))))
                .isTrue();
        assertThat(outages().all()).containsExactly(ended(triedOnce(outage)));
    }

    @Test
    void whatOthersHaveChangedOrEndedMeanwhileIsNotChanged() {
        Outage outage = begun(anyOutage());
        outages().change(outage, triedOnce(outage));

        assertThat(outages().change(outage, ended(outage))).isFalse();
        assertThat(outages().all()).containsExactly(triedOnce(outage));
        outages().change(triedOnce(outage), ended(triedOnce(outage)));
        assertThat(outages().change(ended(triedOnce(outage)), triedOnce(outage)))
                .as("ended for good")
                .isFalse();
        assertThat(outages().change(triedOnce(outage), outage)).isFalse();
        assertThat(outages().all()).containsExactly(ended(triedOnce(outage)));
    }

    @Test
    void onlyWhatHasEndedIsForgotten() {
        Outage outage = begun(anyOutage());
        outages().forget(outage);
        assertThat(outages().all()).containsExactly(outage);
        outages().claim(outage, GONE, ANNA);
        outages().change(outage, ended(outage));

        outages().forget(ended(outage));

        assertThat(outages().all()).isEmpty();
        assertThat(outages().told(outage, GONE)).isEmpty();
    }

    @Test
    void theNextOneIsNotForgottenForTheOneBefore() {
        Outage ended = begunAndEnded();
        Outage next = begun(outage(MODEL, ended.servedAs(), SINCE.plusSeconds(9000)));
        outages().claim(next, GONE, ANNA);

        outages().forget(ended);

        assertThat(outages().all()).containsExactly(next);
        assertThat(outages().told(next, GONE)).containsExactly(ANNA);
    }

    @Test
    void eachIsToldOnce() {
        Outage outage = begun(anyOutage());

        assertThat(outages().claim(outage, GONE, ANNA)).isTrue();
        assertThat(outages().claim(outage, GONE, ANNA)).isFalse();
        assertThat(outages().claim(outage, GONE, BORIS)).isTrue();
        assertThat(outages().told(outage, GONE)).containsExactlyInAnyOrder(ANNA, BORIS);
        assertThat(outages().told(outage, BACK)).isEmpty();
    }

    @Test
    void thatItIsTriedInVainDoesNotMakeItNewsAgain() {
        Outage outage = begun(anyOutage());
        outages().claim(outage, GONE, ANNA);

        outages().change(outage, triedOnce(outage));

        assertThat(outages().claim(triedOnce(outage), GONE, ANNA)).isFalse();
    }

    @Test
    void thatItIsBackIsForWhoeverWasToldThatItWasGone() {
        Outage outage = begun(anyOutage());
        outages().claim(outage, GONE, ANNA);
        outages().change(outage, ended(outage));

        assertThat(outages().claim(ended(outage), BACK, BORIS)).isFalse();
        assertThat(outages().claim(ended(outage), BACK, ANNA)).isTrue();
        assertThat(outages().claim(ended(outage), BACK, ANNA)).isFalse();
        assertThat(outages().told(ended(outage), BACK)).containsExactly(ANNA);
        assertThat(outages().told(ended(outage), GONE)).containsExactly(ANNA);
    }

    @Test
    void newsThatDidNotArriveIsToldLater() {
        Outage outage = begun(anyOutage());
        outages().claim(outage, GONE, ANNA);
        outages().claim(outage, GONE, BORIS);

        outages().release(outage, GONE, ANNA);

        assertThat(outages().told(outage, GONE)).containsExactly(BORIS);
        assertThat(outages().claim(outage, GONE, ANNA)).isTrue();
        outages().change(outage, ended(outage));
        outages().claim(ended(outage), BACK, ANNA);
        outages().release(ended(outage), BACK, ANNA);
        assertThat(outages().told(outage, GONE)).as("is still known").contains(ANNA);
        assertThat(outages().claim(ended(outage), BACK, ANNA)).isTrue();
    }

    @Test
    void ofManyThatBeginAtOnceOneDoes() {
        List<Boolean> first = race(16, i -> outages().begin(anyOutage()));
        assertThat(first).containsOnlyOnce(true);
        outages().change(anyOutage(), ended(anyOutage()));

        List<Boolean> second =
                race(16, i -> outages().begin(outage(MODEL, anyOutage().servedAs(), SINCE.plusSeconds(9000 + i))));

        assertThat(second).containsOnlyOnce(true);
        assertThat(outages().all()).hasSize(1);
    }

    @Test
    void ofManyThatChangeAtOnceOneDoes() {
        Outage outage = begun(anyOutage());

        assertThat(race(16, i -> outages().change(outage, triedOnce(outage)))).containsOnlyOnce(true);
    }

    @Test
    void ofManyThatWantToTellAtOnceOneDoes() {
        Outage outage = begun(anyOutage());

        assertThat(race(16, i -> outages().claim(outage, GONE, ANNA))).containsOnlyOnce(true);
        outages().change(outage, ended(outage));
        assertThat(race(16, i -> outages().claim(ended(outage), BACK, ANNA))).containsOnlyOnce(true);
    }
}
