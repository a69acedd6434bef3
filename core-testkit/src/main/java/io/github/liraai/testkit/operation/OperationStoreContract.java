package io.github.liraai.testkit.operation;

import static io.github.liraai.testkit.Racing.race;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.operation.CapScope;
import io.github.liraai.core.operation.CapStatus;
import io.github.liraai.core.operation.CapUse;
import io.github.liraai.core.operation.Caps;
import io.github.liraai.core.operation.Maintenance;
import io.github.liraai.core.operation.OperationChange.BeginMaintenance;
import io.github.liraai.core.operation.OperationChange.EndMaintenance;
import io.github.liraai.core.operation.OperationChange.PauseIt;
import io.github.liraai.core.operation.OperationChange.RaiseCap;
import io.github.liraai.core.operation.OperationChange.ResumeIt;
import io.github.liraai.core.operation.OperationState;
import io.github.liraai.core.operation.OperationStore;
import io.github.liraai.core.operation.Pausable;
import io.github.liraai.core.operation.Pause;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every {@link OperationStore} must do. Extend it, say how to reach the store, which is empty at the beginning of a test, and its
 * tests run: maintenance, pauses, counts and caps, many threads at once.
 */
public abstract class OperationStoreContract {
    private static final Actor ADMIN = new Actor("Админ \"42\"");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.654321Z");
    private static final QuotaDay TODAY = new QuotaDay(LocalDate.of(2026, 11, 23));
    private static final QuotaDay TOMORROW = new QuotaDay(LocalDate.of(2026, 11, 24));
    private static final ProviderName HF = new ProviderName("huggingface/hf-inference");
    private static final ProviderName KIE = new ProviderName("kie");
    private static final CapScope ALL = new CapScope.All();
    private static final CapScope OF_HF = new CapScope.Provider(HF);
    private static final CapScope OF_KIE = new CapScope.Provider(KIE);
    private static final Pausable MODEL = new Pausable.Model(new ModelKey("kie"));
    private static final Pausable PROVIDER = new Pausable.Provider(KIE);

    /** Gives the store under test. */
    protected abstract OperationStore store();

    /** Gives a store that was just opened upon the same data, as after a restart; the same one where nothing outlives it. */
    protected OperationStore reopened() {
        return store();
    }

    /** Lists the audit, newest first. */
    protected abstract List<AuditEntry> audit();

    private OperationState today() {
        return reopened().read(TODAY);
    }

    private static PictureCount pictures(int count) {
        return new PictureCount(count);
    }

    private static RaiseCap raise(int resumed) {
        return new RaiseCap(ADMIN, OF_HF, TODAY, resumed, 10);
    }

    private static CapStatus reached(int resumed) {
        return new CapStatus(OF_HF, TODAY, new CapUse(10, resumed), OptionalInt.of(10), NOW);
    }

    @Test
    void nothingIsInForceAtFirst() {
        assertThat(today()).isEqualTo(OperationState.NONE);
        assertThat(audit()).isEmpty();
    }

    @Test
    void maintenanceIsKeptWithItsEndAndNoticeAndAudited() {
        Maintenance maintenance = new Maintenance(
                Instant.parse("2026-11-23T20:59:59.999999Z"), "Чиним «_*[<&» 👩‍🎨\n" + "я".repeat(400));

        boolean isMade = store().apply(new BeginMaintenance(ADMIN, maintenance), NOW);

        assertThat(isMade).isTrue();
        assertThat(today().maintenance()).contains(maintenance);
        assertThat(audit()).containsExactly(new BeginMaintenance(ADMIN, maintenance).entry(NOW));
    }

    @Test
    void laterMaintenanceTakesThePlaceOfTheEarlier() {
        Maintenance later = new Maintenance(NOW.plusSeconds(7200), "later");
        store().apply(new BeginMaintenance(ADMIN, new Maintenance(NOW.plusSeconds(60), "")), NOW);

        boolean isMade = store().apply(new BeginMaintenance(ADMIN, later), NOW);

        assertThat(isMade).isTrue();
        assertThat(today().maintenance()).contains(later);
        assertThat(audit()).hasSize(2);
    }

