package io.github.liraai.testkit.operation;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommand;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandOf;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandWithModel;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandWithPictures;
import static io.github.liraai.testkit.model.ModelFixture.FALLBACK;
import static io.github.liraai.testkit.model.ModelFixture.HF_INFERENCE;
import static io.github.liraai.testkit.model.ModelFixture.OFFLINE;
import static io.github.liraai.testkit.model.ModelFixture.SD3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.liraai.core.access.AccessChange.SetLevel;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AdministratorNews;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerateNow;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.Refusal;
import io.github.liraai.core.generation.RequestPictures.Command;
import io.github.liraai.core.generation.RequestPictures.Result;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.operation.CapScope;
import io.github.liraai.core.operation.CapStatus;
import io.github.liraai.core.operation.CapUse;
import io.github.liraai.core.operation.Caps;
import io.github.liraai.core.operation.Maintenance;
import io.github.liraai.core.operation.ManageOperation;
import io.github.liraai.core.operation.ManageOperation.Result.Changed;
import io.github.liraai.core.operation.ManageOperation.Result.Unchanged;
import io.github.liraai.core.operation.OperationChange;
import io.github.liraai.core.operation.Pausable;
import io.github.liraai.core.operation.WatchCaps;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.testkit.InMemoryLira;
import io.github.liraai.testkit.access.LevelFixture;
import io.github.liraai.testkit.access.RecordingAdministratorNews;
import io.github.liraai.testkit.generation.JobFixture;
import io.github.liraai.testkit.generation.RecordingListener.Heard;
import io.github.liraai.testkit.generation.Script;
import io.github.liraai.testkit.model.ModelFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What administrators put in force, and what it does to requests. */
class OperationTest {
    private static final Actor BOSS = new Actor("1");
    private static final UserId ADMIN = new UserId("1");
    private static final CapScope ALL = new CapScope.All();
    private static final CapScope OF_HF = new CapScope.Provider(HF_INFERENCE);
    private static final Pausable PAUSED_SD3 = new Pausable.Model(SD3);
    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T21:00:00Z");

    private final InMemoryOperationStore store = new InMemoryOperationStore();
    private final Caps caps = new Caps(Map.of(ALL, 5, OF_HF, 3));
    private final InMemoryLira world = InMemoryLira.create(builder -> builder.operation(store, caps));
    private final ManageOperation manage = world.administration().manage();
    private final RecordingAdministratorNews<CapStatus> news = new RecordingAdministratorNews<>();
    private final WatchCaps watch =
            WatchCaps.of(world.lira().operation(), world.administration().administrators(), news);

    private Result request(Command command) {
        return world.lira().requestPictures().request(command);
    }

    private void paint(int pictures) {
        UserId somebody = anyUser();
        world.lira().manageAccess().change(new SetLevel(somebody, BOSS, LevelFixture.SUBSCRIBER));
        assertThat(request(anyCommandWithPictures(somebody, pictures))).isInstanceOf(Result.Accepted.class);
        world.engine().runAll();
    }

    private static ImageModel model(ModelKey key) {
        return ModelFixture.anyCatalog().find(key).orElseThrow();
    }

    private CapStatus status(CapScope scope, int pictures, int resumed) {
        return new CapStatus(scope, JobFixture.DAY, new CapUse(pictures, resumed), caps.of(scope), MIDNIGHT);
    }

    private CapUse used(CapScope scope) {
        return store.read(JobFixture.DAY).use(scope);
    }

    @AfterEach
    void theLedgerAgrees() {
        assertThat(world.ledger().verify()).isEmpty();
    }

    @Test
    void duringMaintenanceOnlyAdministratorsAreServed() {
        Maintenance maintenance = new Maintenance(world.clock().instant().plusSeconds(600), "Back soon");
        world.lira().manageAccess().change(new SetLevel(ADMIN, BOSS, LevelFixture.ADMIN));

        ManageOperation.Result begun = manage.beginMaintenance(maintenance, BOSS);

        assertThat(begun).isEqualTo(new Changed());
        assertThat(request(anyCommand())).isEqualTo(new Result.Refused(new Refusal.Maintained(maintenance)));
        assertThat(request(anyCommandOf(ADMIN))).isInstanceOf(Result.Accepted.class);
    }

