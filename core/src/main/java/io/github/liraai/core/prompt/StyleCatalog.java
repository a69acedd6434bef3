package io.github.liraai.core.prompt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
}
