package io.github.liraai.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Spoils what a provider answers to questions that cost nothing, about accounts, credit and models: each ends as one of the declared answers,
 * soon and in little memory, and tells no secret. See {@link SpoiltInputs}.
 *
 * @param <W> the world of the adapter's tests; one for each of the lanes that play side by side
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
public abstract class AnyFreeAnswerContract<W extends ProviderWorld> {
    private final AtomicInteger understood = new AtomicInteger();
    private final List<Question<W, ?>> questions;
    private final List<Said> answers;

    /** Takes the questions. */
    @SafeVarargs
    @SuppressWarnings("varargs") // Nothing is written into the array.
    protected AnyFreeAnswerContract(Question<W, ?>... questions) {
        this.questions = List.of(questions);
        this.answers = this.questions.stream()
                .flatMap(question -> question.answers().stream())
                .toList();
    }

    /**
     * A question.
     *
     * @param asking asks it
     * @param understood whether what came of it means that the answer was read
     * @param answers what the provider answers
     * @param <W> the world
     * @param <T> what comes of it
     */
    public record Question<W, T>(Asking<W, T> asking, Predicate<T> understood, List<Said> answers) {
        public Question {
            answers = List.copyOf(answers);
        }

        private boolean isUnderstood(W world, long seed, String secret) {
            T told = asking.ask(world, seed);
            assertThat(told.toString()).doesNotContain(secret);
            return understood.test(told);
        }
    }

    /**
     * Asks a question.
     *
     * @param <W> the world
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Asking<W, T> {
        /**
         * Asks.
         *
         * @param seed another one each time
         */
        T ask(W world, long seed);
    }

    /**
     * An answer.
     *
     * @param status its status
     * @param body its body
     */
    public record Said(int status, String body) {}

    /** Opens a world. */
    protected abstract W open() throws IOException;

    /** Gives what is told to nobody, though answers repeat it. */
    protected abstract String secret();

    @Test
    void endsAsADeclaredAnswer() throws Exception {
        SpoiltInputs.inLanes(this::open, this::play);
        if (SpoiltInputs.COUNT >= 100) {
            assertThat(understood).as("some are spared").hasValueGreaterThan(SpoiltInputs.COUNT / 20);
        }
    }

    private void play(W world, long seed) {
        Random random = new Random(seed);
        Question<W, ?> question = questions.get(random.nextInt(questions.size()));
        world.server.setDispatcher(new Spoiling(question, random));
        understood.addAndGet(question.isUnderstood(world, seed, secret()) ? 1 : 0);
    }

    /** Gives one answer, mostly spoilt, or now and then that of another question; a second request is answered anew. */
    private final class Spoiling extends Dispatcher {
        private final Question<W, ?> question;
        private final Random random;

        Spoiling(Question<W, ?> question, Random random) {
            this.question = question;
            this.random = random;
        }

        @Override
        public synchronized MockResponse dispatch(RecordedRequest request) {
            List<Said> among = random.nextInt(8) == 0 ? answers : question.answers();
            Said said = among.get(random.nextInt(among.size()));
            int status = random.nextInt(4) == 0 ? Mutant.status(random) : said.status();
            byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
            byte[] played = random.nextInt(4) == 0 ? body : Mutant.ofAny(body, random);
            return new MockResponse.Builder()
                    .code(status)
                    .body(new Buffer().write(status == 204 ? new byte[0] : played))
                    .build();
        }
    }
}