    @Test
    void maintenanceEndsByItselfAndByHand() {
        Instant until = world.clock().instant().plusSeconds(600);
        manage.beginMaintenance(new Maintenance(until, ""), BOSS);
        world.clock().set(until);
        Result afterwards = request(anyCommand());
        manage.beginMaintenance(new Maintenance(until.plusSeconds(600), ""), BOSS);

        ManageOperation.Result ended = manage.endMaintenance(BOSS);

        assertThat(afterwards).isInstanceOf(Result.Accepted.class);
        assertThat(ended).isEqualTo(new Changed());
        assertThat(request(anyCommand())).isInstanceOf(Result.Accepted.class);
        assertThat(manage.endMaintenance(BOSS)).isEqualTo(new Unchanged());
    }

    @Test
    void maintenanceThatIsOverIsRefused() {
        Maintenance over = new Maintenance(world.clock().instant(), "");

        assertThat(manage.beginMaintenance(over, BOSS)).isEqualTo(new ManageOperation.Result.OverAlready());
        assertThat(request(anyCommand())).isInstanceOf(Result.Accepted.class);
    }

    @Test
    void whatWasAcceptedBeforeMaintenanceIsPaintedAndToldWhenAskedAgain() {
        Command command = anyCommand();
        request(command);
        manage.beginMaintenance(new Maintenance(world.clock().instant().plusSeconds(600), ""), BOSS);

        Result again = request(command);
        world.engine().runAll();

        assertThat(again).isInstanceOf(Result.Duplicate.class);
        assertThat(world.delivery().arrivals()).hasSize(1);
    }

    @Test
    void aPausedModelIsRefusedAndNotInTheMenuUntilItIsResumed() {
        UserId user = anyUser();

        ManageOperation.Result paused = manage.pause(PAUSED_SD3, BOSS);
        Result during = request(anyCommandOf(user));
        List<ImageModel> menu = world.lira().listModels().offeredTo(user);
        ManageOperation.Result resumed = manage.resume(PAUSED_SD3, BOSS);

        assertThat(paused).isEqualTo(new Changed());
        assertThat(during).isEqualTo(new Result.Refused(new Refusal.ModelPaused(model(SD3))));
        assertThat(menu).doesNotContain(model(SD3)).contains(model(FALLBACK));
        assertThat(resumed).isEqualTo(new Changed());
        assertThat(request(anyCommandOf(user))).isInstanceOf(Result.Accepted.class);
    }

    @Test
    void aPausedProviderStopsAllItsModelsAndNoOther() {
        manage.pause(new Pausable.Provider(OFFLINE), BOSS);

        Result ofPaused = request(anyCommandWithModel(anyUser(), FALLBACK));
        Result ofOther = request(anyCommand());

        assertThat(ofPaused).isEqualTo(new Result.Refused(new Refusal.ModelPaused(model(FALLBACK))));
        assertThat(ofOther).isInstanceOf(Result.Accepted.class);
    }

    @Test
    void aPauseOfWhatThereIsNotIsRefusedWithWhatThereIs() {
        assertThat(manage.pause(new Pausable.Provider(new ProviderName("kie")), BOSS))
                .isEqualTo(new ManageOperation.Result.Unknown("kie", List.of(HF_INFERENCE.value(), OFFLINE.value())));
        assertThat(manage.resume(new Pausable.Model(new ModelKey("gone")), BOSS))
                .isInstanceOf(ManageOperation.Result.Unknown.class);
        assertThat(manage.pause(PAUSED_SD3, BOSS)).isEqualTo(new Changed());
        assertThat(manage.pause(PAUSED_SD3, BOSS)).isEqualTo(new Unchanged());
        assertThat(manage.resume(PAUSED_SD3, BOSS)).isEqualTo(new Changed());
        assertThat(manage.resume(PAUSED_SD3, BOSS)).isEqualTo(new Unchanged());
    }

    @Test
    void aModelThatIsPausedWhileARequestWaitsIsPassedOver() {
        request(anyCommand());
        manage.pause(PAUSED_SD3, BOSS);

        world.engine().runAll();

        assertThat(world.painter().calls()).isEmpty();
        assertThat(world.fallback().calls()).hasSize(1);
        assertThat(world.delivery().arrivals()).hasSize(1);
        assertThat(world.listener().heard(Heard.PassedOver.class))
                .extracting(Heard.PassedOver::cause)
                .containsExactly(Cause.PAUSED);
    }

