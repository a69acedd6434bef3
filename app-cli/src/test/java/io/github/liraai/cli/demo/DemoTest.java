package io.github.liraai.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.cli.Captured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DemoTest {
    @TempDir
    Path folder;

    @Test
    void theDialogueIsPlayedAndThePictureKept() throws IOException {
        Captured captured = Captured.run(folder, Map.of(), "demo", "--no-browser");

        assertThat(captured.exitCode()).isZero();
        assertThat(captured.out())
                .containsSubsequence(
                        "Анна: /start",
                        "Анна: 🎨 Генерация",
                        "Анна taps [🎨 Stable Diffusion 3]",
                        "Анна: котик",
                        "🎨 Генерирую изображение",
                        "(photo 1024×1024, png",
                        "котик",
                        "2 из 3",
                        "lira-demo-kotik.png");
        assertThat(captured.err()).doesNotContain("WARN", "ERROR");
        byte[] picture = Files.readAllBytes(folder.resolve("lira-demo-kotik.png"));
        assertThat(picture).startsWith(0x89, 'P', 'N', 'G');
        assertThat(folder).isDirectoryNotContaining("glob:**/data");
    }

    @Test
    void theOperatorsSettingsAreNotLookedAt() throws IOException {
        Files.writeString(folder.resolve("lira.conf"), "levels.user = 0");
        Path file = folder.resolve("cat.png");

        Captured captured =
                Captured.run(folder, Map.of("TELEGRAM_API_URL", "http://127.0.0.1:1"), "demo", "-o", "cat.png");

        assertThat(captured.exitCode()).isZero();
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void aFileThatCannotBeWrittenIsToldAtOnce() {
        Captured captured = Captured.run(folder, Map.of(), "demo", "-o", "no/such/folder/cat.png");

        assertThat(captured.exitCode()).isEqualTo(2);
        assertThat(captured.out()).isEmpty();
    }
}
