package io.github.liraai.testkit.prompt;

import io.github.liraai.core.prompt.StyleCatalog;
import io.github.liraai.core.prompt.StyleKey;
import io.github.liraai.core.prompt.StylePreset;
import java.util.List;
import java.util.Map;

/** Makes up styles. */
public final class StyleFixture {
    /** A style with words to avoid. */
    public static final StyleKey OIL = new StyleKey("oil");

    private StyleFixture() {}

    /** Makes up a catalogue with {@link #OIL}: {@code oil painting of {prompt}, thick strokes}, avoiding {@code photo}. */
    public static StyleCatalog anyStyles() {
        return new StyleCatalog(List.of(new StylePreset(
                OIL, Map.of("ru", "Масло", "en", "Oil"), "oil painting of {prompt}, thick strokes", "photo")));
    }
}
