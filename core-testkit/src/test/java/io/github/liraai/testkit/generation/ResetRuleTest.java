package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandOf;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandWithPictures;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationLedger.QuotaUse;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.generation.RequestPictures.Result;
import io.github.liraai.core.generation.RequestPictures.Result.Accepted;
import io.github.liraai.core.generation.RequestPictures.Result.Exhausted;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.testkit.InMemoryLira;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quota of the whole domain around midnights and clock changes. */
class ResetRuleTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final UserId user = anyUser();

    private static InMemoryLira worldAt(ZoneId zone, String local) {
        InMemoryLira world = InMemoryLira.create(builder -> builder.zone(zone));
        world.clock().set(instant(zone, local));
        return world;
    }

    private static Instant instant(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private Result one(InMemoryLira world) {
        return world.lira().requestPictures().request(anyCommandOf(user));
    }

    private void spendTheDay(InMemoryLira world) {
        assertThat(world.lira().requestPictures().request(anyCommandWithPictures(user, 3)))
                .isInstanceOf(Accepted.class);
        world.engine().runAll();
    }

    @Test
    void inMoscowADaySpentAtOneMinuteToMidnightIsGrantedAnewAtMidnightAndNotAgainAtThree() {
        InMemoryLira world = worldAt(MOSCOW, "2026-11-23T23:59:00");
        Instant midnight = instant(MOSCOW, "2026-11-24T00:00:00");
        spendTheDay(world);

        Result beforeMidnight = one(world);
        world.clock().set(midnight);
        spendTheDay(world);
        Result afterMidnight = one(world);
        world.clock().set(instant(MOSCOW, "2026-11-24T03:00:00"));
        Result atThree = one(world);

        assertThat(beforeMidnight)
                .isInstanceOfSatisfying(
                        Exhausted.class, no -> assertThat(no.quota().resetsAt()).isEqualTo(midnight));
        assertThat(afterMidnight).isInstanceOf(Exhausted.class);
        assertThat(atThree)
                .isInstanceOfSatisfying(
                        Exhausted.class,
                        no -> assertThat(no.quota().resetsAt()).isEqualTo(instant(MOSCOW, "2026-11-25T00:00:00")));
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York,  2026-03-08, 23",
        "America/New_York,  2026-11-01, 25",
        "Europe/Berlin,     2026-03-29, 23",
        "Europe/Berlin,     2026-10-25, 25",
        "Africa/Cairo,      2024-04-26, 23",
        "America/Sao_Paulo, 2018-11-04, 23",
        "America/Sao_Paulo, 2018-02-17, 25",
        "America/Havana,    2026-11-01, 25"
    })
    void aDayOfAClockChangeGrantsItsLimitOnce(ZoneId zone, LocalDate date, int hours) {
        Instant start = date.atStartOfDay(zone).toInstant();
        InMemoryLira world = InMemoryLira.create(builder -> builder.zone(zone));
        world.clock().set(start);
        spendTheDay(world);

        int granted = 0;
        for (Instant at = start;
                at.isBefore(start.plus(Duration.ofHours(hours)));
                at = at.plus(Duration.ofMinutes(15))) {
            world.clock().set(at);
            granted += one(world) instanceof Accepted ? 1 : 0;
        }
        world.clock().set(start.plus(Duration.ofHours(hours)));
        Result nextDay = one(world);

        assertThat(granted).isZero();
        assertThat(nextDay).isInstanceOf(Accepted.class);
    }

    @Test
    void aHoldTakenBeforeMidnightIsSettledOnItsOwnDay() {
        InMemoryLira world = worldAt(MOSCOW, "2026-11-23T23:59:50");
        QuotaDay today = new QuotaDay(LocalDate.of(2026, 11, 23));
        QuotaDay tomorrow = new QuotaDay(LocalDate.of(2026, 11, 24));
        world.delivery().next(new PictureDelivery.Result.Later(Duration.ofSeconds(30)));
        world.lira().requestPictures().request(anyCommandWithPictures(user, 2));

        world.engine().runAll();

        assertThat(world.clock().instant()).isAfter(instant(MOSCOW, "2026-11-24T00:00:00"));
        assertThat(world.ledger().use(user, today)).isEqualTo(LedgerHooks.use(2, 0));
        assertThat(world.ledger().use(user, tomorrow)).isEqualTo(QuotaUse.NONE);
        assertThat(world.delivery().arrivals().getFirst().parcel().quota().resetsAt())
                .as("the day it was charged to")
                .isEqualTo(instant(MOSCOW, "2026-11-24T00:00:00"));
        spendTheDay(world);
    }

    @Test
    void aHoldTakenBeforeMidnightIsGivenBackToItsOwnDay() {
        InMemoryLira world = worldAt(MOSCOW, "2026-11-23T23:59:50");
        world.painter().next((request, call) -> {
            world.clock().advance(Duration.ofSeconds(30));
            return Script.rejects(Cause.CONTENT_BLOCKED).play(request, call);
        });
        world.lira().requestPictures().request(anyCommandWithPictures(user, 3));

        world.engine().runAll();

        assertThat(world.ledger().use(user, new QuotaDay(LocalDate.of(2026, 11, 23))))
                .isEqualTo(QuotaUse.NONE);
        assertThat(world.ledger().use(user, new QuotaDay(LocalDate.of(2026, 11, 24))))
                .isEqualTo(QuotaUse.NONE);
        assertThat(world.ledger().verify()).isEmpty();
    }

    @Test
    void aPictureAcceptedBeforeMidnightDoesNotCountTomorrow() {
        InMemoryLira world = worldAt(MOSCOW, "2026-11-23T23:59:59");
        world.lira().requestPictures().request(anyCommandWithPictures(user, 3));
        world.clock().set(instant(MOSCOW, "2026-11-24T00:00:00"));

        assertThat(one(world)).isInstanceOf(Accepted.class);
        assertThat(world.lira().showStanding().of(user).quota().used().value()).isEqualTo(1);
    }
}
