package io.github.liraai.telegram.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({"ru,ru", "RU,ru", "ru-RU,ru", "en,en", "pt-br,en", "uk,en", "be,en", "rue,en", "zh-hans,en"})
    void theClientsLanguageDecides(String tag, String language) {
        assertThat(Language.ofTag(tag).tag()).isEqualTo(language);
    }

    @Test
    void aClientThatTellsNoneIsSpokenToInRussian() {
        assertThat(Language.ofTag(null)).isEqualTo(Language.RUSSIAN);
        assertThat(Language.ofTag("")).isEqualTo(Language.RUSSIAN);
    }

    @ParameterizedTest
    @CsvSource({
        "OTHER, 1, 0",
        "OTHER, 5, 0",
        "ONE_OTHER, 0, 1",
        "ONE_OTHER, 1, 0",
        "ZERO_ONE_OTHER, 0, 0",
        "ZERO_ONE_OTHER, 2, 1",
        "ONE_FEW_MANY, 21, 0",
        "ONE_FEW_MANY, 22, 1",
        "ONE_FEW_MANY, 12, 2"
    })
    void eachLanguageCountsItsOwnWay(Plural plural, long count, int form) {
        assertThat(plural.form(count)).isEqualTo(form).isLessThan(plural.forms());
    }

    /** One more bundle on the class path, and the same classes again, which look for bundles when they are loaded. */
    @Test
    void oneMoreBundleIsOneMoreLanguage(@TempDir Path folder) throws Exception {
        Path bundles = Files.createDirectories(folder.resolve("io/github/liraai/telegram/text"));
        try (var english = Language.class.getResourceAsStream(Language.ENGLISH.bundle())) {
            Files.write(bundles.resolve("messages_de.properties"), english.readAllBytes());
        }
        URL classes = Language.class.getProtectionDomain().getCodeSource().getLocation();
        URL[] path = {folder.toUri().toURL(), classes};

        try (var loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            Class<?> language = loader.loadClass(Language.class.getName());
            Object german = language.getMethod("ofTag", String.class).invoke(null, "de-AT");

            assertThat(language.getMethod("all").invoke(null)).hasToString("[ru, en, de]");
            assertThat(german).hasToString("de");
            assertThat(loader.loadClass(Texts.class.getName())
                            .getMethod("in", language)
                            .invoke(null, german))
                    .isNotNull();
        }
        assertThat(Language.all()).isEqualTo(List.of(Language.RUSSIAN, Language.ENGLISH));
    }
}
