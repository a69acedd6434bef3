package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.Lira;
import io.github.liraai.core.generation.CancelGeneration;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.telegram.delivery.CancelButton;
import io.github.liraai.telegram.delivery.ChatAddress;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives up what has not begun: all of somebody's pictures by the command, one by the button under its status message. */
final class CancelDesk {
    private final Lira lira;

    CancelDesk(Lira lira) {
        this.lira = lira;
    }

    /**
     * For what the next words were.
     *
     * @param forPrompt for a picture
     * @param forMailing for what an administrator writes to people
     */
    record Waited(boolean forPrompt, boolean forMailing) {}

    static Keyboard button(JobId job, Texts texts) {
        return Keyboard.Inline.column(
                List.of(new Keyboard.Button(texts.say(Phrase.PROGRESS_CANCEL), CancelButton.data(job))));
    }

    /**
     * Reacts to the command.
     *
     * @param waited for what we waited, which is over now
     */
    List<Answer> react(Incoming.Words words, Waited waited) {
        CancelGeneration.Result result =
                lira.cancelGeneration().cancel(words.sender().user());
        Texts says = Texts.in(words.sender().language());
        List<String> done = new ArrayList<>();
        if (waited.forPrompt()) {
            done.add(says.say(Phrase.CANCELED_WAIT));
        }
        if (waited.forMailing()) {
            done.add(says.say(Phrase.ADMIN_MAILING_DISCARDED));
        }
        if (result.cancelled() > 0) {
            done.add(says.say(Phrase.CANCELED_JOBS, result.cancelled()));
        }
        if (result.underWay() > 0) {
            done.add(says.say(Phrase.CANCELED_NOT, result.underWay()));
        }
        String text = done.isEmpty() ? says.say(Phrase.CANCELED_NOTHING) : String.join("\n", done);
        List<Answer> answers = new ArrayList<>(withdrawals(result));
        answers.add(new Answer.Say(words.spot(), !words.spot().isPrivate(), text, new Keyboard.None()));
        return answers;
    }

    /** Reacts to a button; only the person whose picture it is may use it. */
    List<Answer> react(Incoming.Tap tap, Spot spot, Texts says) {
        Optional<CancelGeneration.OfOne> result = CancelButton.jobIn(tap.data())
                .map(job -> lira.cancelGeneration().cancel(tap.sender().user(), job));
        if (result.isEmpty()) {
            return List.of(notice(tap, says.say(Phrase.BUTTON_OLD)));
        }
        return switch (result.get()) {
            case CancelGeneration.OfOne.Cancelled(StoredJob job) -> cancelled(tap, job, says);
            case CancelGeneration.OfOne.UnderWay(StoredJob job) ->
                List.of(notice(
                        tap,
                        says.say(
                                Phrase.PROGRESS_CANNOT_CANCEL,
                                job.job().pictures().value())));
            case CancelGeneration.OfOne.Ended() -> List.of(notice(tap, says.say(Phrase.PROGRESS_OVER)));
            case CancelGeneration.OfOne.Unknown() ->
                List.of(notice(tap, says.say(spot.isPrivate() ? Phrase.BUTTON_OLD : Phrase.PROGRESS_NOT_YOURS)));
        };
    }

    private static List<Answer> cancelled(Incoming.Tap tap, StoredJob job, Texts says) {
        List<Answer> answers = new ArrayList<>(List.of(notice(tap, says.say(Phrase.STATUS_CANCELED))));
        withdrawal(job).ifPresent(answers::add);
        return answers;
    }

    /** Has the status messages of what was cancelled say so. */
    static List<Answer> withdrawals(CancelGeneration.Result result) {
        return result.jobs().stream().flatMap(job -> withdrawal(job).stream()).toList();
    }

    private static Optional<Answer> withdrawal(StoredJob job) {
        return ChatAddress.parse(job.job().replyTo())
                .map(address -> new Answer.Withdraw(
                        address,
                        job.job().id(),
                        job.note(),
                        Texts.in(address.language()).say(Phrase.STATUS_CANCELED)));
    }

    private static Answer notice(Incoming.Tap tap, String text) {
        return new Answer.Acknowledge(tap.id(), text);
    }
}
