package io.github.liraai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.github.liraai.cli.testsupport.PlayedHfInference;
import io.github.liraai.golden.GoldenCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No picture is bought that cannot be kept, and none that was bought is lost. */
@Timeout(60)
class OutputPlaceTest {
    private static final GoldenCase PICTURE = GoldenCase.read("hf-hf-inference-prompt-only");

    @TempDir
    Path folder;

    /** Bug: the file was tried only when the picture had been paid. */
    @ParameterizedTest
    @ValueSource(strings = {"LONG", "/proc/x.png"})
    @EnabledOnOs(OS.LINUX)
    void aPlaceThatTakesNoFileIsFoundBeforeAnythingIsPaid(String place) throws IOException {
        String output = place.equals("LONG") ? "x".repeat(260) + ".png" : place;
        try (PlayedHfInference provider = picture()) {
            Captured captured = generate(provider, "-o", output);

            assertThat(captured.exitCode()).isEqualTo(2);
            assertThat(captured.err()).contains("-o: cannot be written: ").doesNotContain("\tat ");
            assertThat(provider.requests()).isEmpty();
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsNoRegularFileIsNotWrittenOver() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        try (PlayedHfInference provider = picture()) {
            Captured captured = generate(provider, "-o", "pipe");

            assertThat(captured.exitCode()).isEqualTo(2);
            assertThat(captured.err()).contains("it is not a regular file");
            assertThat(provider.requests()).isEmpty();
            assertThat(Files.isRegularFile(pipe)).isFalse();
        }
    }

    /** Bug: a stack trace, no JSON, and the picture was gone. */
    @Test
    void aPlaceThatIsLostMeanwhileDoesNotLoseThePicture() throws IOException {
        try (PlayedHfInference provider = PlayedHfInference.thatAlways((exchange, picture) -> {
            Files.createDirectories(folder.resolve("cat.png/x"));
            GoldenLine.send(PICTURE.create().orElseThrow(), exchange);
        })) {
            Captured captured = generate(provider, "-o", "cat.png");

            assertThat(captured.exitCode()).isEqualTo(1);
            assertThat(captured.err().lines()).singleElement().asString().contains("cat.png: it is a folder");
            Config result = ConfigFactory.parseString(captured.out());
            assertThat(result.getString("outcome")).isEqualTo("error:storage");
            assertThat(result.getString("spent")).isEqualTo("yes");
            Path kept = Path.of(result.getConfigList("files").getFirst().getString("path"));
            assertThat(result.getString("message")).contains("it is kept in " + kept);
            assertThat(kept).hasSize(633);
            Files.delete(kept);
        }
    }

    @Test
    void theDemoIsAsCareful() {
        Captured captured = Captured.run(folder, Map.of(), "demo", "-o", "x".repeat(260) + ".png");

        assertThat(captured.exitCode()).isEqualTo(2);
        assertThat(captured.out()).isEmpty();
        assertThat(captured.err()).contains("-o: cannot be written: ");
    }

    private static PlayedHfInference picture() throws IOException {
        return PlayedHfInference.thatAlways(
                (exchange, picture) -> GoldenLine.send(PICTURE.create().orElseThrow(), exchange));
    }

    private Captured generate(PlayedHfInference provider, String... more) {
        Stream<String> line = Stream.of(
                "generate",
                "котик",
                "--json",
                "--provider",
                "huggingface/hf-inference",
                "--provider-model",
                "org/model");
        return Captured.run(
                folder,
                Map.of("HF_TOKEN", "hf_test_token", "HF_BASE_URL", provider.baseUrl()),
                Stream.concat(line, Stream.of(more)).toArray(String[]::new));
    }
}
