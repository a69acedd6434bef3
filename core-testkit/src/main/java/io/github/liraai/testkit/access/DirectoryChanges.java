package io.github.liraai.testkit.access;

import static io.github.liraai.testkit.Racing.race;
import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.AccessChange.BlockUser;
import io.github.liraai.core.access.AccessChange.SetLevel;
import io.github.liraai.core.access.AccessChange.UnblockUser;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The part of the directory's contract about changes and their audit. */
interface DirectoryChanges extends DirectoryHooks {
    @Test
    default void aLevelIsSetAndAudited() {
        UserId user = anyUser();
        directory().meet(user, new Profile("Anya", null, null), INITIAL, NOW);
        Instant later = NOW.plusSeconds(5);

        Member changed = directory().apply(new SetLevel(user, ADMIN, HIGHER), INITIAL, later);

        assertThat(changed.level()).isEqualTo(HIGHER);
        assertThat(changed.firstSeen()).isEqualTo(NOW);
        assertThat(changed.profile().name()).isEqualTo("Anya");
        assertThat(reopened().find(user)).contains(changed);
        assertThat(reopened().audit(10))
                .containsExactly(new AuditEntry(later, ADMIN, user, "set-level", "user -> subscriber"));
    }

    @Test
    default void aLevelWithAnEndIsKeptToTheMicrosecondAndWithoutOneHasNone() {
        UserId user = anyUser();
        Instant until = Instant.parse("2026-12-31T20:59:59.999999Z");

        Member raised = directory().apply(new SetLevel(user, ADMIN, HIGHER, until), INITIAL, NOW);
        Member found = reopened().find(user).orElseThrow();
        Member forGood = directory().apply(new SetLevel(user, ADMIN, HIGHER), INITIAL, NOW);

        assertThat(raised.levelUntil()).isEqualTo(until);
        assertThat(found).isEqualTo(raised);
        assertThat(forGood.levelUntil()).isNull();
        assertThat(directory().audit(10))
                .extracting(AuditEntry::detail)
                .containsExactly(
                        "subscriber until 2026-12-31T20:59:59.999999Z -> subscriber",
                        "user -> subscriber until 2026-12-31T20:59:59.999999Z");
    }

    @Test
    default void meetingAndBlockingLeaveTheEndOfALevel() {
        UserId user = anyUser();
        Instant until = NOW.plusSeconds(3600);
        directory().apply(new SetLevel(user, ADMIN, HIGHER, until), INITIAL, NOW);

        directory().apply(new BlockUser(user, ADMIN, new Block(null)), INITIAL, NOW);
        directory().apply(new UnblockUser(user, ADMIN), INITIAL, NOW);
        directory().meet(user, new Profile("Anya", null, null), INITIAL, NOW.plusSeconds(7200));

        assertThat(reopened().find(user).map(Member::levelUntil)).contains(until);
    }

    @Test
    default void somebodyUnknownIsEnteredByAChange() {
        UserId blocked = anyUser();
        UserId raised = anyUser();

        directory().apply(new BlockUser(blocked, ADMIN, new Block(null)), INITIAL, NOW);
        directory().apply(new SetLevel(raised, ADMIN, HIGHER), INITIAL, NOW);

        assertThat(directory().find(blocked))
                .contains(new Member(blocked, INITIAL, new Block(null), Profile.UNKNOWN, NOW, NOW));
        assertThat(directory().find(raised)).contains(new Member(raised, HIGHER, null, Profile.UNKNOWN, NOW, NOW));
        assertThat(directory().audit(1)).extracting(AuditEntry::detail).containsExactly("user -> subscriber");
    }

    @Test
    default void aBlockHoldsUntilItsEndOrForGood() {
        UserId user = anyUser();
        Instant until = NOW.plusSeconds(3600);

        Member forAnHour = directory().apply(new BlockUser(user, ADMIN, new Block(until)), INITIAL, NOW);
        Member forGood = directory().apply(new BlockUser(user, ADMIN, new Block(null)), INITIAL, NOW);

        assertThat(forAnHour.block()).isEqualTo(new Block(until));
        assertThat(forAnHour.level()).isEqualTo(INITIAL);
        assertThat(forGood.block()).isEqualTo(new Block(null));
        assertThat(reopened().find(user)).contains(forGood);
    }

    @Test
    default void aBlockThatEndsComesBackToTheMicrosecond() {
        UserId user = anyUser();
        Block block = new Block(Instant.parse("2026-11-23T20:59:59.999999Z"));

        directory().apply(new BlockUser(user, ADMIN, block), INITIAL, NOW);

        assertThat(reopened().find(user).map(Member::block)).contains(block);
    }

    @Test
    default void anUnblockedPersonIsFreeAgain() {
        UserId user = anyUser();
        directory().apply(new SetLevel(user, ADMIN, HIGHER), INITIAL, NOW);
        directory().apply(new BlockUser(user, ADMIN, new Block(null)), INITIAL, NOW);

        Member free = directory().apply(new UnblockUser(user, ADMIN), INITIAL, NOW);

        assertThat(free.block()).isNull();
        assertThat(free.level()).isEqualTo(HIGHER);
        assertThat(directory().find(user)).contains(free);
    }

    @Test
    default void everyChangeIsAuditedNewestFirst() {
        UserId user = anyUser();
        Actor admin = new Actor("Админ \"42\"");
        directory().apply(new SetLevel(user, ADMIN, HIGHER), INITIAL, NOW);
        directory().apply(new BlockUser(user, admin, new Block(null)), INITIAL, NOW);
        directory().apply(new UnblockUser(user, ADMIN), INITIAL, NOW);

        List<AuditEntry> audit = directory().audit(10);

        assertThat(audit).extracting(AuditEntry::action).containsExactly("unblock", "block", "set-level");
        assertThat(audit)
                .extracting(AuditEntry::detail)
                .containsExactly(
                        "blocked for good -> not blocked", "not blocked -> blocked for good", "user -> subscriber");
        assertThat(audit).extracting(AuditEntry::by).containsExactly(ADMIN, admin, ADMIN);
        assertThat(audit).extracting(AuditEntry::user).containsOnly(user);
        assertThat(audit).extracting(AuditEntry::at).containsOnly(NOW);
        assertThat(directory().audit(2)).isEqualTo(audit.subList(0, 2));
    }

    @Test
    @Timeout(120)
    default void changesOfManyThreadsAreEachAuditedWithWhatTheyChanged() {
        UserId user = anyUser();

        race(32, i -> directory().apply(new SetLevel(user, ADMIN, new LevelName("level-" + i)), INITIAL, NOW));

        List<String> steps = new ArrayList<>(directory().audit(1000).reversed().stream()
                .map(AuditEntry::detail)
                .toList());
        assertThat(steps).hasSize(32);
        String level = INITIAL.value();
        for (String step : steps) {
            assertThat(step).startsWith(level + " -> ");
            level = step.substring(step.indexOf("-> ") + 3);
        }
        assertThat(directory().find(user).map(Member::level)).contains(new LevelName(level));
    }
}