    @Test
    void maintenanceIsEndedOnce() {
        store().apply(new BeginMaintenance(ADMIN, new Maintenance(NOW.plusSeconds(60), "")), NOW);

        boolean first = store().apply(new EndMaintenance(ADMIN), NOW);
        boolean second = store().apply(new EndMaintenance(ADMIN), NOW);

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(today().maintenance()).isEmpty();
        assertThat(audit()).extracting(AuditEntry::action).containsExactly("maintenance-off", "maintenance-on");
    }

    @Test
    void whatIsInForceAlreadyIsNotAuditedAgain() {
        BeginMaintenance begin = new BeginMaintenance(ADMIN, new Maintenance(NOW.plusSeconds(60), "soon"));
        store().apply(begin, NOW);
        store().apply(new PauseIt(ADMIN, MODEL), NOW);

        assertThat(store().apply(begin, NOW.plusSeconds(1))).isFalse();
        assertThat(store().apply(new PauseIt(new Actor("other"), MODEL), NOW.plusSeconds(1)))
                .isFalse();
        assertThat(today().pauses()).containsExactly(new Pause(MODEL, NOW, ADMIN));
        assertThat(audit()).hasSize(2);
    }

    @Test
    void modelsAndProvidersArePausedApartTheEarliestFirst() {
        store().apply(new PauseIt(ADMIN, PROVIDER), NOW);
        store().apply(new PauseIt(ADMIN, MODEL), NOW.plusSeconds(1));

        assertThat(today().pauses())
                .containsExactly(new Pause(PROVIDER, NOW, ADMIN), new Pause(MODEL, NOW.plusSeconds(1), ADMIN));
        assertThat(audit()).extracting(AuditEntry::action).containsExactly("pause-model", "pause-provider");
        assertThat(audit()).extracting(AuditEntry::user).containsOnlyNulls();
    }

    @Test
    void whatIsResumedIsNoLongerPausedAndTheOtherStays() {
        store().apply(new PauseIt(ADMIN, PROVIDER), NOW);
        store().apply(new PauseIt(ADMIN, MODEL), NOW);

        boolean first = store().apply(new ResumeIt(ADMIN, MODEL), NOW);
        boolean second = store().apply(new ResumeIt(ADMIN, MODEL), NOW);

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(today().pauses()).extracting(Pause::what).containsExactly(PROVIDER);
        assertThat(audit()).hasSize(3);
    }

    @Test
    void picturesCountForTheirProviderAndForAllOnTheirDay() {
        store().count(TODAY, HF, pictures(2), Caps.NONE);
        store().count(TODAY, KIE, pictures(3), Caps.NONE);
        store().count(TOMORROW, KIE, pictures(1), Caps.NONE);

        assertThat(today().uses())
                .isEqualTo(Map.of(ALL, new CapUse(5, 0), OF_HF, new CapUse(2, 0), OF_KIE, new CapUse(3, 0)));
        assertThat(store().read(TOMORROW).use(ALL)).isEqualTo(new CapUse(1, 0));
        assertThat(audit()).isEmpty();
    }

    @Test
    void aCapIsReachedAndNotPassed() {
        Caps caps = new Caps(Map.of(OF_HF, 3));

        assertThat(store().count(TODAY, HF, pictures(2), caps)).isTrue();
        assertThat(store().count(TODAY, HF, pictures(2), caps)).isFalse();
        assertThat(store().count(TODAY, HF, pictures(1), caps)).isTrue();
        assertThat(store().count(TODAY, HF, pictures(1), caps)).isFalse();
        assertThat(store().count(TODAY, KIE, pictures(4), caps)).isTrue();
        assertThat(store().count(TOMORROW, HF, pictures(3), caps)).isTrue();
        assertThat(today().use(OF_HF)).isEqualTo(new CapUse(3, 0));
        assertThat(today().use(ALL)).isEqualTo(new CapUse(7, 0));
    }

    @Test
    void theCapOfAllHoldsForEveryProviderAndLeavesNothingCountedHalf() {
        Caps caps = new Caps(Map.of(ALL, 3, OF_KIE, 1));
        store().count(TODAY, HF, pictures(2), caps);

        assertThat(store().count(TODAY, HF, pictures(2), caps)).isFalse();
        assertThat(store().count(TODAY, KIE, pictures(2), new Caps(Map.of(OF_KIE, 1))))
                .isFalse();
        assertThat(today().use(ALL)).isEqualTo(new CapUse(2, 0));
        assertThat(today().use(OF_HF)).isEqualTo(new CapUse(2, 0));
        assertThat(today().use(OF_KIE)).isEqualTo(CapUse.NONE);
    }

