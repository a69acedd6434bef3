package io.github.liraai.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.cli.testsupport.LiraProcess;
import io.github.liraai.cli.testsupport.PlayedHfInference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever loses patience with {@code lira generate} finds nothing of it on the disk. */
@Timeout(120)
class InterruptedGenerateTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @TempDir
    private Path temporary;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch enough = new CountDownLatch(1);
    private PlayedHfInference silent;

    @BeforeEach
    void startTheProvider() {
        silent = PlayedHfInference.thatAlways((exchange, picture) -> {
            asked.countDown();
            assertThat(enough.await(100, TimeUnit.SECONDS)).isTrue();
        });
    }

    @AfterEach
    void stopTheProvider() {
        enough.countDown();
        silent.close();
    }

    @Test
    void controlCLeavesNoTemporaryFolder() throws Exception {
        try (LiraProcess generate = generate()) {
            assertThat(leftovers()).hasSize(1);

            generate.interrupt();

            assertThat(generate.awaitExit(PATIENCE)).isEqualTo(130);
            assertThat(leftovers()).isEmpty();
            assertThat(folder).isEmptyDirectory();
            assertThat(generate.err())
                    .contains(
                            "the request was sent to huggingface/hf-inference, which may be charged",
                            "look at the provider's bill")
                    .doesNotContain("WARN", "ERROR", "Exception");
        }
    }

    @Test
    void sigtermLeavesNoTemporaryFolder() throws Exception {
        try (LiraProcess generate = generate()) {
            generate.terminate();

            assertThat(generate.awaitExit(PATIENCE)).isEqualTo(143);
            assertThat(leftovers()).isEmpty();
            assertThat(generate.err())
                    .contains(
                            "the request was sent to huggingface/hf-inference, which may be charged",
                            "look at the provider's bill");
        }
    }

    /** Bug: nothing was said of a request that may be charged. */
    @Test
    void sigtermLeavesWordOfTheRequestThatWasSent() throws Exception {
        try (LiraProcess generate = generate("--json")) {
            generate.terminate();

            assertThat(generate.awaitExit(PATIENCE)).isEqualTo(143);
            assertThat(generate.out())
                    .contains("\"spent\":\"unknown\"", "\"providerCalls\":1", "\"model\":\"hf-sd3-medium\"");
        }
    }

    /** Bug: the model that was asked for was named, and so its provider's bill. */
    @Test
    void theProviderIsNamedThatHasTheRequest() throws Exception {
        try (PlayedHfInference refusing = PlayedHfInference.thatAlways((exchange, picture) -> PlayedHfInference.send(
                        exchange, 401, "application/json", "{}".getBytes(StandardCharsets.UTF_8)));
                LiraProcess generate = generate(
                        Map.of(
                                "HF_BASE_URL", refusing.baseUrl(),
                                "REPLICATE_BASE_URL", silent.baseUrl(),
                                "REPLICATE_API_TOKEN", "r8_test_token"),
                        "--model",
                        "hf-sd3-medium",
                        "--json")) {
            generate.terminate();

            assertThat(generate.awaitExit(PATIENCE)).isEqualTo(143);
            assertThat(generate.out())
                    .contains("\"provider\":\"replicate\"", "\"providerCalls\":2", "was sent to replicate");
        }
    }

    private LiraProcess generate(String... flags) throws Exception {
        return generate(Map.of("HF_BASE_URL", silent.baseUrl()), flags);
    }

    private LiraProcess generate(Map<String, String> providers, String... flags) throws Exception {
        Map<String, String> environment = new HashMap<>(providers);
        environment.put("HF_TOKEN", "hf_test_token");
        environment.put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        LiraProcess generate = LiraProcess.start(
                folder,
                environment,
                Stream.concat(Stream.of("generate", "котик"), Stream.of(flags)).toArray(String[]::new));
        assertThat(asked.await(30, TimeUnit.SECONDS)).as("%s", generate).isTrue();
        return generate;
    }

    private List<Path> leftovers() throws IOException {
        try (var files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("lira-"))
                    .toList();
        }
    }
}
