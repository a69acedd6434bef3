package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.Lira;
import io.github.liraai.core.model.Capabilities;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.prompt.PictureOption;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.PromptLine;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Explains how to get a picture: with an example that the reader's usual model can do, and the options that some model of theirs takes. */
final class HelpText {
    private static final int MOST_STYLES = 20;
    private static final int SHOWN_PICTURES = 4;

    private final Lira lira;
    private final ModelMenu menu;

    HelpText(Lira lira, ModelMenu menu) {
        this.lira = lira;
        this.menu = menu;
    }

    String of(Sender reader, Texts texts) {
        Optional<ImageModel> usual = menu.usual(reader, reader.preferences());
        String example = texts.say(Phrase.HELP_EXAMPLE)
                + usual.map(model -> flags(model).stream().map(" "::concat).collect(Collectors.joining()))
                        .orElse("");
        return texts.say(Phrase.HELP, example, String.join("\n", lines(menu.usable(reader), usual, texts)));
    }

    /** Gives the options of the example, those that the model can do. */
    private List<String> flags(ImageModel model) {
        List<String> flags = new ArrayList<>(List.of("--ar 16:9"));
        int pictures =
                Math.min(SHOWN_PICTURES, model.capabilities().mostPictures().value());
        if (pictures > 1) {
            flags.add(PictureOption.COUNT.flag() + " " + pictures);
        }
        firstStyle().ifPresent(style -> flags.add(PictureOption.STYLE.flag() + " " + style));
        flags.add("--seed 7");
        flags.add("--no text");
        return flags.stream().filter(flag -> canDo(model, flag)).toList();
    }

    private boolean canDo(ImageModel model, String flag) {
        return lira.promptSyntax().read(flag, PictureOptions.defaults()) instanceof PromptLine.Read read
                && lira.checkOptions().against(model, read.options()).isEmpty();
    }

    private Optional<String> firstStyle() {
        return lira.styles().all().stream().map(style -> style.key().value()).findFirst();
    }

    private List<String> lines(List<ImageModel> models, Optional<ImageModel> usual, Texts texts) {
        List<String> lines = new ArrayList<>();
        if (models.stream().anyMatch(model -> canDo(model, "--ar 16:9"))) {
            lines.add(texts.say(Phrase.HELP_ASPECT));
        }
        if (models.stream().anyMatch(model -> canDo(model, "--size 1024x768"))) {
            lines.add(texts.say(Phrase.HELP_SIZE));
        }
        models.stream()
                .mapToInt(model -> model.capabilities().mostPictures().value())
                .filter(most -> most > 1)
                .max()
                .ifPresent(most -> lines.add(texts.say(Phrase.HELP_COUNT, Math.min(SHOWN_PICTURES, most))));
        firstStyle().ifPresent(style -> lines.add(texts.say(Phrase.HELP_STYLE, style, styles())));
        add(lines, models, Capabilities::negative, texts.say(Phrase.HELP_NEGATIVE));
        add(lines, models, Capabilities::seed, texts.say(Phrase.HELP_SEED));
        add(lines, models, Capabilities::steps, texts.say(Phrase.HELP_STEPS));
        add(lines, models, Capabilities::guidance, texts.say(Phrase.HELP_GUIDANCE));
        usual.ifPresent(
                model -> lines.add(texts.say(Phrase.HELP_MODEL, model.key().value())));
        return lines;
    }

    private static void add(List<String> lines, List<ImageModel> models, Predicate<Capabilities> can, String line) {
        if (models.stream().map(ImageModel::capabilities).anyMatch(can)) {
            lines.add(line);
        }
    }

    private String styles() {
        return lira.styles().all().stream()
                .limit(MOST_STYLES)
                .map(style -> style.key().value())
                .collect(Collectors.joining(", "));
    }
}