    @Test
    void whatWasTakenBackMayBeAskedAgain() {
        Caps caps = new Caps(Map.of(ALL, 2));
        store().count(TODAY, HF, pictures(2), caps);

        store().uncount(TODAY, HF, pictures(2));

        assertThat(today().use(ALL)).isEqualTo(CapUse.NONE);
        assertThat(store().count(TODAY, KIE, pictures(2), caps)).isTrue();
    }

    @Test
    void aRaisedCapGrantsItsAmountOnceMoreForTheDay() {
        Caps caps = new Caps(Map.of(OF_HF, 10));
        store().count(TODAY, HF, pictures(10), caps);

        boolean isMade = store().apply(raise(0), NOW);

        assertThat(isMade).isTrue();
        assertThat(store().count(TODAY, HF, pictures(10), caps)).isTrue();
        assertThat(store().count(TODAY, HF, pictures(1), caps)).isFalse();
        assertThat(today().use(OF_HF)).isEqualTo(new CapUse(20, 1));
        assertThat(store().read(TOMORROW).use(OF_HF)).isEqualTo(CapUse.NONE);
        assertThat(audit())
                .containsExactly(new AuditEntry(
                        NOW, ADMIN, null, "resume-cap", "huggingface/hf-inference on 2026-11-23: 10 -> 20"));
    }

    @Test
    void aCapMayBeRaisedBeforeAnythingWasAsked() {
        assertThat(store().apply(raise(0), NOW)).isTrue();
        assertThat(today().use(OF_HF)).isEqualTo(new CapUse(0, 1));
    }

    @Test
    void aCapThatWasRaisedMeanwhileIsNotRaisedAgainAndThatIsNotAudited() {
        store().apply(raise(0), NOW);

        assertThat(store().apply(raise(0), NOW)).isFalse();
        assertThat(store().apply(raise(1), NOW)).isTrue();
        assertThat(today().use(OF_HF).resumed()).isEqualTo(2);
        assertThat(audit()).hasSize(2);
    }

    @Test
    void ofACapEachAdministratorIsToldOnceUntilItIsRaised() {
        UserId one = new UserId("1");
        UserId other = new UserId("2");

        assertThat(store().claim(reached(0), one)).isTrue();
        assertThat(reopened().claim(reached(0), one)).isFalse();
        assertThat(store().claim(reached(0), other)).isTrue();
        assertThat(store().claim(reached(1), one)).isTrue();
    }

    @Test
    void whoCouldNotBeToldMayBeToldLater() {
        UserId one = new UserId("1");
        store().claim(reached(0), one);

        store().release(reached(0), one);

        assertThat(store().claim(reached(0), one)).isTrue();
    }

    @Test
    @Timeout(120)
    void ofManyThreadsNoMoreAreCountedThanTheCapAllows() {
        Caps caps = new Caps(Map.of(ALL, 10, OF_HF, 7));

        List<Boolean> counted = race(32, i -> store().count(TODAY, i % 2 == 0 ? HF : KIE, pictures(1), caps));

        assertThat(counted).filteredOn(isCounted -> isCounted).hasSize(10);
        assertThat(today().use(ALL)).isEqualTo(new CapUse(10, 0));
        assertThat(today().use(OF_HF).pictures()).isLessThanOrEqualTo(7);
        assertThat(today().use(OF_HF).pictures() + today().use(OF_KIE).pictures())
                .isEqualTo(10);
    }

    @Test
    @Timeout(120)
    void ofManyThreadsOneRaisesACapAndOneTells() {
        List<Boolean> raised = race(16, i -> store().apply(raise(0), NOW));
        List<Boolean> claimed = race(16, i -> store().claim(reached(0), new UserId("1")));

        assertThat(raised).filteredOn(isRaised -> isRaised).hasSize(1);
        assertThat(claimed).filteredOn(isClaimed -> isClaimed).hasSize(1);
        assertThat(audit()).hasSize(1);
    }
}
