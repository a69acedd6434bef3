package io.github.liraai.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.golden.GoldenExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Recorded answers with bytes changed, taken out and put in: whatever comes, it is an outcome. */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class OpenAiFuzzTest {
    private static final int RUNS = Integer.getInteger("lira.fuzz", 2000);
    private static final long SEED = Long.getLong("lira.fuzz.seed", System.nanoTime());
    private static final int[] STATUSES = {200, 200, 200, 201, 302, 400, 401, 403, 404, 422, 429, 500, 503};
    private static final byte[] TELLING = "{}[]\",:\\u0d/<>\0é".getBytes(StandardCharsets.UTF_8);

    private final OpenAiWorld world = new OpenAiWorld();
    private volatile MockResponse answer = new MockResponse.Builder().build();

    OpenAiFuzzTest() throws IOException {
        world.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return "POST".equals(request.getMethod())
                        ? answer
                        : new MockResponse.Builder().code(404).build();
            }
        });
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whateverComesIsAnOutcome() {
        List<GoldenExchange> recorded = Stream.concat(
                        GoldenCase.names("openai-").stream(), GoldenCase.names("local-").stream())
                .flatMap(name -> GoldenCase.read(name).create().stream())
                .toList();
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(SEED + run);
            GoldenExchange exchange = recorded.get(random.nextInt(recorded.size()));
            byte[] body = mutated(bodyOf(exchange), random);
            int status = random.nextBoolean() ? exchange.status() : STATUSES[random.nextInt(STATUSES.length)];
            answer = new MockResponse.Builder()
                    .code(status)
                    // On a connection that is kept, each answer waits 40 ms for an acknowledgement.
                    .addHeader("Connection", "close")
                    .body(new Buffer().write(body))
                    .build();

            assertOutcome(SEED + run, status, body);
        }
    }

    private void assertOutcome(long seed, int status, byte[] body) {
        String played = "lira.fuzz.seed=" + seed + " lira.fuzz=1: HTTP " + status + " "
                + new String(body, StandardCharsets.ISO_8859_1);
        int before = world.spool.size();
        long began = System.nanoTime();
        GenerationOutcome outcome;
        try {
            outcome = world.generate();
        } catch (Throwable e) {
            throw new AssertionError(played, e);
        }
        assertThat(System.nanoTime() - began).as(played).isLessThan(10_000_000_000L);
        int kept = outcome instanceof Pictures(var pictures) ? pictures.size() : 0;
        assertThat(world.spool.size() - before).as(played).isEqualTo(kept);
        assertThat(kept == 0 || status / 100 == 2).as(played).isTrue();
    }

    /** Every address in it leads to the server. */
    private byte[] bodyOf(GoldenExchange exchange) {
        return exchange.answerText().replaceAll("https?://[^/\"]+", "").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] body = original;
        for (int changes = random.nextInt(5); changes >= 0 && body.length > 0; changes--) {
            int at = random.nextInt(body.length);
            int length = Math.min(body.length - at, 1 + random.nextInt(12));
            body = switch (random.nextInt(5)) {
                case 0 -> {
                    byte[] changed = body.clone();
                    changed[at] = (byte) random.nextInt(256);
                    yield changed;
                }
                case 1 -> spliced(body, at, at + length, new byte[0]);
                case 2 -> spliced(body, at, at, new byte[] {TELLING[random.nextInt(TELLING.length)]});
                case 3 -> spliced(body, at, at, Arrays.copyOfRange(body, at, at + length));
                default -> random.nextInt(4) == 0 ? Arrays.copyOf(body, at) : body;
            };
        }
        return body;
    }

    private static byte[] spliced(byte[] body, int from, int to, byte[] middle) {
        byte[] spliced = new byte[body.length - (to - from) + middle.length];
        System.arraycopy(body, 0, spliced, 0, from);
        System.arraycopy(middle, 0, spliced, from, middle.length);
        System.arraycopy(body, to, spliced, from + middle.length, body.length - to);
        return spliced;
    }
}
