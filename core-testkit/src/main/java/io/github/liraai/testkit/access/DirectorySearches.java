package io.github.liraai.testkit.access;

import static io.github.liraai.testkit.Racing.race;
import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.AccessChange.BlockUser;
import io.github.liraai.core.access.AccessChange.SetLevel;
import io.github.liraai.core.access.AccessChange.UnblockUser;
import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.AuditLine;
import io.github.liraai.core.access.AuditQuery;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.MemberCounts;
import io.github.liraai.core.access.MemberQuery;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The part of the directory's contract about finding people and lines of the audit, and about those who were turned away. */
interface DirectorySearches extends DirectoryHooks {
    Duration HOUR = Duration.ofHours(1);

    private void meet(String id, @Nullable String name, @Nullable String handle) {
        directory().meet(new UserId(id), new Profile(name, handle, null), INITIAL, NOW);
    }

    private List<String> found(String words) {
        return ids(new MemberQuery(words, null, null, 10));
    }

    private List<String> ids(MemberQuery query) {
        return directory().list(query).stream()
                .map(member -> member.id().value())
                .toList();
    }

    private static AuditEntry turnedAwayAt(UserId user, Instant at) {
        return new AuditEntry(at, Actor.of(user), user, "turned-away", "asked");
    }

    @Test
    default void peopleAreFoundByTheirId() {
        meet("42", "Anya", "anya");
        meet("420", "42", null);

        assertThat(found("42")).containsExactly("42", "420");
        assertThat(found(" 420 ")).containsExactly("420");
        assertThat(found("4")).containsExactly("420");
    }

    @Test
    default void peopleAreFoundByAPartOfTheirHandleOrNameInAnyCase() {
        meet("1", "Аня Щука", "Anya_01");
        meet("2", "Борис", "anyway");
        meet("3", null, null);

        assertThat(found("@ANY")).containsExactly("1", "2");
        assertThat(found("anya_01")).containsExactly("1");
        assertThat(found("аНЯ щ")).containsExactly("1");
        assertThat(found("@Борис")).isEmpty();
        assertThat(found("  ")).containsExactly("1", "2", "3");
    }

    @Test
    default void signsThatMeanSomethingToADatabaseMeanThemselves() {
        meet("1", "100%_'\\", null);
        meet("2", "1000 'x", null);

        assertThat(found("%")).containsExactly("1");
        assertThat(found("_")).containsExactly("1");
        assertThat(found("'")).containsExactly("1", "2");
        assertThat(found("\\")).containsExactly("1");
        assertThat(found("\0")).isEmpty();
    }

    @Test
    default void peopleAreFoundByWhatTheyAreCalledNow() {
        meet("1", "Old", "old");
        directory().meet(new UserId("1"), new Profile("New", null, null), INITIAL, NOW.plusSeconds(1));

        assertThat(found("old")).isEmpty();
        assertThat(found("new")).containsExactly("1");
    }

    @Test
    default void theLongestNameAndHandleAreFound() {
        String longest = "İ".repeat(Profile.LONGEST);
        meet("1", longest, longest);

        assertThat(found(longest)).containsExactly("1");
    }

    @Test
    default void peopleAreFoundByTheLevelTheyWerePutOn() {
        List.of("1", "2", "3").forEach(id -> meet(id, "n" + id, null));
        directory().apply(new SetLevel(new UserId("2"), ADMIN, HIGHER, NOW.plusSeconds(1)), INITIAL, NOW);
        directory().apply(new SetLevel(new UserId("3"), ADMIN, HIGHER), INITIAL, NOW);

        assertThat(ids(new MemberQuery(null, HIGHER, null, 10))).containsExactly("2", "3");
        assertThat(ids(new MemberQuery("n3", HIGHER, null, 10))).containsExactly("3");
        assertThat(ids(new MemberQuery(null, HIGHER, new UserId("2"), 10))).containsExactly("3");
        assertThat(ids(new MemberQuery(null, new LevelName("gone"), null, 10))).isEmpty();
    }

    @Test
    default void aSearchHasPages() {
        List.of("1", "2", "3", "4").forEach(id -> meet(id, id.equals("2") ? "Boris" : "Anya", null));

        assertThat(ids(new MemberQuery("anya", null, null, 2))).containsExactly("1", "3");
        assertThat(ids(new MemberQuery("anya", null, new UserId("3"), 2))).containsExactly("4");
    }

    @Test
    default void peopleAreCounted() {
        meet("1", "Anya", null);
        directory().meet(new UserId("2"), Profile.UNKNOWN, INITIAL, NOW.plus(Duration.ofDays(1)));

        assertThat(directory().counts(NOW)).isEqualTo(new MemberCounts(2, 2));
        assertThat(directory().counts(NOW.plus(HOUR))).isEqualTo(new MemberCounts(2, 1));
        assertThat(directory().counts(NOW.plus(Duration.ofDays(2)))).isEqualTo(new MemberCounts(2, 0));
    }

