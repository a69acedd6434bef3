package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.history.PastJob;
import io.github.liraai.telegram.delivery.ChatAddress;
import io.github.liraai.telegram.text.Language;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something the bot says; texts are plain, never markup. */
public sealed interface Answer {
    /**
     * A new message.
     *
     * @param to the message that is answered
     * @param asReply whether it is shown as a reply to it
     * @param text the text
     * @param keyboard its buttons
     */
    record Say(Spot to, boolean asReply, String text, Keyboard keyboard) implements Answer {}

    /**
     * A new text and new buttons for a message of the bot.
     *
     * @param message the message
     * @param text the text
     * @param keyboard its buttons, {@link Keyboard.Menu} not among them
     */
    record Change(Spot message, String text, Keyboard keyboard) implements Answer {}

    /**
     * A message of the bot that shows how something stands, which may go on while this waits for its turn: it is read anew then, so that
     * nothing older takes the place of something newer.
     *
     * @param first how it stood when this was decided, for when it cannot be read again
     * @param now reads how it stands
     */
    record Renew(Change first, Supplier<Change> now) implements Answer {}

    /**
     * Pictures that came before, once more.
     *
     * @param to the message that is answered
     * @param language the language of caption and buttons
     * @param past the job and what is kept of its pictures
     */
    record Show(Spot to, Language language, PastJob past) implements Answer {}

    /**
     * Original pictures as files.
     *
     * @param to the message that is answered
     * @param language the language in which is told that they were not sent
     * @param pictures the pictures in the spool
     */
    record Originals(Spot to, Language language, List<SpooledPicture> pictures) implements Answer {
        public Originals {
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * The answer that a tap must have, or its button spins on.
     *
     * @param tap the tap's id
     * @param notice a short notice shown for a moment, or null
     */
    record Acknowledge(String tap, @Nullable String notice) implements Answer {}

    /**
     * The status message of an accepted job.
     *
     * @param prompt the message with the prompt, which it answers
     * @param job the job
     * @param text the text
     * @param keyboard its buttons, {@link Keyboard.Menu} not among them
     * @param inPlaceOf a message of the bot that becomes the status message, or null for a new one
     */
    record Status(
            Spot prompt,
            JobId job,
            String text,
            Keyboard keyboard,
            @Nullable Integer inPlaceOf) implements Answer {}

    /**
     * The status message of a job that was given up says so.
     *
     * @param address where it is
     * @param job the job
     * @param note the note that was kept with the job, or null
     * @param text the text
     */
    record Withdraw(
            ChatAddress address, JobId job, @Nullable DeliveryNote note, String text) implements Answer {}
}
