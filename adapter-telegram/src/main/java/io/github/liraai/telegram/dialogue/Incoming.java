package io.github.liraai.telegram.dialogue;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What comes in from Telegram, as far as the dialogue cares. */
public sealed interface Incoming {
    /** Tells who it comes from. */
    Sender sender();

    /** Says the same of the one it comes from, of whom more is known now. */
    Incoming from(Sender known);

    /**
     * A text.
     *
     * @param update the update's id, the same when Telegram gives it out again
     * @param sender who wrote it
     * @param spot where it is
     * @param text the text, not empty
     * @param repliesToBot whether it answers a message of the bot
     * @param repliesToPicture whether it answers a picture of the bot
     * @param passedOn whether somebody else may have written it: it was forwarded, or comes by way of another bot
     * @param date when it was written, by Telegram's clock, or null when Telegram does not tell
     */
    record Words(
            long update,
            Sender sender,
            Spot spot,
            String text,
            boolean repliesToBot,
            boolean repliesToPicture,
            boolean passedOn,
            @Nullable Instant date)
            implements Incoming {
        @Override
        public Words from(Sender known) {
            return new Words(update, known, spot, text, repliesToBot, repliesToPicture, passedOn, date);
        }
    }

    /**
     * A message without a text: a sticker, a photo, a voice.
     *
     * @param sender who sent it
     * @param spot where it is
     * @param repliesToBot whether it answers a message of the bot
     */
    record Thing(Sender sender, Spot spot, boolean repliesToBot) implements Incoming {
        @Override
        public Thing from(Sender known) {
            return new Thing(known, spot, repliesToBot);
        }
    }

    /**
     * A tap on a button under a message of the bot, or what somebody makes look like one.
     *
     * @param id what Telegram wants answered
     * @param sender who tapped
     * @param data the button's data; anybody may send any
     * @param spot the message with the button, or null when Telegram does not tell
     * @param answered the message that the one with the button answers, or null when there is none any more
     * @param buttons the data of the buttons the message has now; empty when Telegram does not tell
     */
    record Tap(
            String id,
            Sender sender,
            String data,
            @Nullable Spot spot,
            @Nullable Answered answered,
            Set<String> buttons)
            implements Incoming {
        public Tap {
            buttons = Set.copyOf(buttons);
        }

        @Override
        public Tap from(Sender known) {
            return new Tap(id, known, data, spot, answered, buttons);
        }

        /** Tells whether the message has the button that is said to be tapped. */
        boolean isOnAButton() {
            return buttons.contains(data);
        }
    }

    /**
     * A message that another one answers.
     *
     * @param message its id
     * @param author who wrote it
     * @param text its text, or null when it has none
     */
    record Answered(int message, long author, @Nullable String text) {}
}
