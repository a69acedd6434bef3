package io.github.liraai.core.generation;

import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.health.ModelHealth;
import io.github.liraai.core.model.Capabilities;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.prompt.StyleCatalog;
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
        OptionRules options = new OptionRules(styles);
        this.rules = List.of(
                Admission::notBlocked,
                Admission::modelReady,
                application -> modelAlive(application, health),
                Admission::modelAllowed,
                Admission::promptGiven,
                application -> options.styleKnown(application.options()),
                this::promptShortEnough,
                application -> options.within(application.capabilities(), application.options()),
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

    private Optional<Refusal> promptShortEnough(Application application) {
        int longest = application.capabilities().promptLength();
        int words = Prompt.lengthOf(application.prompt());
        int length = style(application).map(preset -> preset.lengthWith(words)).orElse(words);
        return length <= longest ? Optional.empty() : Optional.of(new Refusal.PromptTooLong(length, longest));
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
