package io.github.liraai.core.prompt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The styles on offer, in their order; immutable. */
public final class StyleCatalog {
    private final Map<StyleKey, StylePreset> styles = new LinkedHashMap<>();

    /** Builds the catalogue; two styles of one key are refused. */
    public StyleCatalog(List<StylePreset> styles) {
        for (StylePreset style : styles) {
            if (this.styles.putIfAbsent(style.key(), style) != null) {
                throw new IllegalArgumentException(
                        "style is there twice: " + style.key().value());
            }
        }
    }

    /** Builds a catalogue without styles. */
    public static StyleCatalog empty() {
        return new StyleCatalog(List.of());
    }

    /** Lists the styles in their order. */
    public List<StylePreset> all() {
        return List.copyOf(styles.values());
    }

    /** Finds a style. */
    public Optional<StylePreset> find(StyleKey key) {
        return Optional.ofNullable(styles.get(key));
    }

    /** Finds a style by its key or by a title, as people write it: in any case, without pictograms. */
    Optional<StylePreset> named(String written) {
        String sought = letters(written);
        return styles.values().stream()
                .filter(style -> !sought.isEmpty())
                .filter(style -> namesOf(style).anyMatch(name -> letters(name).equals(sought)))
                .findFirst();
    }

    /** Finds the style that was probably meant. */
    Optional<StyleKey> near(String written) {
        Map<String, StyleKey> names = new LinkedHashMap<>();
        styles.values().forEach(style -> namesOf(style).forEach(name -> names.putIfAbsent(letters(name), style.key())));
        return NearestName.among(names.keySet(), letters(written)).map(names::get);
    }

    private static Stream<String> namesOf(StylePreset style) {
        return Stream.concat(Stream.of(style.key().value()), style.titles().values().stream());
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
