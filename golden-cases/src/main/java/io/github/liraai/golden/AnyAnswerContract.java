package io.github.liraai.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.testkit.generation.ObservedCall;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Spoils recorded conversations in every way: whatever the provider answers, a call ends as one of the declared outcomes, soon and in little
 * memory, buys once and keeps the pictures that it names and no others. See {@link SpoiltInputs}.
 *
 * @param <W> the world of the adapter's tests; one for each of the lanes that play side by side
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
public abstract class AnyAnswerContract<W extends ProviderWorld> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_DETAIL = 300;

    /** Requests after which a task is gone, so that no conversation lasts. */
    private static final int LONGEST_CONVERSATION = 12;

    private final AtomicInteger bought = new AtomicInteger();
    private final AtomicInteger painted = new AtomicInteger();
    private final List<GoldenCase> cases;
    private final List<GoldenExchange> exchanges;

    /**
     * Chooses the conversations.
     *
     * @param beginnings of the names of cases
     */
    protected AnyAnswerContract(String... beginnings) {
        this.cases = Stream.of(beginnings)
                .flatMap(beginning -> GoldenCase.names(beginning).stream())
                .map(GoldenCase::read)
                .filter(golden -> golden.create().isPresent())
                .toList();
        this.exchanges =
                cases.stream().flatMap(golden -> golden.exchanges().stream()).toList();
    }

    /** Opens a world. */
    protected abstract W open() throws IOException;

    /**
     * Has the generator of a world paint what a case asks for.
     *
     * @param seed another one in each conversation
     */
    protected abstract GenerationOutcome generate(W world, GoldenCase golden, ObservedCall call, long seed);

    /** Gives what is in no outcome's words. */
    protected abstract String secret();

    @Test
    void endsAsADeclaredOutcome() throws Exception {
        SpoiltInputs.inLanes(this::open, this::play);
        if (SpoiltInputs.COUNT >= 100) {
            assertThat(bought).as("most get as far as that").hasValueGreaterThan(SpoiltInputs.COUNT / 2);
            assertThat(painted).as("some are spared").hasValueGreaterThan(SpoiltInputs.COUNT / 50);
        }
    }

    private void play(W world, long seed) throws IOException {
        Random random = new Random(seed);
        GoldenCase golden = cases.get(random.nextInt(cases.size()));
        Spoiling spoiling = new Spoiling(golden, world, random);
        world.server.setDispatcher(spoiling);
        ObservedCall call = world.call(PATIENCE);
        GenerationOutcome outcome = generate(world, golden, call, seed);
        String told = golden + ": " + outcome;
        assertThat(spoiling.purchases).as(told).hasValueLessThanOrEqualTo(1).hasValue(call.sent());
        assertThat(outcome.toString()).as(told).doesNotContain(secret());
        assertThat(GoldenCase.detailOf(outcome)).as(told).hasSizeLessThanOrEqualTo(LONGEST_DETAIL);
        if (!call.tasks().isEmpty()) {
            assertThat(outcome).as(told).isNotInstanceOf(NotStarted.class);
        }
        assertThat(world.spool.pictures(ProviderWorld.JOB))
                .as(told)
                .isEqualTo(outcome instanceof Pictures pictures ? pictures.pictures() : List.of());
        world.spool.release(ProviderWorld.JOB);
        bought.addAndGet(call.sent());
        painted.addAndGet(outcome instanceof Pictures ? 1 : 0);
    }

    /** Answers in the order of a case, each answer perhaps spoilt or one of another case. */
    private final class Spoiling extends Dispatcher {
        private final AtomicInteger purchases = new AtomicInteger();
        private final List<GoldenExchange> steps;
        private final W world;
        private final Random random;
        private int at;

        Spoiling(GoldenCase golden, W world, Random random) {
            this.steps = golden.exchanges();
            this.world = world;
            this.random = random;
        }

        @Override
        public synchronized MockResponse dispatch(RecordedRequest request) {
            if (Objects.equals(request.getMethod(), "POST")
                    && !request.getTarget().endsWith("/cancel")) {
                purchases.incrementAndGet();
            }
            GoldenExchange step = steps.get(Math.min(at, steps.size() - 1));
            if (++at > LONGEST_CONVERSATION) {
                return new MockResponse.Builder().code(410).build();
            }
            if (random.nextInt(8) == 0) {
                step = exchanges.get(random.nextInt(exchanges.size()));
            }
            boolean isSpoilt = random.nextInt(3) == 0;
            int status = isSpoilt && random.nextInt(3) == 0 ? Mutant.status(random) : step.status();
            byte[] body = step.answerBody(world.uri());
            return new MockResponse.Builder()
                    .code(status)
                    .body(new Buffer()
                            .write(status == 204 ? new byte[0] : isSpoilt ? Mutant.ofAny(body, random) : body))
                    .build();
        }
    }
}