    @Test
    void whenAllModelsOfARequestArePausedItFailsAndIsNotCharged() {
        UserId user = anyUser();
        request(anyCommandOf(user));
        manage.pause(PAUSED_SD3, BOSS);
        manage.pause(new Pausable.Provider(OFFLINE), BOSS);

        world.engine().runAll();

        assertThat(world.listener().heard(Heard.Failed.class))
                .extracting(Heard.Failed::cause)
                .containsExactly(Cause.PAUSED);
        assertThat(world.lira().showStanding().of(user).quota().used().value()).isZero();
    }

    @Test
    void atACapARequestIsRefusedBeforeAnythingIsHeld() {
        paint(3);
        UserId user = anyUser();

        Result refused = request(anyCommandOf(user));

        assertThat(refused).isEqualTo(new Result.Refused(new Refusal.CapReached(model(SD3), status(OF_HF, 3, 0))));
        assertThat(world.ledger().schedule().waiting()).isEmpty();
        assertThat(world.lira().showStanding().of(user).quota().used().value()).isZero();
    }

    @Test
    void theCapOfAllHoldsForOtherProvidersToo() {
        paint(3);
        UserId user = anyUser();
        request(anyCommandWithModel(user, FALLBACK));
        request(anyCommandWithModel(user, FALLBACK));
        world.engine().runAll();

        assertThat(request(anyCommandWithModel(user, FALLBACK)))
                .isEqualTo(new Result.Refused(new Refusal.CapReached(model(FALLBACK), status(ALL, 5, 0))));
    }

    @Test
    void whoAsksForMoreThanIsLeftIsRefusedAndFewerAreStillPainted() {
        paint(2);

        assertThat(request(anyCommandWithPictures(anyUser(), 2))).isInstanceOf(Result.Refused.class);
        assertThat(request(anyCommand())).isInstanceOf(Result.Accepted.class);
    }

    @Test
    void ofThoseAcceptedAtOnceNoMoreArePaintedThanTheCapAllows() {
        for (int i = 0; i < 8; i++) {
            request(anyCommand());
        }

        world.engine().runAll();

        assertThat(world.painter().calls()).hasSize(3);
        assertThat(world.fallback().calls()).hasSize(2);
        assertThat(world.listener().heard(Heard.Failed.class))
                .extracting(Heard.Failed::cause)
                .containsExactly(Cause.CAP_REACHED, Cause.CAP_REACHED, Cause.CAP_REACHED);
        assertThat(used(ALL)).isEqualTo(new CapUse(5, 0));
    }

    @Test
    void whatAProviderDidNotBeginDoesNotCount() {
        world.painter().next(Script.doesNotStart(Cause.PAYMENT_REQUIRED));
        request(anyCommand());

        world.engine().runAll();

        assertThat(used(OF_HF)).isEqualTo(CapUse.NONE);
        assertThat(used(ALL)).isEqualTo(new CapUse(1, 0));
    }

    @Test
    void whatMayHaveBeenBoughtCounts() {
        world.painter().next(Script.leavesUnknown(Cause.TIMEOUT));
        request(anyCommand());

        world.engine().runAll();

        assertThat(used(OF_HF)).isEqualTo(new CapUse(1, 0));
    }

    @Test
    void generatingAtOnceKeepsTheCapsToo() {
        paint(2);
        PictureOptions one = PictureOptions.defaults();

        GenerateNow.Result first = now(one);
        GenerateNow.Result second = now(one);

        assertThat(first)
                .isInstanceOfSatisfying(
                        GenerateNow.Result.Ended.class,
                        ended -> assertThat(ended.outcome()).isInstanceOf(GenerationOutcome.Pictures.class));
        assertThat(second).isInstanceOf(GenerateNow.Result.Refused.class);
        assertThat(used(OF_HF)).isEqualTo(new CapUse(3, 0));
    }

    private GenerateNow.Result now(PictureOptions options) {
        return world.lira()
                .generateNow()
                .generate(new GenerateNow.Command(JobFixture.anyKey(), "котик", List.of(model(SD3)), options, null));
    }

