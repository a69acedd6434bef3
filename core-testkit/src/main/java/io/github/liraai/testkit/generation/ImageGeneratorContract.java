package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.Racing.race;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.quota.PictureCount;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every {@link ImageGenerator} must do, whatever its provider. Extend it, say how to reach the generator, and its tests run.
 */
@Timeout(60)
public abstract class ImageGeneratorContract {
    /** A deadline to wait for. */
    static final Duration SHORT = Duration.ofSeconds(3);
    /** How much later than its deadline a call may end on a busy machine. */
    static final Duration GRACE = Duration.ofSeconds(10);

    /** Where the pictures of all calls of a test go. */
    final InMemoryPictureSpool spool = new InMemoryPictureSpool();

    /** Gives the generator under test, its provider ready to paint; the same throughout a test. */
    protected abstract ImageGenerator generator();

    /** Gives the id of a model at the provider. */
    protected abstract String providerModel();

    /** Gives the clock by which the generator reads deadlines. */
    protected InstantSource clock() {
        return InstantSource.system();
    }

    /** Counts the requests that cost money and have reached the provider in this test; skips the test when it cannot know. */
    protected int requestsReceived() {
        return Assumptions.abort("this provider does not count");
    }

    /** Makes the provider take requests and never answer; skips the test where that cannot be. */
    protected void fallSilent() {
        Assumptions.abort("this provider always answers");
    }

    /** Makes the provider unreachable; skips the test where that cannot be. */
    protected void goAway() {
        Assumptions.abort("this provider is always there");
    }

    /** Makes up a request for one picture, with no option. */
    protected GenerationRequest anyRequest() {
        JobId job = JobFixture.anyJob().id();
        return new GenerationRequest(
                job, providerModel(), "котик «_*[» 🐈", null, PictureCount.ONE, null, null, null, null);
    }

    ObservedCall callOf(GenerationRequest request, Duration patience) {
        return ObservedCall.of(request.job(), spool, clock().instant().plus(patience));
    }

    ObservedCall callOf(GenerationRequest request) {
        return callOf(request, Duration.ofSeconds(30));
    }

    void checkPictures(GenerationRequest request, GenerationOutcome outcome) throws IOException {
        assertThat(outcome).isInstanceOf(Pictures.class);
        List<SpooledPicture> pictures = ((Pictures) outcome).pictures();
        assertThat(spool.pictures(request.job())).isEqualTo(pictures);
        for (SpooledPicture picture : pictures) {
            try (InputStream stream = spool.read(picture)) {
                assertThat(PictureHeader.read(stream.readAllBytes()))
                        .contains(new PictureHeader(picture.mediaType(), picture.width(), picture.height()));
            }
        }
    }

    @Test
    void picturesAreInTheSpoolAndAreWhatTheirOwnHeadersSay() throws IOException {
        GenerationRequest request = anyRequest();

        GenerationOutcome outcome = generator().generate(request, callOf(request));

        checkPictures(request, outcome);
    }

    @Test
    void aPaidRequestIsAnnouncedBeforeItLeaves() {
        Assumptions.assumeFalse(generator().isFree(), "nothing is paid");
        GenerationRequest request = anyRequest();
        int before = requestsReceived();
        ObservedCall call = callOf(request)
                .onSending(() -> assertThat(requestsReceived())
                        .as("sent before it was said")
                        .isEqualTo(before));

        generator().generate(request, call);

        assertThat(call.sent()).isEqualTo(1);
        assertThat(requestsReceived()).isEqualTo(before + 1);
    }

    @Test
    void callsAtOnceGetEachTheirOwnPictures() {
        List<GenerationRequest> requests = race(8, i -> anyRequest()).stream().toList();

        List<GenerationOutcome> outcomes = race(8, i -> generator().generate(requests.get(i), callOf(requests.get(i))));

        assertThat(requests).allSatisfy(request -> checkPictures(request, outcomes.get(requests.indexOf(request))));
    }

    @Test
    void aProviderThatDoesNotAnswerEndsAtTheDeadlineAsUnknown() {
        GenerationRequest request = anyRequest();
        ObservedCall call = callOf(request, SHORT);
        fallSilent();

        GenerationOutcome outcome = generator().generate(request, call);

        assertThat(clock().instant()).isBefore(call.deadline().plus(GRACE));
        assertThat(outcome).isInstanceOf(Unknown.class);
        assertThat(call.sent()).as("never repeated").isEqualTo(1);
        assertThat(requestsReceived()).as("bought").isEqualTo(1);
    }

    @Test
    void aProviderThatIsNotThereHasSoldNothing() throws IOException {
        GenerationRequest request = anyRequest();
        goAway();

        GenerationOutcome outcome = generator().generate(request, callOf(request));

        assertThat(outcome).isInstanceOf(NotStarted.class);
        assertThat(spool.pictures(request.job())).isEmpty();
    }

    @Test
    void aDeadlineThatHasPassedBuysNothing() {
        GenerationRequest request = anyRequest();
        ObservedCall call = callOf(request, Duration.ofSeconds(-1));
        Instant began = Instant.now();

        GenerationOutcome outcome = generator().generate(request, call);

        assertThat(Duration.between(began, Instant.now())).isLessThan(GRACE);
        Assumptions.assumeFalse(generator().isFree(), "nothing is paid");
        assertThat(outcome).isInstanceOf(NotStarted.class);
        assertThat(call.sent()).isZero();
    }

    @Test
    void aSpoolThatFailsIsAnOutcomeAndNothingIsBoughtTwice() {
        GenerationRequest request = anyRequest();
        ObservedCall call = callOf(request);
        spool.breakDown();

        GenerationOutcome outcome = generator().generate(request, call);

        assertThat(outcome).isNotInstanceOf(Pictures.class);
        Assumptions.assumeFalse(generator().isFree(), "nothing is paid");
        assertThat(outcome).isInstanceOf(Unknown.class);
        assertThat(call.sent()).isEqualTo(1);
    }

    @Test
    void anInterruptedCallEndsSoonAndLeavesTheFlag() throws Exception {
        fallSilent();
        GenerationRequest request = anyRequest();
        ObservedCall call = callOf(request);
        Callable<Boolean> interrupted = () -> {
            GenerationOutcome outcome = generator().generate(request, call);
            return Thread.currentThread().isInterrupted() && !(outcome instanceof Pictures);
        };
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<Boolean> running = executor.submit(() -> {
                Thread self = Thread.currentThread();
                Thread.ofVirtual().start(() -> interruptOnceSent(call, self));
                return interrupted.call();
            });

            assertThat(running.get(15, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void interruptOnceSent(ObservedCall call, Thread thread) {
        Instant giveUp = Instant.now().plus(Duration.ofSeconds(10));
        while (call.sent() == 0 && Instant.now().isBefore(giveUp)) {
            LockSupport.parkNanos(1_000_000);
        }
        thread.interrupt();
    }
}
