package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.generation.CheckOptions;
import io.github.liraai.core.generation.Refusal;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.preferences.Preferences;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.StyleCatalog;
import io.github.liraai.core.prompt.StylePreset;
import io.github.liraai.telegram.dialogue.SettingTap.Topic;
import io.github.liraai.telegram.text.Language;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Shortening;
import io.github.liraai.telegram.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows what somebody chose and what they can choose: one card, and a page for each topic that takes its place. */
final class SettingPages {
    private static final int LONGEST_BUTTON = 64;
    private static final int LONGEST_TITLE = 100;
    private static final int MOST_CHOICES = 60;
    private static final int MOST_NAMED = 5;
    private static final String CHOSEN = "✅ ";

    private final StyleCatalog styles;
    private final CheckOptions checks;
    private final RefusalText refusals;

    SettingPages(StyleCatalog styles, CheckOptions checks, RefusalText refusals) {
        this.styles = styles;
        this.checks = checks;
        this.refusals = refusals;
    }

    /**
     * Somebody's settings.
     *
     * @param chosen what they chose
     * @param model their model, or null when there is none for them
     * @param several the titles of those models they could choose that paint several pictures at a time
     * @param texts their language
     */
    record View(Preferences chosen, @Nullable ImageModel model, List<String> several, Texts texts) {
        View {
            several = List.copyOf(several);
        }

        private PictureOptions options() {
            return chosen.options();
        }

        private String title() {
            return model == null ? texts.say(Phrase.MODEL_NONE) : Shortening.to(LONGEST_TITLE, model.title());
        }
    }

    Page card(View view) {
        Texts texts = view.texts();
        PictureOptions options = view.options();
        String frame = SettingNames.frame(options.frame(), texts);
        String style = SettingNames.style(style(options), texts);
        String language = SettingNames.language(view.chosen().language(), texts);
        boolean asFile = view.chosen().asFile();
        String sent = texts.say(asFile ? Phrase.SENT_AS_FILE : Phrase.SENT_AS_PICTURE);
        int count = options.count().value();
        String text = texts.say(Phrase.SETTINGS, view.title(), frame, count, style, language, sent) + misfits(view);
        SettingTap toggle = new SettingTap.Choice(Topic.FILE, asFile ? SettingTap.NOTHING : "on");
        List<Keyboard.Button> buttons = List.of(
                new Keyboard.Button(texts.say(Phrase.BUTTON_MODELS), Buttons.MODELS),
                button(texts.say(Phrase.BUTTON_FRAME), new SettingTap.OfTopic(Topic.FRAME)),
                button(texts.say(Phrase.BUTTON_COUNT), new SettingTap.OfTopic(Topic.COUNT)),
                button(texts.say(Phrase.BUTTON_STYLE), new SettingTap.OfTopic(Topic.STYLE)),
                button(texts.say(Phrase.BUTTON_LANGUAGE), new SettingTap.OfTopic(Topic.LANGUAGE)),
                button(texts.say(asFile ? Phrase.BUTTON_AS_PICTURE : Phrase.BUTTON_AS_FILE), toggle),
                new Keyboard.Button(texts.say(Phrase.BUTTON_BACK), Buttons.MENU));
        return new Page(text, Keyboard.Inline.pairs(buttons));
    }

    Page topic(Topic topic, View view) {
        return switch (topic) {
            case FRAME -> frames(view);
            case COUNT -> counts(view);
            case STYLE -> styles(view);
            case LANGUAGE -> languages(view);
            // It has no page: its button changes it at once.
            case FILE -> card(view);
        };
    }

    private Page frames(View view) {
        Texts texts = view.texts();
        List<Keyboard.Button> buttons = new ArrayList<>();
        List<Frame> offered = view.model() == null
                ? List.of()
                : view.model().capabilities().frames().offered();
        Frame chosen = view.options().frame();
        buttons.add(choice(Topic.FRAME, SettingTap.NOTHING, SettingNames.frame(null, texts), chosen == null));
        offered.stream()
                .limit(MOST_CHOICES)
                .map(frame -> choice(Topic.FRAME, frame.text(), SettingNames.frame(frame, texts), frame.equals(chosen)))
                .forEach(buttons::add);
        return page(texts.say(Phrase.CHOOSE_FRAME, view.title()), buttons, texts);
    }

