package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.history.LookBack;
import io.github.liraai.core.history.Manner;
import io.github.liraai.core.history.PastJob;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.telegram.delivery.PictureButton;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.ResetWords;
import io.github.liraai.telegram.text.Shortening;
import io.github.liraai.telegram.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Lists the pictures that somebody got, by pages; each can be sent again. */
final class HistoryDesk {
    private static final String TOPIC = "history ";
    private static final int LONGEST_WORDS = 60;
    private static final int LATEST = 3;

    private final LookBack lookBack;
    private final ResetWords words;

    HistoryDesk(LookBack lookBack, ResetWords words) {
        this.lookBack = lookBack;
        this.words = words;
    }

    /** Reads the page, from zero, out of a button's data; empty when the data is no page's. */
    static OptionalInt pageIn(String data) {
        String number = data.startsWith(TOPIC) ? data.substring(TOPIC.length()) : "";
        return number.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(number)) : OptionalInt.empty();
    }

    /** Writes a page; one past the end is the last one. */
    Page page(UserId user, int number, Texts texts) {
        LookBack.Page page = lookBack.page(user, number);
        if (page.entries().isEmpty()) {
            return new Page(texts.say(Phrase.HISTORY_EMPTY), new Keyboard.None());
        }
        List<String> lines = new ArrayList<>();
        List<Keyboard.Button> pictures = new ArrayList<>();
        int first = page.number() * LookBack.PAGE + 1;
        for (PastJob past : page.entries()) {
            int place = first + lines.size();
            lines.add(line(place, past, texts));
            pictures.add(button(texts.say(Phrase.HISTORY_PICTURE, place), past));
        }
        String text = texts.say(Phrase.HISTORY, page.number() + 1, page.pages(), String.join("\n", lines));
        List<Keyboard.Button> turning = turning(page, texts);
        return new Page(text, new Keyboard.Inline(turning.isEmpty() ? List.of(pictures) : List.of(pictures, turning)));
    }

    /** Writes what somebody got last; empty when there is nothing. */
    Optional<String> latest(UserId user, Texts texts) {
        List<String> lines = new ArrayList<>();
        for (PastJob past : lookBack.page(user, 0).entries()) {
            if (lines.size() < LATEST) {
                lines.add(line(lines.size() + 1, past, texts));
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.say(Phrase.HISTORY_LATEST, String.join("\n", lines)));
    }

    private String line(int place, PastJob past, Texts texts) {
        GenerationJob job = past.stored().job();
        return texts.say(Phrase.HISTORY_LINE, place, words(job.prompt(), texts), words.past(job.acceptedAt(), texts));
    }

    /** Gives the beginning of what somebody wrote, in one line, or says that it is no longer kept. */
    static String words(Prompt prompt, Texts texts) {
        return prompt.isGone()
                ? texts.say(Phrase.HISTORY_WORDS_GONE)
                : Shortening.to(
                        LONGEST_WORDS,
                        Manner.Varied.firstWords(prompt).replaceAll("\\s+", " ").strip());
    }

    private static Keyboard.Button button(String text, PastJob past) {
        return new Keyboard.Button(
                text,
                new PictureButton(PictureButton.Deed.SHOW, past.stored().job().id()).data());
    }

    private static List<Keyboard.Button> turning(LookBack.Page page, Texts texts) {
        List<Keyboard.Button> buttons = new ArrayList<>();
        if (page.number() > 0) {
            buttons.add(new Keyboard.Button(texts.say(Phrase.BUTTON_NEWER), TOPIC + (page.number() - 1)));
        }
        if (page.number() + 1 < page.pages()) {
            buttons.add(new Keyboard.Button(texts.say(Phrase.BUTTON_OLDER), TOPIC + (page.number() + 1)));
        }
        return buttons;
    }
}
