package io.github.liraai.core.generation;

import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.health.ModelHealth;
import io.github.liraai.core.model.Capabilities;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.prompt.StyleCatalog;
import io.github.liraai.core.prompt.StyleKey;
import io.github.liraai.core.prompt.StylePreset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules a request must pass, in order; the first that refuses wins. */
final class Admission {
    private final StyleCatalog styles;
    private final List<Rule> rules;

    Admission(StyleCatalog styles, ModelHealth health) {
        this.styles = styles;
        this.rules = List.of(
                Admission::notBlocked,
                Admission::modelReady,
                application -> modelAlive(application, health),
                Admission::modelAllowed,
                Admission::promptGiven,
                this::styleKnown,
                this::promptShortEnough,
                Admission::fewEnough,
                Admission::frameOffered,
                Admission::optionsOffered,
                this::negativeShortEnough);
    }

    /** One reason to refuse. */
    @FunctionalInterface
    interface Rule {
        Optional<Refusal> refuse(Application application);
    }

    /** What the rules look at. */
    record Application(
            @Nullable Block block, AccessLevel level, ImageModel model, String prompt, PictureOptions options) {
        Application with(ImageModel other) {
            return new Application(block, level, other, prompt, options);
        }

        private Capabilities capabilities() {
            return model.capabilities();
        }
    }

    Optional<Refusal> refuse(Application application) {
        return rules.stream().flatMap(rule -> rule.refuse(application).stream()).findFirst();
    }

    private static Optional<Refusal> notBlocked(Application application) {
        Block block = application.block();
        return block == null ? Optional.empty() : Optional.of(new Refusal.Blocked(block.until()));
    }

    private static Optional<Refusal> modelReady(Application application) {
        return application.model().stage() == ImageModel.Stage.READY
                ? Optional.empty()
                : Optional.of(new Refusal.ModelNotReady(application.model()));
    }

    private static Optional<Refusal> modelAlive(Application application, ModelHealth health) {
        return health.isAlive(application.model())
                ? Optional.empty()
                : Optional.of(new Refusal.ModelGone(application.model()));
    }

    private static Optional<Refusal> modelAllowed(Application application) {
        AccessLevel level = application.level();
        return level.models().allows(application.model().key())
                ? Optional.empty()
                : Optional.of(new Refusal.ModelNotAllowed(application.model(), level.name()));
    }

    private static Optional<Refusal> promptGiven(Application application) {
        return Prompt.isBlank(application.prompt()) ? Optional.of(new Refusal.PromptBlank()) : Optional.empty();
    }

    private Optional<Refusal> styleKnown(Application application) {
        StyleKey style = application.options().style();
        return style == null || styles.find(style).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal.StyleUnknown(
                        style, styles.all().stream().map(StylePreset::key).toList()));
    }

    private Optional<Refusal> promptShortEnough(Application application) {
        int longest = application.capabilities().promptLength();
        int words = Prompt.lengthOf(application.prompt());
        int length = style(application).map(preset -> preset.lengthWith(words)).orElse(words);
        return length <= longest ? Optional.empty() : Optional.of(new Refusal.PromptTooLong(length, longest));
    }

    private static Optional<Refusal> fewEnough(Application application) {
        int asked = application.options().count().value();
        int most = application.capabilities().mostPictures().value();
        return asked <= most ? Optional.empty() : Optional.of(new Refusal.TooManyPictures(asked, most));
    }

    private static Optional<Refusal> frameOffered(Application application) {
        Frame asked = application.options().frame();
        return asked == null
                        || application.capabilities().frames().resolve(asked).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal.FrameNotOffered(
                        asked, application.capabilities().frames().offered()));
    }

    private static Optional<Refusal> optionsOffered(Application application) {
        PictureOptions options = application.options();
        Capabilities can = application.capabilities();
        // A style's own words to avoid are a nicety and are left out where the model does not take them.
        if (options.negative() != null && !can.negative()) {
            return Optional.of(new Refusal.OptionNotOffered(Refusal.Option.NEGATIVE));
        }
        if (options.seed() != null && !can.seed()) {
            return Optional.of(new Refusal.OptionNotOffered(Refusal.Option.SEED));
        }
        if (options.steps() != null && !can.steps()) {
            return Optional.of(new Refusal.OptionNotOffered(Refusal.Option.STEPS));
        }
        if (options.guidance() != null && !can.guidance()) {
            return Optional.of(new Refusal.OptionNotOffered(Refusal.Option.GUIDANCE));
        }
        return Optional.empty();
    }

    private Optional<Refusal> negativeShortEnough(Application application) {
        String negative = application.options().negative();
        if (negative == null) {
            return Optional.empty();
        }
        int longest = application.capabilities().promptLength();
        int length = Composer.joined(negative, style(application))
                .map(Prompt::lengthOf)
                .orElse(0);
        return length <= longest ? Optional.empty() : Optional.of(new Refusal.NegativeTooLong(length, longest));
    }

    private Optional<StylePreset> style(Application application) {
        return Optional.ofNullable(application.options().style()).flatMap(styles::find);
    }
}