    private Page counts(View view) {
        Texts texts = view.texts();
        int most = view.model() == null
                ? PictureOptions.MOST_PICTURES
                : Math.min(
                        PictureOptions.MOST_PICTURES,
                        view.model().capabilities().mostPictures().value());
        List<Keyboard.Button> buttons = new ArrayList<>();
        for (int count = 1; count <= most; count++) {
            boolean isChosen = count == view.options().count().value();
            buttons.add(choice(Topic.COUNT, Integer.toString(count), texts.say(Phrase.PICTURES, count), isChosen));
        }
        if (most > 1) {
            return page(texts.say(Phrase.CHOOSE_COUNT, view.title(), most), buttons, texts);
        }
        if (view.several().isEmpty()) {
            return page(texts.say(Phrase.CHOOSE_COUNT_ONE, view.title()), buttons, texts);
        }
        String others = view.several().stream()
                .limit(MOST_NAMED)
                .map(title -> Shortening.to(LONGEST_TITLE, title))
                .collect(Collectors.joining(", "));
        buttons.add(new Keyboard.Button(texts.say(Phrase.BUTTON_MODELS), Buttons.MODELS));
        return page(texts.say(Phrase.CHOOSE_COUNT_ONE_OF_MANY, view.title(), others), buttons, texts);
    }

    private Page styles(View view) {
        Texts texts = view.texts();
        List<Keyboard.Button> buttons = new ArrayList<>();
        var chosen = view.options().style();
        buttons.add(choice(Topic.STYLE, SettingTap.NOTHING, SettingNames.style(null, texts), chosen == null));
        styles.all().stream()
                .limit(MOST_CHOICES)
                .map(style -> choice(
                        Topic.STYLE,
                        style.key().value(),
                        SettingNames.style(style, texts),
                        style.key().equals(chosen)))
                .forEach(buttons::add);
        return page(texts.say(Phrase.CHOOSE_STYLE), buttons, texts);
    }

    private Page languages(View view) {
        Texts texts = view.texts();
        List<Keyboard.Button> buttons = new ArrayList<>();
        String chosen = view.chosen().language();
        buttons.add(choice(Topic.LANGUAGE, SettingTap.NOTHING, SettingNames.language(null, texts), chosen == null));
        for (Language language : Language.all()) {
            String tag = language.tag();
            buttons.add(choice(Topic.LANGUAGE, tag, SettingNames.language(tag, texts), Objects.equals(tag, chosen)));
        }
        return page(texts.say(Phrase.CHOOSE_LANGUAGE), buttons, texts);
    }

    private static Page page(String text, List<Keyboard.Button> choices, Texts texts) {
        List<Keyboard.Button> buttons = new ArrayList<>(choices);
        buttons.add(button(texts.say(Phrase.BUTTON_BACK), new SettingTap.Card()));
        return new Page(text, Keyboard.Inline.pairs(buttons));
    }

    private @Nullable StylePreset style(PictureOptions options) {
        return Optional.ofNullable(options.style()).flatMap(styles::find).orElse(null);
    }

    /** Says on lines of their own what of the chosen options the model cannot do; empty when it can do them. */
    String misfits(View view) {
        ImageModel model = view.model();
        List<Refusal> misfits = model == null ? List.of() : checks.against(model, view.options());
        StringBuilder text = new StringBuilder();
        misfits.forEach(misfit -> text.append("\n⚠️ ").append(refusals.of(misfit, view.texts())));
        return text.toString();
    }

    private static Keyboard.Button choice(Topic topic, String value, String name, boolean isChosen) {
        return button((isChosen ? CHOSEN : "") + name, new SettingTap.Choice(topic, value));
    }

    private static Keyboard.Button button(String text, SettingTap tap) {
        return new Keyboard.Button(Shortening.to(LONGEST_BUTTON, text), tap.data());
    }
}
