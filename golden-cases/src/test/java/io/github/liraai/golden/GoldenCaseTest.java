package io.github.liraai.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenCaseTest {
    private static final Pattern BEGINNINGS = Pattern.compile("@GoldenCases\\(\\{?([^)}]*)\\}?\\)");
    private static final Pattern QUOTED =
            Pattern.compile("`((?:fal|gemini|hf|kie|local|openai|replicate)-[a-z0-9*-]+)`");

    static List<String> names() {
        return GoldenCase.names("");
    }

    @Test
    void theListHasEveryFile() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/golden"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".json"))
                            .map(name -> name.replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(names());
        }
    }

    /** Each adapter's tests say by {@link GoldenCases} which sets they play, of which nothing can be left out. */
    @Test
    void everyCaseIsPlayedByOneAdapter() throws Exception {
        List<String> played = beginningsIn(Path.of("..")).stream()
                .flatMap(beginning -> GoldenCase.names(beginning).stream())
                .toList();

        assertThat(names()).hasSize(177);
        assertThat(played).containsExactlyInAnyOrderElementsOf(names());
    }

    private static List<String> beginningsIn(Path modules) throws IOException {
        try (Stream<Path> files = Files.find(
                modules,
                12,
                (file, attributes) -> file.toString().matches(".*/adapter-[a-z]+/src/test/.*Test\\.java"))) {
            return files.flatMap(file -> BEGINNINGS.matcher(text(file)).results())
                    .flatMap(match -> Stream.of(match.group(1).split("\\W+", -1)))
                    .filter(name -> !name.isEmpty())
                    .map(name -> name + "-")
                    .toList();
        }
    }

    @Test
    void theDocsNameEveryCaseInWhichWeDoBetter() {
        List<String> bettered = names().stream()
                .filter(name -> GoldenCase.read(name).isToBeBettered())
                .toList();
        String table = text(Path.of("../docs/providers.md")).split("## Where we do better", 2)[1];

        assertThat(bettered).hasSize(4).allSatisfy(name -> assertThat(table).contains("| `" + name + "` |"));
    }

    @Test
    void theDocsNameNoCaseThatIsNotThere() {
        String table = text(Path.of("../docs/providers.md")).split("## Where we do better", 2)[1];
        List<String> named = QUOTED.matcher(table)
                .results()
                .map(match -> match.group(1).replace("*", ".*"))
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(9)
                .allSatisfy(name -> assertThat(names()).anyMatch(each -> each.matches(name)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCaseCanBeRead(String name) {
        GoldenCase golden = GoldenCase.read(name);

        assertThat(golden.json().get("case")).isEqualTo(name);
        assertThat(golden.outcome()).matches("image bytes|image url|ok|error:[a-z_]+");
        assertThat(golden.provider()).isNotBlank();
        assertThat(golden.exchanges()).allSatisfy(exchange -> {
            assertThat(exchange.method()).isIn("GET", "POST");
            assertThat(exchange.target()).startsWith("/");
            assertThat(exchange.status()).isBetween(200, 599);
            assertThat(exchange.answerHeaders()).isNotNull();
            assertThat(exchange.answerBody()).isNotNull();
        });
    }
}
