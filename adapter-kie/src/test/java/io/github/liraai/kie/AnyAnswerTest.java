package io.github.liraai.kie;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.golden.GoldenExchange;
import io.github.liraai.golden.Mutant;
import io.github.liraai.provider.http.Pacing;
import io.github.liraai.testkit.generation.ObservedCall;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever the provider answers, a call ends as one of the declared outcomes, soon, and buys once. {@code -Dlira.fuzz} says how many
 * spoilt conversations are played, {@code -Dlira.fuzz.seed} which.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class AnyAnswerTest {
    private static final int CONVERSATIONS = Integer.getInteger("lira.fuzz", 2000);
    private static final long SEED = Long.getLong("lira.fuzz.seed", System.nanoTime());
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<GoldenExchange> answers = GoldenCase.names("kie-").stream()
            .map(GoldenCase::read)
            .flatMap(golden -> golden.exchanges().stream())
            .filter(exchange -> !exchange.role().equals("download"))
            .toList();
    private final KieWorld world = new KieWorld(Pacing.of(Duration.ofMillis(1), 1, Duration.ofMillis(1)));
    private final AtomicInteger purchases = new AtomicInteger();
    private final AtomicInteger questions = new AtomicInteger();

    AnyAnswerTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void endsAsADeclaredOutcome() throws IOException {
        for (int each = 0; each < CONVERSATIONS; each++) {
            play(SEED + each);
        }
    }

    private void play(long seed) throws IOException {
        Random random = new Random(seed);
        MockResponse purchase = spoilt(random);
        MockResponse question = spoilt(random);
        purchases.set(0);
        questions.set(0);
        world.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request.getTarget(), purchase, question);
            }
        });
        ObservedCall call = world.call(PATIENCE);
        long began = System.nanoTime();

        GenerationOutcome outcome = world.generator.generate(KieWorld.prompt("котик"), call);

        String described = "-Dlira.fuzz=1 -Dlira.fuzz.seed=" + seed + ": " + outcome;
        assertThat(Duration.ofNanos(System.nanoTime() - began)).as(described).isLessThan(PATIENCE);
        assertThat(purchases.get()).as(described).isEqualTo(1);
        assertThat(call.sent()).as(described).isEqualTo(1);
        if (!call.tasks().isEmpty()) {
            assertThat(outcome).as(described).isNotInstanceOf(NotStarted.class);
        }
        if (outcome instanceof Pictures pictures) {
            assertThat(world.spool.pictures(KieWorld.JOB)).as(described).containsAll(pictures.pictures());
        }
        world.spool.release(KieWorld.JOB);
    }

    private MockResponse answer(String target, MockResponse purchase, MockResponse question) {
        if (target.endsWith("/createTask")) {
            purchases.incrementAndGet();
            return purchase;
        }
        if (!target.startsWith("/api/")) {
            return KieWorld.picture();
        }
        // In the end the task is gone, so that no conversation lasts.
        return questions.incrementAndGet() <= 2 ? question : KieWorld.json(410, "");
    }

    private MockResponse spoilt(Random random) {
        GoldenExchange exchange = answers.get(random.nextInt(answers.size()));
        String text = exchange.answerText()
                .replace("https://tempfile.example.test/", world.server.url("/").toString());
        int status = random.nextInt(4) == 0 ? 200 : exchange.status();
        return KieWorld.json(status, Mutant.of(text, random));
    }
}
