package io.github.liraai.testkit.health;

import static io.github.liraai.testkit.Racing.race;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.health.ModelProbe;
import io.github.liraai.core.health.ModelProbe.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link ModelProbe} must do, whomever it asks. Extend it, say what the provider does, and its tests run. */
@Timeout(120)
public abstract class ModelProbeContract {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(12);

    /** Gives the probe under test, which asks a provider that serves the model. */
    protected abstract ModelProbe probe();

    /** Gives the id of a model. */
    protected abstract String model();

    /** Has the provider not know the model. */
    protected abstract void forgetModel();

    /** Has the provider take questions and never answer. */
    protected abstract void fallSilent();

    /** Cuts the way to the provider off. */
    protected abstract void cutOff();

    private Standing ask() {
        return probe().ask(model(), PATIENCE);
    }

    @Test
    void aModelThatIsServedIsSaidToBe() {
        assertThat(ask())
                .isInstanceOfSatisfying(
                        Standing.Served.class,
                        served -> assertThat(served.detail()).isNotBlank());
    }

    @Test
    void aModelThatTheProviderDoesNotKnowIsGone() {
        forgetModel();

        assertThat(ask()).isInstanceOf(Standing.Gone.class);
    }

    @Test
    void aProviderThatIsNotThereIsUnclear() {
        cutOff();

        assertThat(ask()).isInstanceOf(Standing.Unclear.class);
    }

    @Test
    void silenceEndsInTime() {
        fallSilent();
        Instant began = Instant.now();

        Standing standing = probe().ask(model(), Duration.ofSeconds(1));

        assertThat(standing).isInstanceOf(Standing.Unclear.class);
        assertThat(Duration.between(began, Instant.now())).isLessThan(SOON);
    }

    @Test
    void anInterruptEndsItSoonAndIsNotSwallowed() {
        fallSilent();
        Instant began = Instant.now();
        Thread.currentThread().interrupt();

        Standing standing = ask();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(standing).isInstanceOf(Standing.Unclear.class);
        assertThat(Duration.between(began, Instant.now())).isLessThan(SOON);
    }

    @Test
    void anInterruptWhileItWaitsEndsItSoonAndIsNotSwallowed() {
        fallSilent();
        Instant began = Instant.now();
        Thread asking = Thread.currentThread();
        CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS).execute(asking::interrupt);

        Standing standing = ask();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(standing).isInstanceOf(Standing.Unclear.class);
        assertThat(Duration.between(began, Instant.now())).isLessThan(SOON);
    }

    @Test
    void manyMayAskAtOnce() {
        ModelProbe probe = probe();

        assertThat(race(8, i -> probe.ask(model(), PATIENCE))).hasOnlyElementsOfType(Standing.Served.class);
    }
}
