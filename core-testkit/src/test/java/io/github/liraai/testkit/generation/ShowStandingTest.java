package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandOf;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandWithPictures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AllowedModels;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.ShowStanding.Standing;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaStatus;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.testkit.InMemoryLira;
import io.github.liraai.testkit.access.LevelFixture;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShowStandingTest {
    private final InMemoryLira world = InMemoryLira.create();
    private final UserId user = anyUser();

    private Standing standing() {
        return world.lira().showStanding().of(user);
    }

    private static QuotaStatus status(DailyLimit limit, int charged, int held) {
        return new QuotaStatus(
                limit, new PictureCount(charged), new PictureCount(held), Instant.parse("2026-11-23T21:00:00Z"));
    }

    @Test
    void somebodyUnknownStandsAsANewcomerAndIsNotEntered() {
        assertThat(standing().level().name()).isEqualTo(LevelFixture.USER);
        assertThat(standing().quota()).isEqualTo(status(DailyLimit.of(3), 0, 0));
        assertThat(world.directory().find(user)).isEmpty();
    }

    @Test
    void whatIsChargedAndWhatIsHeldAreShownApart() {
        world.lira().requestPictures().request(anyCommandOf(user));
        world.engine().runAll();
        world.lira().requestPictures().request(anyCommandWithPictures(user, 2));

        assertThat(standing().quota()).isEqualTo(status(DailyLimit.of(3), 1, 2));
    }

    @Test
    void aNewLevelShowsItsLimitAtOnce() {
        world.lira().requestPictures().request(anyCommandOf(user));
        world.lira().manageAccess().change(new AccessChange.SetLevel(user, new Actor("cli"), LevelFixture.ADMIN));

        assertThat(standing().level().name()).isEqualTo(LevelFixture.ADMIN);
        assertThat(standing().quota()).isEqualTo(status(DailyLimit.unlimited(), 0, 1));
        assertThat(standing().quota().left()).isEmpty();
    }

    @Test
    void theNextLevelIsWhatThereIsToHopeForAndTheAdministratorsIsNot() {
        assertThat(standing().higher().map(AccessLevel::name)).contains(LevelFixture.SUBSCRIBER);

        world.lira().manageAccess().change(new AccessChange.SetLevel(user, new Actor("cli"), LevelFixture.SUBSCRIBER));

        assertThat(standing().higher()).isEmpty();
    }

    @Test
    void theNextLevelIsTheOneThatGrantsTheLeastMore() {
        AccessLevel free = new AccessLevel(new LevelName("free"), DailyLimit.unlimited(), new AllowedModels.All());
        AccessLevel ten = new AccessLevel(new LevelName("ten"), DailyLimit.of(10), new AllowedModels.All());
        AccessLevel three = new AccessLevel(new LevelName("three"), DailyLimit.of(3), new AllowedModels.All());
        AccessLevels levels = new AccessLevels(List.of(three, free, ten));

        assertThat(levels.above(three)).contains(ten);
        assertThat(levels.above(ten)).contains(free);
        assertThat(levels.above(free)).isEmpty();
    }

    @Test
    void tomorrowIsEmptyAgain() {
        world.lira().requestPictures().request(anyCommandWithPictures(user, 3));
        world.engine().runAll();

        world.clock().set(Instant.parse("2026-11-23T21:00:00Z"));

        assertThat(standing().quota().used()).isEqualTo(PictureCount.NONE);
        assertThat(standing().quota().resetsAt()).isEqualTo("2026-11-24T21:00:00Z");
    }

    @Test
    void whileTheStoreIsAwayNothingIsMadeUp() {
        world.store().goAway();

        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(this::standing);
    }
}
