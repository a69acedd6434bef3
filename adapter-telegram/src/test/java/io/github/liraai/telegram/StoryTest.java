package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays the stories; {@code -Dlira.stories=write} writes down what is seen, to be read before it is kept. */
@Timeout(60)
class StoryTest {
    private static final Path FOLDER =
            Path.of("src", "test", "resources", "io", "github", "liraai", "telegram", "story");
    private static final boolean WRITES = "write".equals(System.getProperty("lira.stories"));

    static List<String> stories() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".story"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void isSeenAsItIsTold(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        String told = Files.readString(file);

        String seen = play(told);

        if (WRITES) {
            Files.writeString(file, seen);
        } else {
            assertThat(seen).isEqualTo(told);
        }
    }

    @Test
    void aStoryThatTellsSomethingElseIsNoticed() {
        String told = """
                @ Anna 1001 en
                Anna: /cancel
                  Lira: Something that was never said.
                """;

        assertThat(play(told)).isNotEqualTo(told).contains("Anna: /cancel\n  Lira: ");
    }

    @Test
    void whatNobodyCanDoIsNoStory() {
        assertThatThrownBy(() -> play("@ Anna 1001 en\nAnna dances\n")).hasMessageContaining("dances");
        assertThatThrownBy(() -> play("* it rains\n")).hasMessageContaining("it rains");
        assertThatThrownBy(() -> play("Boris: hello\n")).hasMessageContaining("introduced Boris");
    }

    private static String play(String told) {
        try (StoryStage stage = new StoryStage()) {
            return Story.parse(told).play(stage);
        }
    }
}
