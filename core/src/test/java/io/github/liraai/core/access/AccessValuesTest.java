package io.github.liraai.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.quota.DailyLimit;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessValuesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final AccessLevel USER =
            new AccessLevel(new LevelName("user"), DailyLimit.of(3), new AllowedModels.All());
    private static final AccessLevel ADMIN =
            new AccessLevel(new LevelName("admin"), DailyLimit.unlimited(), new AllowedModels.All());

    @ParameterizedTest
    @ValueSource(strings = {"1", "123456789", "-100123", "user.name_1:2@x-Y"})
    void aUserIdMayBe(String value) {
        assertThat(new UserId(value).value()).isEqualTo(value);
        assertThat(UserId.isValid(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "имя", "a\n", "../x/y"})
    void aUserIdMayNotBe(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UserId(value))
                .withMessageContaining("user id")
                .withMessageContaining(value);
        assertThat(UserId.isValid(value)).isFalse();
    }

    @Test
    void aUserIdHasAtMostSixtyFourCharacters() {
        assertThatCode(() -> new UserId("x".repeat(64))).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> new UserId("x".repeat(65)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "sub+", "0", "a_b-c"})
    void aLevelNameMayBe(String value) {
        assertThat(new LevelName(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "User", "+sub", "a b", "уровень", "aaaaaaaaaabbbbbbbbbbccccccccccddd"})
    void aLevelNameMayNotBe(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LevelName(value))
                .withMessageContaining("level")
                .withMessageContaining(value);
    }

    @Test
    void anActorHasOneToSixtyFourCharacters() {
        assertThat(Actor.of(new UserId("42"))).isEqualTo(new Actor("42"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Actor("a".repeat(65)))
                .withMessageContaining("aaa");
    }

    @Test
    void aBlockHoldsUntilItsEndAndNotAtIt() {
        Block hour = new Block(NOW.plusSeconds(3600));

        assertThat(hour.holdsAt(NOW)).isTrue();
        assertThat(hour.holdsAt(NOW.plusSeconds(3599))).isTrue();
        assertThat(hour.holdsAt(NOW.plusSeconds(3600))).isFalse();
        assertThat(Block.FOR_GOOD.holdsAt(Instant.MAX)).isTrue();
        assertThat(Block.ofDays(7, NOW.plusSeconds(59)).until()).isEqualTo("2026-11-30T09:00:00Z");
    }

    @Test
    void aProfileIsCutWithoutBreakingAnEmoji() {
        String long127 = "x".repeat(Profile.LONGEST - 1);

        Profile profile = new Profile(long127 + "🎨 and more", "h".repeat(200), "  ");

        assertThat(profile.name()).isEqualTo(long127);
        assertThat(profile.handle()).isEqualTo("h".repeat(Profile.LONGEST));
        assertThat(profile.language()).isNull();
        assertThat(new Profile("", null, null)).isEqualTo(Profile.UNKNOWN);
    }

    @Test
    void levelsKeepTheirOrderAndTheFirstIsANewcomers() {
        AccessLevels levels = new AccessLevels(List.of(USER, ADMIN));

        assertThat(levels.initial()).isEqualTo(USER);
        assertThat(levels.all()).containsExactly(USER, ADMIN);
        assertThat(levels.names()).containsExactly(USER.name(), ADMIN.name());
        assertThat(levels.find(ADMIN.name())).contains(ADMIN);
        assertThat(levels.find(new LevelName("gone"))).isEmpty();
    }

    @Test
    void noLevelsOrTheSameTwiceAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AccessLevels(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessLevels(List.of(USER, ADMIN, USER)))
                .withMessageContaining("user");
    }

    @Test
    void aLevelThatIsNoLongerConfiguredCountsAsTheNewcomers() {
        AccessLevels levels = new AccessLevels(List.of(USER, ADMIN));
        Member member = new Member(new UserId("1"), new LevelName("gone"), null, Profile.UNKNOWN, NOW, NOW);

        assertThat(levels.of(member, NOW)).isEqualTo(USER);
        assertThat(member.isBlockedAt(NOW)).isFalse();
    }

    @Test
    void aLevelHoldsUntilItsEndAndThenTheNewcomersDoes() {
        AccessLevels levels = new AccessLevels(List.of(USER, ADMIN));
        Instant until = NOW.plusSeconds(60);
        Member member = new Member(new UserId("1"), ADMIN.name(), until, null, Profile.UNKNOWN, NOW, NOW);

        assertThat(levels.of(member, until.minusNanos(1))).isEqualTo(ADMIN);
        assertThat(levels.of(member, until)).isEqualTo(USER);
        assertThat(levels.isAdministrator(member, NOW)).isTrue();
        assertThat(levels.isAdministrator(member, until)).isFalse();
    }

    @Test
    void anAdministratorWhoIsShutOutIsNone() {
        AccessLevels levels = new AccessLevels(List.of(USER, ADMIN));
        Member member = new Member(new UserId("1"), ADMIN.name(), new Block(null), Profile.UNKNOWN, NOW, NOW);

        assertThat(levels.isAdministrator(member, NOW)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"42, true", "4, false", "@ANYA, true", "аня, true", "@аня, false", "nya_01 а, true", "'  ', true"})
    void peopleAreFoundByTheirIdOrAPartOfWhatTheyAreCalled(String words, boolean isFound) {
        Member member = new Member(new UserId("42"), USER.name(), null, new Profile("Аня", "Anya_01", "ru"), NOW, NOW);

        assertThat(new MemberQuery(words, null, null, 10).takes(member)).isEqualTo(isFound);
    }

    @Test
    void aDetailIsCutWithoutBreakingAnEmoji() {
        String detail = "x".repeat(AuditEntry.LONGEST_DETAIL - 2) + "🎨 and more";

        AuditEntry entry = new AuditEntry(NOW, new Actor("cli"), null, "note", detail);

        assertThat(entry.detail()).isEqualTo("x".repeat(AuditEntry.LONGEST_DETAIL - 2) + "…");
    }

    @Test
    void anActionHasOneToThirtyTwoCharacters() {
        Actor cli = new Actor("cli");

        assertThatIllegalArgumentException().isThrownBy(() -> new AuditEntry(NOW, cli, null, " ", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AuditEntry(NOW, cli, null, "a".repeat(33), ""))
                .withMessageContaining("aaa");
    }

    @Test
    void aListOfModelsIsCopied() {
        Set<ModelKey> models = new HashSet<>(Set.of(new ModelKey("a")));
        AllowedModels.Only only = new AllowedModels.Only(models);
        models.add(new ModelKey("b"));

        assertThat(only.allows(new ModelKey("a"))).isTrue();
        assertThat(only.allows(new ModelKey("b"))).isFalse();
        assertThat(new AllowedModels.All().allows(new ModelKey("b"))).isTrue();
    }
}
