package io.github.liraai.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.golden.GoldenExchange;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.testkit.generation.InMemoryPictureSpool;
import io.github.liraai.testkit.generation.ObservedCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Damages the golden answers at random: whatever comes, it is an outcome, and soon. How many by {@code -Dlira.fuzz}; a failure
 * names the seed, to be played again by {@code -Dlira.fuzz.seed}.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class FuzzTest {
    private static final int MUTATIONS = Integer.getInteger("lira.fuzz", 2000);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> PIECES = List.of(
            "null",
            "{",
            "}",
            "[",
            "]",
            "\"",
            ",",
            ":",
            "true",
            "\"thought\":true,",
            "\"data\":",
            "\\u0000",
            "7e999",
            "\\");

    private final List<GoldenExchange> exchanges = GoldenCase.names("gemini-").stream()
            .map(GoldenCase::read)
            .flatMap(golden -> golden.exchanges().stream())
            .toList();

    @Test
    void damagedAnswersAreOutcomes() throws IOException {
        long first = Long.getLong("lira.fuzz.seed", System.nanoTime());
        try (GeminiWorld world = new GeminiWorld(HttpSettings.USUAL.withIdleTimeout(Duration.ofSeconds(2)))) {
            for (long seed = first; seed < first + MUTATIONS; seed++) {
                try {
                    play(world, new Random(seed));
                } catch (Throwable e) {
                    fail("with -Dlira.fuzz.seed=" + seed + " -Dlira.fuzz=1", e);
                }
            }
            assertThat(world.server.getRequestCount()).isEqualTo(MUTATIONS);
        }
    }

    private void play(GeminiWorld world, Random random) throws IOException {
        GoldenExchange exchange = exchanges.get(random.nextInt(exchanges.size()));
        byte[] body = damaged(exchange.answerBody(), random);
        int status = random.nextInt(4) == 0
                ? List.of(200, 204, 400, 403, 429, 500, 503).get(random.nextInt(7))
                : exchange.status();
        if (status == 204) {
            body = new byte[0];
        }
        world.server.enqueue(new MockResponse.Builder()
                .code(status)
                .body(new Buffer().write(body))
                .build());
        boolean predicts = exchange.target().contains(":predict");
        GenerationRequest request = predicts
                ? GeminiWorld.request(GeminiWorld.IMAGEN, "котик", null, 1 + random.nextInt(4))
                : GeminiWorld.prompt(GeminiWorld.FLASH_3_1);
        InMemoryPictureSpool spool = new InMemoryPictureSpool();
        ObservedCall call =
                ObservedCall.of(GeminiWorld.JOB, spool, Instant.now().plus(PATIENCE));
        long began = System.nanoTime();

        GenerationOutcome outcome = world.generator.generate(request, call);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
        assertThat(call.sent()).isOne();
        assertThat(Named.detail(outcome)).hasSizeLessThanOrEqualTo(300);
        assertThat(spool.pictures(GeminiWorld.JOB))
                .isEqualTo(outcome instanceof Pictures pictures ? pictures.pictures() : List.of());
    }

    private static byte[] damaged(byte[] body, Random random) {
        byte[] result = body;
        for (int times = 1 + random.nextInt(4); times > 0 && result.length > 0; times--) {
            result = damagedOnce(result, random);
        }
        return result;
    }

    private static byte[] damagedOnce(byte[] body, Random random) {
        int from = random.nextInt(body.length);
        int to = Math.min(body.length, from + 1 + random.nextInt(40));
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(body, from);
            case 1 -> spliced(body, from, new byte[0], to);
            case 2 -> spliced(body, from, Arrays.copyOfRange(body, from, to), from);
            case 3 ->
                spliced(
                        body,
                        from,
                        PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.US_ASCII),
                        random.nextBoolean() ? from : to);
            case 4 -> {
                byte[] flipped = body.clone();
                flipped[from] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            default -> {
                byte[] noise = new byte[to - from];
                random.nextBytes(noise);
                yield spliced(body, from, noise, to);
            }
        };
    }

    private static byte[] spliced(byte[] body, int from, byte[] piece, int to) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        result.write(body, 0, from);
        result.writeBytes(piece);
        result.write(body, to, body.length - to);
        return result.toByteArray();
    }
}
