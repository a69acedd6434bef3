package io.github.liraai.provider.http.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.testkit.SettableClock;
import io.github.liraai.testkit.generation.InMemoryPictureSpool;
import io.github.liraai.testkit.generation.JobFixture;
import io.github.liraai.testkit.generation.ObservedCall;
import io.github.liraai.testkit.generation.PictureFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CircuitBreakersTest {
    private static final ProviderName PROVIDER = new ProviderName("gemini");
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private final SettableClock clock = SettableClock.at("2026-11-26T12:00:00Z");
    private final List<String> news = new ArrayList<>();
    private final CircuitBreakers breakers =
            new CircuitBreakers(new BreakerSettings(4, 3, PAUSE), clock, new BreakerListener() {
                @Override
                public void leftAlone(String who, Duration pause) {
                    news.add(who + " is left alone");
                }

                @Override
                public void wellAgain(String who) {
                    news.add(who + " is well again");
                }
            });
    private final AtomicInteger calls = new AtomicInteger();
    private GenerationOutcome next = pictures();
    private final ImageGenerator guarded = breakers.guard(PROVIDER, (request, call) -> {
        calls.incrementAndGet();
        return next;
    });

    private static Pictures pictures() {
        return new Pictures(List.of(PictureFixture.anyPictureWithId("one")));
    }

    private GenerationOutcome call(String model) {
        JobId job = JobFixture.anyJob().id();
        GenerationRequest request =
                new GenerationRequest(job, model, "котик", null, PictureCount.ONE, null, null, null, null);
        return guarded.generate(request, observed(job));
    }

    private ObservedCall observed(JobId job) {
        return ObservedCall.of(job, new InMemoryPictureSpool(), clock.instant().plusSeconds(60));
    }

    private void fail(String model, int times) {
        next = new Unknown(Cause.TIMEOUT, "no answer");
        for (int i = 0; i < times; i++) {
            call(model);
        }
    }

    @Test
    void whoeverKeepsFailingIsNotCalledForAWhileAndNothingIsSent() {
        fail("one", 3);

        GenerationOutcome outcome = call("one");

        assertThat(calls).hasValue(3);
        assertThat(outcome).isInstanceOfSatisfying(NotStarted.class, left -> {
            assertThat(left.cause()).isEqualTo(Cause.SERVER_ERROR);
            assertThat(left.retryAfter()).isEqualTo(PAUSE);
            assertThat(left.detail()).contains("gemini").contains("left alone");
        });
        assertThat(news).contains("gemini is left alone");
    }

    @Test
    void oneCallTriesAfterThePauseWhetherItIsWellAgain() {
        fail("one", 3);
        clock.advance(PAUSE.plusSeconds(1));

        call("one");
        assertThat(calls).as("tried once").hasValue(4);
        call("one");
        assertThat(calls).as("and is not well yet").hasValue(4);

        clock.advance(PAUSE.plusSeconds(1));
        next = pictures();
        assertThat(call("one")).isInstanceOf(Pictures.class);
        assertThat(call("one")).isInstanceOf(Pictures.class);
        assertThat(news).contains("gemini is well again", "gemini one is well again");
    }

    @Test
    void aModelThatFailsDoesNotTakeTheOthersAlong() {
        for (int i = 0; i < 6; i++) {
            next = pictures();
            call("good");
            call("good");
            fail("bad", 1);
        }

        int before = calls.get();
        next = pictures();

        assertThat(call("bad")).isInstanceOf(NotStarted.class);
        assertThat(call("good")).isInstanceOf(Pictures.class);
        assertThat(calls).hasValue(before + 1);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CONTENT_BLOCKED", "INVALID_REQUEST", "RATE_LIMITED", "PAYMENT_REQUIRED", "AUTH", "MODEL_LOADING"})
    void refusalsDoNotCount(Cause cause) {
        next = cause == Cause.CONTENT_BLOCKED || cause == Cause.INVALID_REQUEST
                ? new Rejected(cause, "refused")
                : new NotStarted(cause, null, "refused");
        for (int i = 0; i < 20; i++) {
            call("one");
        }

        assertThat(calls).hasValue(20);
        assertThat(news).isEmpty();
    }

    @Test
    void aTaskThatWasBoughtIsAskedAboutAllTheSame() {
        fail("one", 4);
        JobId job = JobFixture.anyJob().id();
        GenerationRequest request =
                new GenerationRequest(job, "one", "котик", null, PictureCount.ONE, null, null, null, null);
        next = pictures();

        GenerationOutcome outcome =
                guarded.generate(request, observed(job).withEarlierTask(new ProviderTask("task-1")));

        assertThat(outcome).isInstanceOf(Pictures.class);
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BreakerSettings(3, 4, PAUSE));
        assertThatIllegalArgumentException().isThrownBy(() -> new BreakerSettings(3, 2, Duration.ZERO));
    }
}
