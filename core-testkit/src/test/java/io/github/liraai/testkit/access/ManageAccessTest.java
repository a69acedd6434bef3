package io.github.liraai.testkit.access;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.liraai.core.access.AccessChange.BlockUser;
import io.github.liraai.core.access.AccessChange.SetLevel;
import io.github.liraai.core.access.AccessChange.UnblockUser;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.ManageAccess.Result;
import io.github.liraai.core.access.ManageAccess.Result.Changed;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.testkit.InMemoryLira;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManageAccessTest {
    private static final Actor ADMIN = new Actor("42");

    private final InMemoryLira world = InMemoryLira.create();
    private final UserId user = anyUser();

    @Test
    void aLevelThatIsConfiguredIsSetAndAudited() {
        Result result = world.lira().manageAccess().change(new SetLevel(user, ADMIN, LevelFixture.SUBSCRIBER));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> assertThat(changed.member().level()).isEqualTo(LevelFixture.SUBSCRIBER));
        assertThat(world.directory().audit(10))
                .containsExactly(
                        new AuditEntry(world.clock().instant(), ADMIN, user, "set-level", "user -> subscriber"));
    }

    @Test
    void aLevelThatIsNotConfiguredIsRefusedWithThoseThatAre() {
        LevelName gold = new LevelName("gold");

        Result result = world.lira().manageAccess().change(new SetLevel(user, ADMIN, gold));

        assertThat(result)
                .isEqualTo(new Result.UnknownLevel(
                        gold, List.of(LevelFixture.USER, LevelFixture.SUBSCRIBER, LevelFixture.ADMIN)));
        assertThat(world.directory().find(user)).isEmpty();
        assertThat(world.directory().audit(10)).isEmpty();
    }

    @Test
    void whoIsBlockedAndUnblockedIsFree() {
        Block hour = new Block(world.clock().instant().plus(Duration.ofHours(1)));

        world.lira().manageAccess().change(new BlockUser(user, ADMIN, hour));
        boolean blocked = isBlocked();
        world.lira().manageAccess().change(new UnblockUser(user, ADMIN));

        assertThat(blocked).isTrue();
        assertThat(isBlocked()).isFalse();
        assertThat(world.directory().audit(10)).hasSize(2);
    }

    private boolean isBlocked() {
        return world.directory()
                .find(user)
                .orElseThrow()
                .isBlockedAt(world.clock().instant());
    }

    @Test
    void nobodyShutsThemselvesOutOrTakesTheAdministrationFromThemselves() {
        Actor oneself = Actor.of(user);
        world.lira().manageAccess().change(new SetLevel(user, ADMIN, LevelFixture.ADMIN));
        Instant tomorrow = world.clock().instant().plus(Duration.ofDays(1));

        assertThat(world.lira().manageAccess().change(new BlockUser(user, oneself, Block.FOR_GOOD)))
                .isEqualTo(new Result.Oneself());
        assertThat(world.lira().manageAccess().change(new SetLevel(user, oneself, LevelFixture.USER)))
                .isEqualTo(new Result.Oneself());
        assertThat(world.lira().manageAccess().change(new SetLevel(user, oneself, LevelFixture.ADMIN, tomorrow)))
                .isEqualTo(new Result.Oneself());
        assertThat(world.lira().manageAccess().change(new SetLevel(user, oneself, LevelFixture.ADMIN)))
                .isInstanceOf(Changed.class);
        assertThat(isBlocked()).isFalse();
        assertThat(world.directory().audit(10)).hasSize(2);
    }

    @Test
    void whoeverIsMetIsEnteredAtTheFirstLevelAndSeenAgainLater() {
        Profile profile = new Profile("Аня", "anya", "ru");
        var first = world.clock().instant();

        Member met = world.lira().meetMember().meet(user, profile);
        var later = world.clock().advance(Duration.ofDays(1));
        Member again = world.lira().meetMember().meet(user, profile);

        assertThat(met).isEqualTo(new Member(user, LevelFixture.USER, null, profile, first, first));
        assertThat(again).isEqualTo(new Member(user, LevelFixture.USER, null, profile, first, later));
    }

    @Test
    void whileTheStoreIsAwayNothingIsChanged() {
        world.store().goAway();

        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> world.lira().manageAccess().change(new SetLevel(user, ADMIN, LevelFixture.ADMIN)));

        world.store().comeBack();
        assertThat(world.directory().find(user)).isEmpty();
        assertThat(world.directory().audit(10)).isEmpty();
    }
}
