package io.github.liraai.telegram.delivery;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * A button for a picture that came. Its data are words: what is to be done, the job, and where there is one a value, 55 bytes at most.
 * Whose the job is, is looked up when it is tapped, so that the button works for good and for its owner alone.
 *
 * @param deed what is to be done
 * @param job with which job's pictures
 * @param value the style for {@link Deed#STYLE}, empty to be asked for it; empty for all others
 */
public record PictureButton(Deed deed, JobId job, String value) {
    /** The data of the button under bad news that offers the other models for the same words. */
    public static final String OTHER_MODEL = "other model";

    public PictureButton {
        Objects.requireNonNull(deed, "deed");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(value, "value");
    }

    /** Names a deed that has no value. */
    public PictureButton(Deed deed, JobId job) {
        this(deed, job, "");
    }

    /** What can be done. */
    public enum Deed {
        /** The same once more. */
        AGAIN,
        /** Much the same once more. */
        VARY,
        /** The same in another style. */
        STYLE,
        /** The original as a file. */
        FILE,
        /** What was charged for what. */
        RECEIPT,
        /** A link to its words, for others. */
        SHARE,
        /** The picture once more, as it was sent. */
        SHOW;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Writes the button's data. */
    public String data() {
        String named = deed.word() + " " + job.value();
        return value.isEmpty() ? named : named + " " + value;
    }

    /** Reads a button's data; empty when it is no such button, or names no job. */
    public static Optional<PictureButton> parse(String data) {
        List<String> words = List.of(data.split(" ", 3));
        if (words.size() < 2 || !JobId.isValid(words.get(1))) {
            return Optional.empty();
        }
        String value = words.size() == 3 ? words.get(2) : "";
        return Arrays.stream(Deed.values())
                .filter(deed -> deed.word().equals(words.getFirst()))
                .filter(deed -> value.isEmpty() || deed == Deed.STYLE)
                .findFirst()
                .map(deed -> new PictureButton(deed, new JobId(words.get(1)), value));
    }

    /** Gives the buttons under the news that a job has no picture: those that may help; null for none. */
    static @Nullable InlineKeyboardMarkup afterFailure(JobId job, Cause cause, Texts texts) {
        List<InlineKeyboardRow> rows = new ArrayList<>();
        if (FailureText.mayPass(cause)) {
            rows.add(new InlineKeyboardRow(button(Phrase.BUTTON_TRY_AGAIN, Deed.AGAIN, job, texts)));
        }
        if (FailureText.isOfTheModel(cause)) {
            rows.add(new InlineKeyboardRow(InlineKeyboardButton.builder()
                    .text(texts.say(Phrase.BUTTON_MODELS))
                    .callbackData(OTHER_MODEL)
                    .build()));
        }
        return rows.isEmpty() ? null : new InlineKeyboardMarkup(rows);
    }

    /** Gives the buttons under a job's pictures. */
    static InlineKeyboardMarkup under(JobId job, PictureUpload.Form form, Texts texts) {
        List<InlineKeyboardRow> rows = new ArrayList<>();
        rows.add(new InlineKeyboardRow(
                button(Phrase.PICTURE_AGAIN, Deed.AGAIN, job, texts),
                button(Phrase.PICTURE_VARY, Deed.VARY, job, texts)));
        InlineKeyboardButton receipt = button(Phrase.PICTURE_RECEIPT, Deed.RECEIPT, job, texts);
        InlineKeyboardButton style = button(Phrase.PICTURE_STYLE, Deed.STYLE, job, texts);
        switch (form) {
            case PHOTO -> {
                rows.add(new InlineKeyboardRow(style, button(Phrase.PICTURE_FILE, Deed.FILE, job, texts)));
                rows.add(new InlineKeyboardRow(receipt));
            }
            // They are files already.
            case DOCUMENT -> rows.add(new InlineKeyboardRow(style, receipt));
        }
        return new InlineKeyboardMarkup(rows);
    }

    private static InlineKeyboardButton button(Phrase text, Deed deed, JobId job, Texts texts) {
        return InlineKeyboardButton.builder()
                .text(texts.say(text))
                .callbackData(new PictureButton(deed, job).data())
                .build();
    }
}
