package io.github.liraai.core.generation;

import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.prompt.StyleCatalog;
import io.github.liraai.core.prompt.StylePreset;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns words, style and options into what a model is asked. */
final class Composer {
    private final StyleCatalog styles;

    Composer(StyleCatalog styles) {
        this.styles = styles;
    }

    GenerationRequest compose(JobId job, Prompt prompt, PictureOptions options, ImageModel model) {
        Optional<StylePreset> style = Optional.ofNullable(options.style()).flatMap(styles::find);
        return new GenerationRequest(
                job,
                model.providerModel(),
                style.map(preset -> preset.apply(prompt)).orElse(prompt.text()),
                frame(options, model),
                options.count(),
                negative(options, style, model),
                model.capabilities().seed() ? options.seed() : null,
                options.steps(),
                options.guidance());
    }

    private static @Nullable Frame frame(PictureOptions options, ImageModel model) {
        return options.frame() == null
                ? null
                : model.capabilities().frames().resolve(options.frame()).orElse(null);
    }

    private static @Nullable String negative(PictureOptions options, Optional<StylePreset> style, ImageModel model) {
        return model.capabilities().negative()
                ? joined(options.negative(), style).orElse(null)
                : null;
    }

    /** Puts a person's words to avoid and the style's together. */
    static Optional<String> joined(@Nullable String negative, Optional<StylePreset> style) {
        String words = Stream.of(
                        Optional.ofNullable(negative),
                        style.map(StylePreset::negative).filter(Objects::nonNull))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return Optional.of(words).filter(joined -> !joined.isEmpty());
    }
}
