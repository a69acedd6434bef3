package io.github.liraai.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenCaseTest {
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
