package io.github.liraai.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.golden.GoldenExchange;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.testkit.generation.ObservedCall;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Spoils the recorded answers in every way, and expects an outcome by the deadline each time, nothing else. The number of rounds is
 * {@code -Dlira.fuzz}; what fails names its seed, to be repeated with {@code -Dlira.fuzz.seed}.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class FuzzTest {
    private static final int ROUNDS = Integer.getInteger("lira.fuzz", 2000);
    private static final long SEED = Long.getLong("lira.fuzz.seed", System.nanoTime());
    private static final int LANES = 32;
    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final AtomicInteger pictures = new AtomicInteger();
    private final AtomicInteger purchases = new AtomicInteger();

    private final List<GoldenCase> cases = GoldenCase.names("hf-").stream()
            .map(GoldenCase::read)
            .filter(golden -> !golden.exchanges().isEmpty())
            .toList();

    @Test
    void whateverComesBackIsAnOutcome() throws Exception {
        try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> running = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                long first = SEED + (long) lane * ROUNDS;
                running.add(lanes.submit(() -> {
                    lane(first);
                    return true;
                }));
            }
            for (Future<Boolean> each : running) {
                assertThat(each.get()).isTrue();
            }
        }
        assertThat(purchases).as("most get as far as that").hasValueGreaterThan(ROUNDS / 2);
        assertThat(pictures).as("some are spared").hasValueGreaterThan(ROUNDS / 20);
    }

    private void lane(long first) throws Exception {
        try (HfWorld world = new HfWorld(HttpSettings.USUAL.withIdleTimeout(Duration.ofMillis(200)))) {
            for (int round = 0; round <= ROUNDS / LANES; round++) {
                play(world, first + round);
            }
        }
    }

    private void play(HfWorld world, long seed) {
        Random random = new Random(seed);
        GoldenCase golden = cases.get(random.nextInt(cases.size()));
        world.server.setDispatcher(new Spoiling(golden.exchanges(), world.uri().toString(), random));
        ObservedCall call = world.call(PATIENCE);
        // Another model each time, so that each look-up is spoilt anew.
        String model = golden.inputText("endpointUrl").isPresent()
                ? world.uri().toString()
                : "owner/m" + Long.toUnsignedString(seed);
        String provider = golden.provider().substring("huggingface/".length());
        long began = System.nanoTime();
        try {
            GenerationOutcome outcome = world.provider(provider)
                    .generate(
                            new GenerationRequest(
                                    HfWorld.JOB, model, "котик", null, PictureCount.ONE, null, null, null, null),
                            call);

            purchases.addAndGet(call.sent());
            if (outcome instanceof GenerationOutcome.Pictures) {
                pictures.incrementAndGet();
            }
            assertThat(call.sent()).isLessThanOrEqualTo(1);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(GRACE);
            assertThat(outcome.toString()).doesNotContain(HfWorld.TOKEN);
            if (outcome instanceof GenerationOutcome.NotStarted && call.sent() == 1) {
                assertThat(call.tasks()).isEmpty();
            }
        } catch (Throwable e) {
            throw new AssertionError("seed " + seed + ", case " + golden, e);
        }
    }

    /** Answers in the order of a case, each answer perhaps spoilt. */
    private static final class Spoiling extends Dispatcher {
        private static final int[] STATUSES = {200, 201, 202, 204, 301, 400, 401, 402, 404, 422, 429, 500, 503, 504};

        private final List<GoldenExchange> steps;
        private final String server;
        private final Random random;
        private int at;

        Spoiling(List<GoldenExchange> steps, String server, Random random) {
            this.steps = steps;
            this.server = server.substring(0, server.length() - 1);
            this.random = random;
        }

        @Override
        public synchronized MockResponse dispatch(RecordedRequest request) {
            GoldenExchange step = steps.get(Math.min(at++, steps.size() - 1));
            byte[] body = step.response().get("body_base64") == null
                    ? step.answerText()
                            .replace("https://cdn.example.test", server)
                            .replace("https://api.us1.bfl.ai", server)
                            .getBytes(StandardCharsets.UTF_8)
                    : step.answerBody();
            boolean spoilt = random.nextInt(3) == 0;
            int status = spoilt && random.nextInt(3) == 0 ? STATUSES[random.nextInt(STATUSES.length)] : step.status();
            byte[] sent = status == 204 ? new byte[0] : spoilt ? spoil(body) : body;
            return new MockResponse.Builder()
                    .code(status)
                    .body(new Buffer().write(sent))
                    .build();
        }

        private byte[] spoil(byte[] body) {
            List<Byte> bytes = new ArrayList<>();
            for (byte each : body) {
                bytes.add(each);
            }
            int changes = 1 + random.nextInt(4);
            for (int change = 0; change < changes && !bytes.isEmpty(); change++) {
                int where = random.nextInt(bytes.size());
                switch (random.nextInt(6)) {
                    case 0 -> bytes.set(where, (byte) random.nextInt());
                    case 1 -> bytes.remove(where);
                    case 2 -> bytes.subList(where, bytes.size()).clear();
                    case 3 -> insert(bytes, where, JUNK.get(random.nextInt(JUNK.size())));
                    case 4 ->
                        bytes.addAll(where, List.copyOf(bytes.subList(where, Math.min(where + 40, bytes.size()))));
                    default -> replaceText(bytes);
                }
            }
            byte[] spoilt = new byte[bytes.size()];
            for (int each = 0; each < spoilt.length; each++) {
                spoilt[each] = Objects.requireNonNull(bytes.get(each));
            }
            return spoilt;
        }

        private static final List<String> JUNK = List.of(
                "null", "{", "}", "[", "]", "\"", "\\u0000", "[[[[[[[[[[", ",", "-1e999", "\u0000", "true", "\"\":");

        /** Puts something else in the place of a whole text. */
        private void replaceText(List<Byte> bytes) {
            int from = bytes.indexOf((byte) '"');
            int tries = random.nextInt(20);
            for (int skipped = 0; skipped < tries && from >= 0; skipped++) {
                int next = bytes.subList(from + 1, bytes.size()).indexOf((byte) '"');
                from = next < 0 ? from : from + 1 + next;
            }
            int length = from < 0 ? -1 : bytes.subList(from + 1, bytes.size()).indexOf((byte) '"');
            if (length < 0) {
                return;
            }
            bytes.subList(from, from + length + 2).clear();
            List<String> others =
                    List.of("null", "7", "[]", "{}", "\"\"", "\"failed\"", "\"" + server + "/x\"", "\"../x\"");
            insert(bytes, from, others.get(random.nextInt(others.size())));
        }

        private static void insert(List<Byte> bytes, int where, String text) {
            List<Byte> inserted = new ArrayList<>();
            for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
                inserted.add(each);
            }
            bytes.addAll(where, inserted);
        }
    }
}
