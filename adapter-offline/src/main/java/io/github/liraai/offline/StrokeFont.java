package io.github.liraai.offline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Knows the letters: Latin, Cyrillic, digits, punctuation, and the marks over letters. Drawn for this painter, because a
 * machine without a desktop may have no font at all. Immutable.
 */
final class StrokeFont {
    private static final String FILE = "glyphs.txt";

    private final Map<Integer, Glyph> glyphs;

    private StrokeFont(Map<Integer, Glyph> glyphs) {
        this.glyphs = Map.copyOf(glyphs);
    }

    /** Reads the font that comes with the painter. */
    static StrokeFont load() {
        InputStream file = Objects.requireNonNull(StrokeFont.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            Map<Integer, Glyph> glyphs = new HashMap<>();
            reader.lines().filter(line -> !line.isEmpty()).forEach(line -> read(line, glyphs));
            return new StrokeFont(glyphs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds a character's strokes. */
    Optional<Glyph> find(int codePoint) {
        return Optional.ofNullable(glyphs.get(codePoint));
    }

    private static void read(String line, Map<Integer, Glyph> glyphs) {
        String[] parts = line.split(" ", 3);
        switch (parts[0]) {
            case "//" -> {}
            case "same" ->
                glyphs.put(parts[1].codePointAt(0), Objects.requireNonNull(glyphs.get(parts[2].codePointAt(0)), line));
            default -> glyphs.put(code(parts[0]), Glyph.parse(Integer.parseInt(parts[1], 36), parts[2]));
        }
    }

    private static int code(String text) {
        return text.startsWith("U+") ? Integer.parseInt(text.substring(2), 16) : text.codePointAt(0);
    }
}
