package io.github.liraai.core.generation;

import io.github.liraai.core.model.Capabilities;
import io.github.liraai.core.model.FrameSupport;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.PictureOption;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.StyleCatalog;
import io.github.liraai.core.prompt.StyleKey;
import io.github.liraai.core.prompt.StylePreset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of somebody's options cannot be done. */
final class OptionRules implements CheckOptions {
    private final StyleCatalog styles;

    OptionRules(StyleCatalog styles) {
        this.styles = styles;
    }

    @Override
    public List<Refusal> against(ImageModel model, PictureOptions options) {
        return Stream.concat(styleKnown(options).stream(), misfits(model.capabilities(), options))
                .toList();
    }

    Optional<Refusal> styleKnown(PictureOptions options) {
        StyleKey style = options.style();
        return style == null || styles.find(style).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal.StyleUnknown(
                        style, styles.all().stream().map(StylePreset::key).toList()));
    }

    Optional<Refusal> within(Capabilities can, PictureOptions options) {
        return misfits(can, options).findFirst();
    }

    private Stream<Refusal> misfits(Capabilities can, PictureOptions options) {
        return Stream.of(
                        fewEnough(can, options).stream(),
                        frameOffered(can, options).stream(),
                        notTaken(can, options),
                        seedInRange(can, options).stream())
                .flatMap(each -> each);
    }

    private static Optional<Refusal> fewEnough(Capabilities can, PictureOptions options) {
        int asked = options.count().value();
        int most = can.mostPictures().value();
        return asked <= most ? Optional.empty() : Optional.of(new Refusal.TooManyPictures(asked, most));
    }

    private static Optional<Refusal> frameOffered(Capabilities can, PictureOptions options) {
        Frame asked = options.frame();
        return asked == null || can.frames().resolve(asked).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal.FrameNotOffered(asked, can.frames().offered()));
    }

    private static Optional<Refusal> seedInRange(Capabilities can, PictureOptions options) {
        Long asked = options.seed();
        return asked == null || !can.seed() || asked <= can.largestSeed()
                ? Optional.empty()
                : Optional.of(new Refusal.SeedTooLarge(asked, can.largestSeed()));
    }

    private Stream<Refusal> notTaken(Capabilities can, PictureOptions options) {
        Set<PictureOption> taken = taken(can);
        return asked(options).stream()
                .filter(option -> !taken.contains(option))
                .map(option -> new Refusal.OptionNotOffered(option, List.copyOf(taken)));
    }

    /** A style's own words to avoid are a nicety and are left out where the model does not take them. */
    private static Set<PictureOption> asked(PictureOptions options) {
        Set<PictureOption> asked = none();
        if (options.negative() != null) {
            asked.add(PictureOption.NEGATIVE);
        }
        if (options.seed() != null) {
            asked.add(PictureOption.SEED);
        }
        if (options.steps() != null) {
            asked.add(PictureOption.STEPS);
        }
        if (options.guidance() != null) {
            asked.add(PictureOption.GUIDANCE);
        }
        return asked;
    }

    private Set<PictureOption> taken(Capabilities can) {
        Set<PictureOption> taken = shapes(can.frames());
        if (can.mostPictures().value() > 1) {
            taken.add(PictureOption.COUNT);
        }
        if (!styles.all().isEmpty()) {
            taken.add(PictureOption.STYLE);
        }
        if (can.negative()) {
            taken.add(PictureOption.NEGATIVE);
        }
        if (can.seed()) {
            taken.add(PictureOption.SEED);
        }
        if (can.steps()) {
            taken.add(PictureOption.STEPS);
        }
        if (can.guidance()) {
            taken.add(PictureOption.GUIDANCE);
        }
        return taken;
    }

    private static Set<PictureOption> shapes(FrameSupport frames) {
        return switch (frames) {
            case FrameSupport.Range range -> EnumSet.of(PictureOption.ASPECT, PictureOption.SIZE);
            case FrameSupport.Listed(List<Frame> listed) ->
                listed.stream().map(OptionRules::shape).collect(Collectors.toCollection(OptionRules::none));
        };
    }

    private static PictureOption shape(Frame frame) {
        return switch (frame) {
            case Frame.Aspect aspect -> PictureOption.ASPECT;
            case Frame.Size size -> PictureOption.SIZE;
        };
    }

    private static Set<PictureOption> none() {
        return EnumSet.noneOf(PictureOption.class);
    }
}
