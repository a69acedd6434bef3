package io.github.liraai.testkit.admin;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandOf;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandWithPictures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.liraai.core.access.AccessChange.BlockUser;
import io.github.liraai.core.access.AccessChange.SetLevel;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.AuditQuery;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.ManageAccess;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.MemberCounts;
import io.github.liraai.core.access.MemberQuery;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.admin.Administration;
import io.github.liraai.core.admin.EnterAdministration;
import io.github.liraai.core.admin.ListMembers;
import io.github.liraai.core.admin.Page;
import io.github.liraai.core.admin.ShowMember;
import io.github.liraai.core.admin.ShowNumbers;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.JobCounts;
import io.github.liraai.core.generation.JobNumbers;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.RequestPictures;
import io.github.liraai.core.generation.ResetQuota;
import io.github.liraai.core.operation.CapUse;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.testkit.InMemoryLira;
import io.github.liraai.testkit.access.LevelFixture;
import io.github.liraai.testkit.generation.Script;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdministrationTest {
    private static final Actor BOSS = new Actor("1");
    private static final UserId ADMIN = new UserId("1");

    private final InMemoryLira world = InMemoryLira.create();
    private final Administration desk = world.administration();
    private final UserId user = anyUser();

    private void promote(UserId somebody) {
        desk.access().change(new SetLevel(somebody, BOSS, LevelFixture.ADMIN));
    }

    private void paint(int pictures) {
        world.lira().requestPictures().request(anyCommandWithPictures(user, pictures));
        world.engine().runAll();
    }

    private Instant now() {
        return world.clock().instant();
    }

    @Test
    void administratorsAreLetInAndOthersTurnedAwayWithALineOfTheAudit() {
        promote(ADMIN);

        EnterAdministration.Result admin = desk.enter().enter(ADMIN);
        EnterAdministration.Result stranger = desk.enter().enter(user);
        EnterAdministration.Result again = desk.enter().enter(user);

        assertThat(admin).isInstanceOf(EnterAdministration.Result.Admitted.class);
        assertThat(stranger).isEqualTo(new EnterAdministration.Result.TurnedAway(true));
        assertThat(again).isEqualTo(new EnterAdministration.Result.TurnedAway(false));
        AuditEntry line = new AuditEntry(now(), Actor.of(user), user, "turned-away", "asked for the administration");
        assertThat(world.directory().audit(10)).hasSize(3).startsWith(line, line);
    }

    @Test
    void administratorsAreToldOfStrangersOnceAnHourAtTheMost() {
        desk.enter().enter(user);
        world.clock().advance(Duration.ofMinutes(59));
        EnterAdministration.Result soon = desk.enter().enter(anyUser());
        world.clock().advance(Duration.ofMinutes(1));
        EnterAdministration.Result later = desk.enter().enter(anyUser());

        assertThat(soon).isEqualTo(new EnterAdministration.Result.TurnedAway(false));
        assertThat(later).isEqualTo(new EnterAdministration.Result.TurnedAway(true));
    }

    @Test
    void anAdministratorIsOneUntilTheLevelEndsOrTheyAreShutOut() {
        UserId forAnHour = new UserId("2");
        UserId blocked = new UserId("3");
        promote(ADMIN);
        desk.access().change(new SetLevel(forAnHour, BOSS, LevelFixture.ADMIN, now().plusSeconds(3600)));
        promote(blocked);
        desk.access().change(new BlockUser(blocked, BOSS, new Block(null)));

        List<UserId> first =
                desk.administrators().all().stream().map(Member::id).toList();
        world.clock().advance(Duration.ofHours(1));

        assertThat(first).containsExactly(ADMIN, forAnHour);
        assertThat(desk.administrators().all()).extracting(Member::id).containsExactly(ADMIN);
        assertThat(desk.administrators().find(forAnHour)).isEmpty();
    }

    @Test
    void allAdministratorsAreFoundHoweverManyThereAre() {
        for (int i = 0; i < 1001; i++) {
            promote(new UserId("admin-" + i));
        }

        assertThat(desk.administrators().all()).hasSize(1001);
    }

    @Test
    void peopleAreListedWithTheirUseAndWhetherMoreFollow() {
        world.lira().meetMember().meet(new UserId("a"), new Profile("Anya", null, null));
        world.lira().meetMember().meet(new UserId("b"), new Profile("Boris", null, null));
        world.lira().requestPictures().request(anyCommandOf(new UserId("a")));

        Page<ListMembers.Row> first = desk.members().page(MemberQuery.all(null, 1));
        Page<ListMembers.Row> second = desk.members().page(MemberQuery.all(new UserId("a"), 1));

        assertThat(first.hasMore()).isTrue();
        assertThat(first.rows()).extracting(row -> row.member().id()).containsExactly(new UserId("a"));
        assertThat(first.rows().getFirst().standing().quota().held()).isEqualTo(PictureCount.ONE);
        assertThat(second.hasMore()).isFalse();
        assertThat(desk.members().page(new MemberQuery("bor", null, null, 1)).hasMore())
                .isFalse();
    }

    @Test
    void aCardShowsLevelUseAndHistory() {
        paint(2);
        world.painter().next(Script.rejects(Cause.CONTENT_BLOCKED));
        paint(1);

        ShowMember.Card card = desk.member().card(user).orElseThrow();

        assertThat(card.standing().level().name()).isEqualTo(LevelFixture.USER);
        assertThat(card.standing().quota().charged()).isEqualTo(new PictureCount(2));
        assertThat(card.history()).isEqualTo(new JobCounts(2, 0, 1, 2));
        assertThat(card.latest())
                .extracting(job -> job.stored().state())
                .containsExactlyInAnyOrder(
                        new Finished(PictureCount.NONE, Cause.CONTENT_BLOCKED),
                        new Finished(new PictureCount(2), null));
        assertThat(desk.member().card(anyUser())).isEmpty();
    }

    @Test
    void aCardShowsTheLastThreeRequestsOfThisPersonAlone() {
        for (int i = 0; i < 4; i++) {
            world.clock().advance(Duration.ofDays(1));
            world.lira().requestPictures().request(anyCommandOf(user));
            world.lira().requestPictures().request(anyCommandOf(anyUser()));
        }

        ShowMember.Card card = desk.member().card(user).orElseThrow();

        assertThat(card.latest()).extracting(job -> job.stored().job().user()).containsExactly(user, user, user);
        assertThat(card.latest())
                .extracting(job -> job.stored().job().acceptedAt())
                .containsExactly(now(), now().minus(Duration.ofDays(1)), now().minus(Duration.ofDays(2)));
    }

    @Test
    void aLevelEndsByItselfOnItsDate() {
        Instant until = now().plus(Duration.ofDays(1));
        desk.access().change(new SetLevel(user, BOSS, LevelFixture.SUBSCRIBER, until));

        LevelName before = world.lira().showStanding().of(user).level().name();
        world.clock().set(until);

        assertThat(before).isEqualTo(LevelFixture.SUBSCRIBER);
        assertThat(world.lira().showStanding().of(user).level().name()).isEqualTo(LevelFixture.USER);
        assertThat(world.lira().listModels().offeredTo(user)).hasSize(3);
    }

    @Test
    void anEndThatIsOverIsRefusedAndLeavesNoTrace() {
        ManageAccess.Result level = desk.access().change(new SetLevel(user, BOSS, LevelFixture.SUBSCRIBER, now()));
        ManageAccess.Result block = desk.access().change(new BlockUser(user, BOSS, new Block(now().minusSeconds(1))));

        assertThat(level).isEqualTo(new ManageAccess.Result.OverAlready(now()));
        assertThat(block).isEqualTo(new ManageAccess.Result.OverAlready(now().minusSeconds(1)));
        assertThat(world.directory().find(user)).isEmpty();
        assertThat(world.audit().entries()).isEmpty();
    }

    @Test
    void aResetGivesTheDayBackOnceAndIsAudited() {
        paint(3);

        ResetQuota.Result first = desk.quota().reset(user, BOSS);
        RequestPictures.Result three = world.lira().requestPictures().request(anyCommandWithPictures(user, 3));
        ResetQuota.Result second = desk.quota().reset(user, BOSS);
        RequestPictures.Result more = world.lira().requestPictures().request(anyCommandOf(user));

        assertThat(first)
                .isEqualTo(
                        new ResetQuota.Result.Reset(world.directory().find(user).orElseThrow(), new PictureCount(3)));
        assertThat(three).isInstanceOf(RequestPictures.Result.Accepted.class);
        assertThat(second)
                .isEqualTo(
                        new ResetQuota.Result.Reset(world.directory().find(user).orElseThrow(), PictureCount.NONE));
        assertThat(more).isInstanceOf(RequestPictures.Result.Exhausted.class);
        assertThat(world.audit().entries()).hasSize(2);
        assertThat(world.ledger().verify()).isEmpty();
    }

    @Test
    void aResetOfTodayLeavesTomorrowsLimitAsItIs() {
        paint(3);
        desk.quota().reset(user, BOSS);

        world.clock().advance(Duration.ofDays(1));
        paint(3);

        assertThat(world.lira().showStanding().of(user).quota().left()).hasValue(0);
        assertThat(world.lira().requestPictures().request(anyCommandOf(user)))
                .isInstanceOf(RequestPictures.Result.Exhausted.class);
    }

    @Test
    void nobodyUnknownIsReset() {
        assertThat(desk.quota().reset(user, BOSS)).isEqualTo(new ResetQuota.Result.Unknown(user));
        assertThat(world.audit().entries()).isEmpty();
    }

    @Test
    void theNumbersTellWhatIsUnderWayAndWhatBecameOfToday() {
        paint(2);
        world.painter().next(Script.rejects(Cause.CONTENT_BLOCKED));
        paint(1);
        world.lira().requestPictures().request(anyCommandOf(anyUser()));

        ShowNumbers.Numbers numbers = desk.numbers().now();

        assertThat(numbers.jobs()).isEqualTo(new JobNumbers(1, 0, 2, 2, Map.of(Cause.CONTENT_BLOCKED, 1)));
        assertThat(numbers.people()).isEqualTo(new MemberCounts(2, 2));
        assertThat(numbers.asked().getFirst().use()).isEqualTo(new CapUse(3, 0));
        assertThat(numbers.maintenance()).isEmpty();
        assertThat(numbers.pauses()).isEmpty();
    }

    @Test
    void theAuditHasPagesThatTellWhetherMoreFollow() {
        promote(ADMIN);
        promote(user);

        assertThat(desk.audit().page(AuditQuery.latest(1)).hasMore()).isTrue();
        assertThat(desk.audit().page(AuditQuery.latest(2)).hasMore()).isFalse();
        assertThat(desk.audit()
                        .page(new AuditQuery(user, null, null, null, null, 10))
                        .rows())
                .hasSize(1);
    }

    @Test
    void whileTheStoreIsAwayNobodyIsLetIn() {
        promote(ADMIN);
        world.store().goAway();

        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> desk.enter().enter(ADMIN));
    }
}
