package io.github.liraai.testkit.preferences;

import static io.github.liraai.testkit.Racing.race;
import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.preferences.Place;
import io.github.liraai.core.preferences.PreferenceStore;
import io.github.liraai.core.preferences.Preferences;
import io.github.liraai.core.preferences.PromptWait;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.StyleKey;
import io.github.liraai.core.quota.PictureCount;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link PreferenceStore} must do. Extend it, say how to reach the store, and its tests run. */
public abstract class PreferenceStoreContract {
    private static final ModelKey MODEL = new ModelKey("hf-sd3-medium");
    private static final ModelKey OTHER_MODEL = new ModelKey("x".repeat(56));
    private static final Place CHAT = new Place("chat:-100123:topic:7");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-23T09:15:00.123456Z");
    private static final Preferences EVERYTHING = new Preferences(
            OTHER_MODEL,
            PictureOptions.builder()
                    .frame(new Frame.Size(1024, 768))
                    .count(new PictureCount(PictureOptions.MOST_PICTURES))
                    .negative("размыто, \"blurry\"\n👎")
                    .seed(0xFFFF_FFFFL)
                    .steps(500)
                    .guidance(7.3)
                    .style(new StyleKey("oil-painting"))
                    .build(),
            "ru",
            true);

    /** Gives the store under test: the same throughout a test, empty at its beginning. */
    protected abstract PreferenceStore store();

    /** Gives the same store as just opened after a restart; the same object where nothing outlives it. */
    protected PreferenceStore reopened() {
        return store();
    }

    private void keep(UserId user, Preferences preferences) {
        Preferences kept = store().change(user, before -> preferences);

        assertThat(kept).isEqualTo(preferences);
    }

    @Test
    void somebodyNewHasChosenNothing() {
        assertThat(store().preferences(anyUser())).isEqualTo(Preferences.NONE);
    }

    @Test
    void everyChoiceComesBackAsItWasMade() {
        UserId user = anyUser();

        keep(user, EVERYTHING);

        assertThat(store().preferences(user)).isEqualTo(EVERYTHING);
        assertThat(reopened().preferences(user)).isEqualTo(EVERYTHING);
        assertThat(store().preferences(anyUser())).isEqualTo(Preferences.NONE);
    }

    @Test
    void aLaterChoiceReplacesTheWholeOfAnEarlierOne() {
        UserId user = anyUser();
        PictureOptions aspect =
                PictureOptions.builder().frame(new Frame.Aspect(16, 9)).build();
        Preferences later = new Preferences(null, aspect, null, false);
        keep(user, EVERYTHING);

        keep(user, later);

        assertThat(reopened().preferences(user)).isEqualTo(later);
    }

    @Test
    void nothingCanBeChosenAgain() {
        UserId user = anyUser();
        keep(user, EVERYTHING);

        keep(user, Preferences.NONE);

        assertThat(reopened().preferences(user)).isEqualTo(Preferences.NONE);
    }

    @Test
    void aChangeSeesWhatWasKeptBefore() {
        UserId user = anyUser();
        keep(user, EVERYTHING);

        Preferences kept = store().change(user, before -> before.withLanguage("en"));

        assertThat(kept).isEqualTo(EVERYTHING.withLanguage("en"));
        assertThat(reopened().preferences(user)).isEqualTo(kept);
    }

    @Test
    @Timeout(120)
    void ofManyChangesAtOnceNoneIsLost() {
        UserId user = anyUser();

        race(9, i -> store().change(user, PreferenceStoreContract::withOneStepMore));

        assertThat(reopened().preferences(user).options().steps()).isEqualTo(9);
    }

    private static Preferences withOneStepMore(Preferences kept) {
        Integer steps = kept.options().steps();
        int more = steps == null ? 1 : steps + 1;
        return kept.withOptions(kept.options().toBuilder().steps(more).build());
    }

