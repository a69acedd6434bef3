package io.github.liraai.testkit.access;

import static io.github.liraai.testkit.Racing.race;
import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The part of the directory's contract about meeting, finding and listing people. */
interface DirectoryMeetings extends DirectoryHooks {
    private static Profile named(String name) {
        return new Profile(name, null, "ru");
    }

    @Test
    default void aStrangerIsNotFound() {
        assertThat(directory().find(anyUser())).isEmpty();
        assertThat(directory().list(null, 10)).isEmpty();
        assertThat(directory().audit(10)).isEmpty();
    }

    @Test
    default void aNewcomerIsEnteredAtTheInitialLevel() {
        UserId user = anyUser();
        Profile profile = new Profile("Аня «_*[» 👩‍🎨\n\"'", "anya_01", "ru-RU");

        Member met = directory().meet(user, profile, INITIAL, NOW);

        assertThat(met).isEqualTo(new Member(user, INITIAL, null, profile, NOW, NOW));
        assertThat(directory().find(user)).contains(met);
        assertThat(reopened().find(user)).contains(met);
        assertThat(directory().audit(10)).isEmpty();
    }

    @Test
    default void theLongestIdNameHandleAndTagComeBack() {
        UserId user = new UserId("Z".repeat(64));
        String longest = "я".repeat(Profile.LONGEST);

        Member met = directory().meet(user, new Profile(longest, longest, longest), INITIAL, NOW);

        assertThat(reopened().find(user)).contains(met);
    }

    @Test
    default void aNewProfileReplacesTheOldOne() {
        UserId user = anyUser();
        directory().meet(user, new Profile("Old", "old", "ru"), INITIAL, NOW);
        Instant later = NOW.plusSeconds(1);

        Member met = directory().meet(user, new Profile("New", null, "en"), INITIAL, later);

        assertThat(met.profile()).isEqualTo(new Profile("New", null, "en"));
        assertThat(met.firstSeen()).isEqualTo(NOW);
        assertThat(met.lastSeen()).isEqualTo(later);
        assertThat(directory().find(user)).contains(met);
    }

    @Test
    default void anUnknownProfileNeverOverwritesAKnownOne() {
        UserId user = anyUser();
        directory().meet(user, named("Anya"), INITIAL, NOW);

        Member met = directory().meet(user, Profile.UNKNOWN, INITIAL, NOW.plus(Duration.ofDays(1)));

        assertThat(met.profile()).isEqualTo(named("Anya"));
        assertThat(directory().find(user).map(Member::profile)).contains(named("Anya"));
    }

    @Test
    default void theLastTimeIsKnownToTheHour() {
        UserId user = anyUser();
        directory().meet(user, named("Anya"), INITIAL, NOW);
        Instant halfAnHour = NOW.plus(Duration.ofMinutes(30));
        Instant twoHours = NOW.plus(Duration.ofHours(2));

        directory().meet(user, named("Anya"), INITIAL, halfAnHour);
        Instant seenSoon = directory().find(user).orElseThrow().lastSeen();
        directory().meet(user, named("Anya"), INITIAL, twoHours);
        Instant seenLater = directory().find(user).orElseThrow().lastSeen();

        assertThat(seenSoon).isBetween(NOW, halfAnHour);
        assertThat(seenLater).isEqualTo(twoHours);
    }

    @Test
    default void meetingAgainKeepsTheLevelAndTheBlock() {
        UserId user = anyUser();
        directory().meet(user, named("Anya"), INITIAL, NOW);
        directory().apply(new AccessChange.SetLevel(user, ADMIN, HIGHER), INITIAL, NOW);

        Member met = directory().meet(user, named("Renamed"), INITIAL, NOW.plusSeconds(1));

        assertThat(met.level()).isEqualTo(HIGHER);
        assertThat(directory().find(user)).contains(met);
    }

    @Test
    default void whoeverIsMetAgainAtOnceIsSeenWithTheLevelAndTheBlockOfThatMoment() {
        UserId user = anyUser();
        directory().meet(user, named("Anya"), INITIAL, NOW);
        Instant soon = NOW.plusSeconds(1);

        directory().apply(new AccessChange.SetLevel(user, ADMIN, HIGHER), INITIAL, NOW);
        assertThat(directory().meet(user, named("Anya"), INITIAL, soon).level()).isEqualTo(HIGHER);

        directory().apply(new AccessChange.BlockUser(user, ADMIN, Block.FOR_GOOD), INITIAL, NOW);
        assertThat(directory().meet(user, named("Anya"), INITIAL, soon).block()).isEqualTo(Block.FOR_GOOD);
    }

    @Test
    default void peopleAreListedInTheOrderOfTheirIds() {
        for (String id : List.of("9", "10", "b", "B", "a-1", "a1", "_x", "1:2", "user.3", "A@b")) {
            directory().meet(new UserId(id), named(id), INITIAL, NOW);
        }

        List<String> listed = directory().list(null, 1000).stream()
                .map(member -> member.id().value())
                .toList();

        assertThat(listed).containsExactly("10", "1:2", "9", "A@b", "B", "_x", "a-1", "a1", "b", "user.3");
    }

    @Test
    default void pagesHaveEverybodyOnce() {
        for (int i = 0; i < 25; i++) {
            directory().meet(new UserId("user-" + i), named("n"), INITIAL, NOW);
        }

        List<List<Member>> pages = pages(10);

        assertThat(pages).extracting(List::size).containsExactly(10, 10, 5, 0);
        assertThat(pages.stream().flatMap(List::stream).toList())
                .isEqualTo(directory().list(null, AccessDirectory.LARGEST_PAGE));
    }

    private List<List<Member>> pages(int size) {
        List<List<Member>> pages = new ArrayList<>();
        @Nullable UserId after = null;
        do {
            List<Member> page = directory().list(after, size);
            pages.add(page);
            after = page.isEmpty() ? null : page.getLast().id();
        } while (after != null);
        return pages;
    }

    @Test
    default void aPageAfterSomebodyWhoIsNotThereBeginsWithTheNext() {
        Stream.of("a", "c").forEach(id -> directory().meet(new UserId(id), named(id), INITIAL, NOW));

        assertThat(directory().list(new UserId("b"), 10)).extracting(Member::id).containsExactly(new UserId("c"));
    }

    @Test
    default void aPageHasOneToAThousandEntries() {
        assertThatIllegalArgumentException().isThrownBy(() -> directory().list(null, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> directory().list(null, 1001));
        assertThatIllegalArgumentException().isThrownBy(() -> directory().audit(0));
        assertThatIllegalArgumentException().isThrownBy(() -> directory().audit(1001));
    }

    @Test
    @Timeout(120)
    default void aNewcomerMetOnManyThreadsIsEnteredOnce() {
        UserId user = anyUser();

        List<Member> met = race(32, i -> directory().meet(user, named("Anya"), INITIAL, NOW));

        assertThat(met).containsOnly(new Member(user, INITIAL, null, named("Anya"), NOW, NOW));
        assertThat(directory().list(null, 10)).hasSize(1);
    }

    @Test
    @Timeout(120)
    default void meetingWhileALevelIsSetDoesNotUndoIt() {
        UserId user = anyUser();
        directory().meet(user, named("Anya"), INITIAL, NOW);

        race(
                16,
                i -> i == 7
                        ? directory().apply(new AccessChange.SetLevel(user, ADMIN, HIGHER), INITIAL, NOW)
                        : directory().meet(user, named("Anya " + i), INITIAL, NOW.plusSeconds(i)));

        assertThat(directory().find(user).map(Member::level)).contains(HIGHER);
    }
}