    @Test
    default void theAuditIsReadByWhomByWhoWhatAndSinceWhen() {
        UserId one = anyUser();
        UserId other = anyUser();
        Actor boss = new Actor("boss");
        directory().apply(new SetLevel(one, ADMIN, HIGHER), INITIAL, NOW);
        directory().apply(new BlockUser(other, boss, new Block(null)), INITIAL, NOW.plusSeconds(1));
        directory().apply(new UnblockUser(other, ADMIN), INITIAL, NOW.plusSeconds(2));

        assertThat(actions(new AuditQuery(other, null, null, null, null, 10))).containsExactly("unblock", "block");
        assertThat(actions(new AuditQuery(null, ADMIN, null, null, null, 10))).containsExactly("unblock", "set-level");
        assertThat(actions(new AuditQuery(null, null, "block", null, null, 10))).containsExactly("block");
        assertThat(actions(new AuditQuery(null, null, null, NOW.plusSeconds(1), null, 10)))
                .containsExactly("unblock", "block");
        assertThat(actions(new AuditQuery(other, boss, "block", NOW, null, 10))).containsExactly("block");
        assertThat(actions(new AuditQuery(one, boss, null, null, null, 10))).isEmpty();
    }

    private List<String> actions(AuditQuery query) {
        return directory().audit(query).stream()
                .map(line -> line.entry().action())
                .toList();
    }

    @Test
    default void theAuditHasPages() {
        UserId user = anyUser();
        for (int i = 0; i < 5; i++) {
            directory().apply(new SetLevel(user, ADMIN, new LevelName("level-" + i)), INITIAL, NOW);
        }

        List<AuditLine> first = directory().audit(AuditQuery.latest(3));
        List<AuditLine> second = directory()
                .audit(new AuditQuery(null, null, null, null, first.getLast().id(), 3));

        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2);
        assertThat(second.getFirst().entry().detail()).isEqualTo("level-0 -> level-1");
    }

    @Test
    default void whoIsTurnedAwayIsWrittenDownEachTimeAndIsNewsOnceWithinThePause() {
        UserId stranger = anyUser();

        boolean first = directory().turnedAway(turnedAwayAt(stranger, NOW), HOUR);
        boolean again = directory().turnedAway(turnedAwayAt(stranger, NOW.plusSeconds(3599)), HOUR);
        boolean later = reopened().turnedAway(turnedAwayAt(stranger, NOW.plus(HOUR)), HOUR);

        assertThat(List.of(first, again, later)).containsExactly(true, false, true);
        assertThat(reopened().audit(10))
                .containsExactly(
                        turnedAwayAt(stranger, NOW.plus(HOUR)),
                        turnedAwayAt(stranger, NOW.plusSeconds(3599)),
                        turnedAwayAt(stranger, NOW));
        assertThat(directory().find(stranger)).isEmpty();
    }

    @Test
    default void whoTriesAgainAndAgainFillsNoMoreThanTheirShareOfTheAudit() {
        UserId stranger = anyUser();
        UserId other = anyUser();
        for (int i = 0; i < AccessDirectory.MOST_TURNED_AWAY + 5; i++) {
            directory().turnedAway(turnedAwayAt(stranger, NOW.plusSeconds(i)), HOUR);
        }
        directory().turnedAway(turnedAwayAt(other, NOW.plusSeconds(60)), HOUR);
        int withinThePause = directory().audit(100).size();

        directory().turnedAway(turnedAwayAt(stranger, NOW.plus(HOUR)), HOUR);

        assertThat(withinThePause).isEqualTo(AccessDirectory.MOST_TURNED_AWAY + 1);
        assertThat(directory().audit(100)).hasSize(AccessDirectory.MOST_TURNED_AWAY + 2);
    }

    @Test
    default void ofSeveralStrangersEachIsWrittenDownAndTheNewsIsOneWithinThePause() {
        UserId later = anyUser();

        boolean first = directory().turnedAway(turnedAwayAt(anyUser(), NOW), HOUR);
        boolean soon = directory().turnedAway(turnedAwayAt(later, NOW.plusSeconds(1800)), HOUR);
        boolean afterwards = directory().turnedAway(turnedAwayAt(anyUser(), NOW.plusSeconds(3601)), HOUR);

        assertThat(List.of(first, soon, afterwards)).containsExactly(true, false, true);
        assertThat(directory().audit(10)).hasSize(3);
    }

    @Test
    @Timeout(120)
    default void ofManyStrangersAtOnceOneIsNews() {
        List<Boolean> news = race(16, i -> directory().turnedAway(turnedAwayAt(new UserId("u" + i % 8), NOW), HOUR));

        assertThat(news).filteredOn(isNews -> isNews).hasSize(1);
        assertThat(directory().audit(100)).hasSize(16);
    }

    @Test
    default void whoAppliedAChangeIsEnteredAndFoundByItsLevel() {
        UserId user = anyUser();

        Member raised = directory().apply(new SetLevel(user, ADMIN, HIGHER), INITIAL, NOW);

        assertThat(directory().list(new MemberQuery(user.value(), HIGHER, null, 1)))
                .containsExactly(raised);
    }
}