    @Test
    void aWaitIsFoundUntilItRunsOut() {
        PromptWait wait = new PromptWait(anyUser(), CHAT, MODEL, UNTIL);

        store().await(wait);

        assertThat(store().waiting(wait.user(), CHAT, NOW)).contains(wait);
        assertThat(reopened().waiting(wait.user(), CHAT, UNTIL.minusNanos(1000)))
                .contains(wait);
        assertThat(store().waiting(wait.user(), CHAT, UNTIL)).isEmpty();
        assertThat(store().waiting(wait.user(), CHAT, UNTIL.plusSeconds(1))).isEmpty();
    }

    @Test
    void aLaterWaitInTheSamePlaceReplacesAnEarlierOne() {
        UserId user = anyUser();
        PromptWait later = new PromptWait(user, CHAT, OTHER_MODEL, UNTIL.plusSeconds(60));
        store().await(new PromptWait(user, CHAT, MODEL, UNTIL));

        store().await(later);

        assertThat(reopened().waiting(user, CHAT, NOW)).contains(later);
    }

    @Test
    void aWaitConcernsOnePersonInOnePlace() {
        UserId user = anyUser();
        UserId other = anyUser();
        Place elsewhere = new Place("p".repeat(100));
        store().await(new PromptWait(user, CHAT, MODEL, UNTIL));
        store().await(new PromptWait(other, CHAT, OTHER_MODEL, UNTIL));

        assertThat(store().waiting(user, elsewhere, NOW)).isEmpty();
        assertThat(store().stopWaiting(user, elsewhere)).isFalse();
        assertThat(store().waiting(user, CHAT, NOW)).map(PromptWait::model).contains(MODEL);
        assertThat(store().waiting(other, CHAT, NOW)).map(PromptWait::model).contains(OTHER_MODEL);
    }

    @Test
    void stoppingEndsTheWaitAndTellsWhetherThereWasOne() {
        UserId user = anyUser();
        store().await(new PromptWait(user, CHAT, MODEL, UNTIL));

        boolean first = store().stopWaiting(user, CHAT);
        boolean second = store().stopWaiting(user, CHAT);

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(reopened().waiting(user, CHAT, NOW)).isEmpty();
    }

    @Test
    void aWaitThatRanOutCanStillBeStoppedOnce() {
        UserId user = anyUser();
        store().await(new PromptWait(user, CHAT, MODEL, NOW));

        assertThat(store().waiting(user, CHAT, UNTIL)).isEmpty();
        assertThat(store().stopWaiting(user, CHAT)).isTrue();
        assertThat(store().stopWaiting(user, CHAT)).isFalse();
    }

    @Test
    void aWaitCanBeginAgainAfterItWasStopped() {
        PromptWait wait = new PromptWait(anyUser(), CHAT, MODEL, UNTIL);
        store().await(wait);
        store().stopWaiting(wait.user(), CHAT);

        store().await(wait);

        assertThat(store().waiting(wait.user(), CHAT, NOW)).contains(wait);
    }

    @Test
    @Timeout(120)
    void ofManyWhoStopAWaitOneIsToldThatThereWasOne() {
        UserId user = anyUser();
        store().await(new PromptWait(user, CHAT, MODEL, UNTIL));

        List<Boolean> answers = race(32, i -> store().stopWaiting(user, CHAT));

        assertThat(answers).containsOnlyOnce(true);
    }

    @Test
    @Timeout(120)
    void ofManyWaitsAndChoicesAtOnceEachEndsAsOneOfThem() {
        UserId user = anyUser();

        race(32, i -> {
            store().change(user, kept -> kept.withModel(new ModelKey("model-" + i)));
            store().await(new PromptWait(user, CHAT, new ModelKey("model-" + i), UNTIL));
            return i;
        });

        ModelKey chosen = store().preferences(user).model();
        assertThat(chosen).isNotNull().extracting(ModelKey::value).asString().startsWith("model-");
        assertThat(store().waiting(user, CHAT, NOW)).isPresent();
    }
}
