package io.github.liraai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.github.liraai.cli.testsupport.PlayedHfInference;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.golden.GoldenExchange;
import io.github.liraai.golden.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code lira generate --json} against the recorded conversations with hf-inference. */
@Timeout(60)
class GenerateGoldenTest {
    private static final String TOKEN = "hf_test_token";
    private static final String MODEL = "org/model";

    @TempDir
    Path folder;

    static Stream<GoldenCase> cases() {
        return Stream.of(
                        "503-then-ok",
                        "error-400",
                        "error-401",
                        "error-402-credits",
                        "error-404-text",
                        "error-429",
                        "guidance-steps",
                        "html-200-taken-as-image",
                        "json-b64-body",
                        "json-output-url",
                        "negative-seed",
                        "prompt-only",
                        "width-height")
                .map(name -> GoldenCase.read("hf-hf-inference-" + name));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachRecordedCaseEndsAsStated(GoldenCase golden) throws IOException {
        AtomicInteger created = new AtomicInteger();
        try (PlayedHfInference provider = PlayedHfInference.thatAlways((exchange, picture) -> {
            boolean creates = exchange.getRequestMethod().equals("POST");
            List<GoldenExchange> answers = golden.exchanges(creates ? "create" : "download");
            // Whoever is asked again after the last recorded answer gives that one again.
            int number = creates ? created.getAndIncrement() : 0;
            GoldenLine.send(answers.get(Math.min(number, answers.size() - 1)), exchange);
        })) {
            Captured captured = generate(provider, GoldenLine.of(golden, "--timeout", "12"));

            Config result = ConfigFactory.parseString(captured.out());
            assertThat(result.getString("outcome")).isEqualTo(golden.outcome());
            assertThat(result.getInt("providerCalls")).isEqualTo(created.get());
            assertThatItAskedAsOftenAsRecorded(created.get(), golden);
            assertThat(result.getString("spent")).isEqualTo(spent(golden));
            if (spent(golden).equals("unknown")) {
                assertThat(created).as("calls where one may have been charged").hasValue(1);
            }
            assertThat(captured.exitCode()).isEqualTo(hasPicture(golden) ? 0 : 1);
            assertThat(captured.out() + captured.err()).doesNotContain(TOKEN);
            assertThatItAskedAsRecorded(provider, golden);
            assertThatThePictureIsThere(result, golden);
        }
    }

    @Test
    void aPaceThatTheTimeAllowsIsWaitedForAndTold() throws IOException {
        List<GoldenExchange> answers = List.of(
                GoldenCase.read("hf-hf-inference-error-429").create().orElseThrow(),
                GoldenCase.read("hf-hf-inference-prompt-only").create().orElseThrow());
        AtomicInteger asked = new AtomicInteger();
        try (PlayedHfInference provider = PlayedHfInference.thatAlways(
                (exchange, picture) -> GoldenLine.send(answers.get(asked.getAndIncrement()), exchange))) {
            Captured captured = generate(provider, line());

            Config result = ConfigFactory.parseString(captured.out());
            assertThat(result.getString("outcome")).isEqualTo("image bytes");
            assertThat(result.getInt("providerCalls")).isEqualTo(2);
            assertThat(captured.err()).contains("error:rate_limited: waiting 3 s, the provider asked for it");
        }
    }

    @Test
    void aPaceThatTheTimeDoesNotAllowIsToldAndNotWaitedFor() throws IOException {
        try (PlayedHfInference provider = PlayedHfInference.thatAlways((exchange, picture) -> {
            exchange.getResponseHeaders().set("Retry-After", "60");
            PlayedHfInference.send(exchange, 429, "application/json", new byte[0]);
        })) {
            Captured captured = generate(provider, line("--timeout", "30"));

            assertThatItEnded(captured, "error:rate_limited", "no", 1);
            assertThat(ConfigFactory.parseString(captured.out()).getInt("retryAfterSeconds"))
                    .isEqualTo(60);
            assertThat(captured.err()).doesNotContain("waiting");
        }
    }

    @Test
    void aCutOffPictureIsUnknownAndNotAskedForAgain() throws IOException {
        try (PlayedHfInference provider = PlayedHfInference.thatAlways(PlayedHfInference::sendCutOff)) {
            Captured captured = generate(provider, line());

            assertThatItEnded(captured, "error:malformed_response", "unknown", 1);
            assertThat(provider.requests()).hasSize(1);
        }
    }

    @Test
    void aSilentProviderIsATimeoutWithUnknownCost() throws IOException {
        CountDownLatch enough = new CountDownLatch(1);
        try (PlayedHfInference provider = PlayedHfInference.thatAlways((exchange, picture) -> await(enough))) {
            Captured captured = generate(provider, line("--timeout", "3"));

            assertThatItEnded(captured, "error:timeout", "unknown", 1);
            assertThat(captured.exitCode()).isEqualTo(1);
            enough.countDown();
        }
    }

    @Test
    void aProviderThatIsNotThereCostsNothing() throws IOException {
        String nobody;
        try (PlayedHfInference provider = PlayedHfInference.thatAlways((exchange, picture) -> {})) {
            nobody = provider.baseUrl();
        }

        Captured captured = Captured.run(
                folder,
                Map.of("HF_TOKEN", TOKEN, "HF_BASE_URL", nobody),
                line("--timeout", "2").toArray(String[]::new));

        assertThatItEnded(captured, "error:unreachable", "no", 0);
    }

    @Test
    void withoutAKeyNothingIsSent() {
        Captured captured = Captured.run(folder, Map.of(), "generate", "котик", "--json");

        assertThatItEnded(captured, "error:auth", "no", 0);
        assertThat(captured.out()).contains("HF_TOKEN");
        assertThat(captured.exitCode()).isEqualTo(1);
    }

    @Test
    void whatTheModelCannotDoIsRefusedBeforeItIsPaid() throws IOException {
        try (PlayedHfInference provider = PlayedHfInference.thatAlways((exchange, picture) -> {})) {
            Captured captured = generate(
                    provider, List.of("generate", "котик", "--model", "hf-sd3-medium", "--size", "17x17", "--json"));

            assertThatItEnded(captured, "error:refused", "no", 0);
            assertThat(captured.exitCode()).isEqualTo(3);
            assertThat(captured.out()).contains("1024x1024");
            assertThat(provider.requests()).isEmpty();
        }
    }

    @Test
    void wordsThatAreNotPaintedAreRefusedBeforeTheyArePaid() throws IOException {
        Files.writeString(folder.resolve("lira.conf"), "content.refused-words = [\"кот*\"]");
        try (PlayedHfInference provider = PlayedHfInference.thatAlways((exchange, picture) -> {})) {
            Captured captured = generate(provider, List.of("generate", "КОТИК", "--model", "hf-sd3-medium", "--json"));

            assertThatItEnded(captured, "error:refused", "no", 0);
            assertThat(captured.exitCode()).isEqualTo(3);
            assertThat(provider.requests()).isEmpty();
        }
    }

    @Test
    void aBrokenListOfWordsIsToldByWhateverReadsIt() throws IOException {
        Files.writeString(folder.resolve("lira.conf"), "content.refused-words = [\"*\"]");

        Captured generated = Captured.run(folder, Map.of(), "generate", "котик");
        Captured checked = Captured.run(folder, Map.of(), "check");

        assertThat(generated.exitCode()).isEqualTo(2);
        assertThat(generated.err()).contains("content.refused-words = *");
        assertThat(checked.exitCode()).isNotZero();
        assertThat(checked.out() + checked.err()).contains("content.refused-words = *");
    }

    private Captured generate(PlayedHfInference provider, List<String> line) {
        return Captured.run(
                folder, Map.of("HF_TOKEN", TOKEN, "HF_BASE_URL", provider.baseUrl()), line.toArray(String[]::new));
    }

    private static List<String> line(String... more) {
        return Stream.concat(
                        Stream.of(
                                "generate",
                                "котик",
                                "--json",
                                "--provider",
                                "huggingface/hf-inference",
                                "--provider-model",
                                MODEL),
                        Stream.of(more))
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertThatItEnded(Captured captured, String outcome, String spent, int calls) {
        Config result = ConfigFactory.parseString(captured.out());
        assertThat(result.getString("outcome")).isEqualTo(outcome);
        assertThat(result.getString("spent")).isEqualTo(spent);
        assertThat(result.getInt("providerCalls")).isEqualTo(calls);
        assertThat(result.getList("files")).isEmpty();
    }

    private static void assertThatItAskedAsRecorded(PlayedHfInference provider, GoldenCase golden) {
        PlayedHfInference.Request first = provider.requests().getFirst();
        assertThat(first.method()).isEqualTo("POST");
        GoldenExchange recorded = golden.create().orElseThrow();
        assertThat(first.path()).isEqualTo(recorded.url().getPath());
        assertThat(first.authorization()).isEqualTo("Bearer " + TOKEN);
        assertThat(Json.tree(first.body())).isEqualTo(recorded.body());
    }

    /** The official client gives up at 429; the program waits 3 s each time, which 12 s allow twice. */
    private static void assertThatItAskedAsOftenAsRecorded(int created, GoldenCase golden) {
        if (golden.outcome().equals("error:rate_limited")) {
            assertThat(created).isBetween(2, 3);
        } else {
            assertThat(created).isEqualTo(golden.exchanges("create").size());
        }
    }

    private static void assertThatThePictureIsThere(Config result, GoldenCase golden) throws IOException {
        if (!hasPicture(golden)) {
            assertThat(result.getList("files")).isEmpty();
            return;
        }
        Config file = result.getConfigList("files").getFirst();
        assertThat(file.getString("sha256")).isEqualTo(golden.sha256().orElseThrow());
        assertThat(Files.size(Path.of(file.getString("path")))).isEqualTo(file.getLong("bytes"));
        assertThat(file.getString("mediaType")).startsWith("image/");
        assertThat(file.getInt("width")).isPositive();
    }

    private static boolean hasPicture(GoldenCase golden) {
        return golden.outcome().equals("image bytes");
    }

    private static String spent(GoldenCase golden) {
        if (hasPicture(golden)) {
            return "yes";
        }
        return golden.outcome().equals("error:malformed_response") ? "unknown" : "no";
    }
}