    @Test
    void aRaisedCapLetsPeopleAskAgainAndTomorrowItCountsFromZero() {
        paint(3);

        ManageOperation.Result raised = manage.raiseCap(OF_HF, BOSS);
        Result again = request(anyCommand());

        assertThat(raised).isEqualTo(new Changed());
        assertThat(again).isInstanceOf(Result.Accepted.class);
        world.engine().runAll();
        world.clock().set(MIDNIGHT);
        paint(3);
        assertThat(request(anyCommand())).isInstanceOf(Result.Refused.class);
    }

    @Test
    void twoWhoPressTheSameButtonRaiseACapOnce() {
        paint(3);

        ManageOperation.Result first = manage.raiseCap(OF_HF, JobFixture.DAY, 0, BOSS);
        ManageOperation.Result second = manage.raiseCap(OF_HF, JobFixture.DAY, 0, BOSS);
        world.clock().set(MIDNIGHT);
        ManageOperation.Result nextDay = manage.raiseCap(OF_HF, JobFixture.DAY, 0, BOSS);

        assertThat(first).isEqualTo(new Changed());
        assertThat(second).isEqualTo(new Unchanged());
        assertThat(nextDay).isEqualTo(new Unchanged());
        assertThat(used(OF_HF).resumed()).isEqualTo(1);
    }

    @Test
    void aScopeWithoutACapCannotBeRaised() {
        assertThat(manage.raiseCap(new CapScope.Provider(OFFLINE), BOSS))
                .isInstanceOfSatisfying(
                        ManageOperation.Result.Unknown.class,
                        unknown -> assertThat(unknown.known())
                                .containsExactlyInAnyOrder("all", "huggingface/hf-inference"));
    }

    @Test
    void ofAReachedCapEveryAdministratorIsToldOnceAndOnceAgainAfterItWasRaised() {
        world.lira().manageAccess().change(new SetLevel(ADMIN, BOSS, LevelFixture.ADMIN));
        world.lira().manageAccess().change(new SetLevel(new UserId("2"), BOSS, LevelFixture.ADMIN));

        watch.look();
        int before = news.told().size();
        paint(3);
        watch.look();
        watch.look();
        int reached = news.told().size();
        manage.raiseCap(OF_HF, BOSS);
        watch.look();
        paint(2);
        manage.raiseCap(ALL, BOSS);
        paint(1);
        watch.look();

        assertThat(before).isZero();
        assertThat(reached).isEqualTo(2);
        assertThat(news.told()).hasSize(4);
    }

    @Test
    void newsThatDidNotArriveIsToldLater() {
        world.lira().manageAccess().change(new SetLevel(ADMIN, BOSS, LevelFixture.ADMIN));
        paint(3);

        news.ends(AdministratorNews.Result.LATER);
        watch.look();
        watch.look();
        watch.look();

        assertThat(news.told()).hasSize(2);
        assertThat(news.settled()).hasSize(1);
    }

    @Test
    void everyChangeIsAudited() {
        InMemoryLira audited = InMemoryLira.create();
        ManageOperation desk = audited.administration().manage();

        desk.beginMaintenance(new Maintenance(Instant.parse("2026-11-23T15:30:00Z"), "Back soon"), BOSS);
        desk.endMaintenance(BOSS);
        desk.pause(PAUSED_SD3, BOSS);
        desk.resume(PAUSED_SD3, BOSS);
        desk.pause(new Pausable.Provider(OFFLINE), BOSS);
        desk.resume(new Pausable.Provider(OFFLINE), BOSS);

        assertThat(audited.audit().entries())
                .extracting(AuditEntry::action, AuditEntry::detail)
                .containsExactly(
                        tuple("maintenance-on", "until 2026-11-23T15:30:00Z: Back soon"),
                        tuple("maintenance-off", "ended by hand"),
                        tuple("pause-model", "hf-sd3-medium"),
                        tuple("resume-model", "hf-sd3-medium"),
                        tuple("pause-provider", "offline"),
                        tuple("resume-provider", "offline"));
    }

    @Test
    void whileTheStoreIsAwayNothingIsAccepted() {
        InMemoryLira away = InMemoryLira.create();
        away.store().goAway();

        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> away.lira().requestPictures().request(anyCommand()));
    }

    @Test
    void whatAnotherProcessChangedIsKnownWithinASecond() {
        request(anyCommand());
        store.apply(new OperationChange.PauseIt(BOSS, PAUSED_SD3), world.clock().instant());

        world.clock().advance(Duration.ofSeconds(1));

        assertThat(request(anyCommand())).isInstanceOf(Result.Refused.class);
    }
}
