package io.github.liraai.simulator.internal.markup;

import java.util.List;

/**
 * A text and what is special in it.
 *
 * @param entities ordered by offset; offsets and lengths in UTF-16 units
 */
public record FormattedText(String text, List<Entity> entities) {
    /** Nothing. */
    public static final FormattedText EMPTY = new FormattedText("", List.of());

    /** Copy the list. */
    public FormattedText {
        entities = List.copyOf(entities);
    }
}
