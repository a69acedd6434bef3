package io.github.liraai.telegram.delivery;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Texts;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** The button under a status message that cancels its job. */
public final class CancelButton {
    private static final String TOPIC = "cancel:";

    private CancelButton() {}

    /** Gives the data of a job's button. */
    public static String data(JobId job) {
        return TOPIC + job.value();
    }

    /** Tells whether data is that of such a button, whatever job it names. */
    public static boolean isCancel(String data) {
        return data.startsWith(TOPIC);
    }

    /** Reads the job out of a button's data; empty when it names none. */
    public static Optional<JobId> jobIn(String data) {
        return Optional.of(data)
                .filter(CancelButton::isCancel)
                .map(named -> named.substring(TOPIC.length()))
                .filter(JobId::isValid)
                .map(JobId::new);
    }

    static InlineKeyboardMarkup under(JobId job, Texts texts) {
        InlineKeyboardButton button = InlineKeyboardButton.builder()
                .text(texts.say(Phrase.PROGRESS_CANCEL))
                .callbackData(data(job))
                .build();
        return InlineKeyboardMarkup.builder()
                .keyboardRow(new InlineKeyboardRow(button))
                .build();
    }
}
