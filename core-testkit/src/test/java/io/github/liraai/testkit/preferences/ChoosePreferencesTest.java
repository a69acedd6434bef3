package io.github.liraai.testkit.preferences;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.model.ModelFixture.FALLBACK;
import static io.github.liraai.testkit.model.ModelFixture.SD3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.preferences.ChoosePreferences;
import io.github.liraai.core.preferences.Place;
import io.github.liraai.core.preferences.Preferences;
import io.github.liraai.core.preferences.PromptWait;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.testkit.InMemoryLira;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChoosePreferencesTest {
    private static final Place CHAT = new Place("chat:1");

    private final InMemoryLira world = InMemoryLira.create();
    private final ChoosePreferences preferences = world.lira().choosePreferences();
    private final UserId user = anyUser();
    private final Instant now = world.clock().instant();

    @Test
    void whoChoosesAModelIsWaitedForAQuarterOfAnHour() {
        PromptWait wait = preferences.chooseModel(user, CHAT, SD3);

        assertThat(wait).isEqualTo(new PromptWait(user, CHAT, SD3, now.plus(Duration.ofMinutes(15))));
        assertThat(wait.since()).isEqualTo(now);
        world.clock().advance(Duration.ofMinutes(15).minusMillis(1));
        assertThat(preferences.waiting(user, CHAT)).contains(wait);
        world.clock().advance(Duration.ofMillis(1));
        assertThat(preferences.waiting(user, CHAT)).isEmpty();
    }

    @Test
    void choosingAgainWaitsAnewForTheNewModel() {
        preferences.chooseModel(user, CHAT, SD3);
        world.clock().advance(Duration.ofMinutes(10));

        PromptWait second = preferences.chooseModel(user, CHAT, FALLBACK);

        world.clock().advance(Duration.ofMinutes(14));
        assertThat(preferences.waiting(user, CHAT)).contains(second);
    }

    @Test
    void afterOnePromptNobodyIsWaitedFor() {
        preferences.chooseModel(user, CHAT, SD3);

        boolean waited = preferences.stopWaiting(user, CHAT);

        assertThat(waited).isTrue();
        assertThat(preferences.waiting(user, CHAT)).isEmpty();
        assertThat(preferences.stopWaiting(user, CHAT)).isFalse();
    }

    @Test
    void inAnotherPlaceNobodyIsWaitedFor() {
        preferences.chooseModel(user, CHAT, SD3);

        assertThat(preferences.waiting(user, new Place("chat:2"))).isEmpty();
        assertThat(preferences.waiting(anyUser(), CHAT)).isEmpty();
    }

    @Test
    void theChosenModelIsKeptAndTheOtherChoicesWithIt() {
        PictureOptions options = PictureOptions.builder().seed(7L).build();
        preferences.change(user, kept -> new Preferences(FALLBACK, options, "en", true));

        preferences.chooseModel(user, CHAT, SD3);

        assertThat(preferences.of(user)).isEqualTo(new Preferences(SD3, options, "en", true));
    }

    @Test
    void theWaitAndTheModelAreThereAfterARestart() {
        PromptWait wait = preferences.chooseModel(user, CHAT, SD3);

        ChoosePreferences restarted = world.restarted(builder -> builder).lira().choosePreferences();

        assertThat(restarted.waiting(user, CHAT)).contains(wait);
        assertThat(restarted.of(user).model()).isEqualTo(SD3);
    }

    @Test
    void whileTheStoreIsAwayNothingIsMadeUp() {
        world.store().goAway();

        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> preferences.chooseModel(user, CHAT, SD3));
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> preferences.waiting(user, CHAT));
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> preferences.of(user));
    }
}
