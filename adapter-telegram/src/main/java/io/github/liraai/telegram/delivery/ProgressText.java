package io.github.liraai.telegram.delivery;

import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Texts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says how far a picture has come. */
public final class ProgressText {
    private ProgressText() {}

    /** Says a place in line, from one. */
    public static String inLine(int place, Texts texts) {
        return place > 1 ? texts.say(Phrase.STATUS_IN_LINE, place) : texts.say(Phrase.PROGRESS_NEXT);
    }

    /**
     * Says for how long it is being painted.
     *
     * @param elapsed how long it has been
     * @param usual how long it usually takes, or null when nobody knows
     */
    static String painting(Duration elapsed, @Nullable Duration usual, Texts texts) {
        String time = span(elapsed, texts);
        if (usual == null) {
            return texts.say(Phrase.PROGRESS_ELAPSED, time);
        }
        // Both as people read them, so that nothing is late by what they do not see.
        boolean isLate = seconds(elapsed) > seconds(usual);
        return texts.say(isLate ? Phrase.PROGRESS_LATE : Phrase.PROGRESS_USUAL, time, span(usual, texts));
    }

    /** Says how long something took, in minutes and seconds. */
    public static String span(Duration time, Texts texts) {
        long seconds = seconds(time);
        if (seconds < 60) {
            return texts.say(Phrase.PROGRESS_SECONDS, seconds);
        }
        return seconds % 60 == 0
                ? texts.say(Phrase.MINUTES, seconds / 60)
                : texts.say(Phrase.PROGRESS_MINUTES_AND_SECONDS, seconds / 60, seconds % 60);
    }

    /** Rounds to whole seconds, from one. */
    private static long seconds(Duration time) {
        return Math.max(1, time.plusMillis(500).toSeconds());
    }
}
