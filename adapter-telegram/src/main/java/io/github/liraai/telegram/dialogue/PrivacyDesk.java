package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.Lira;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.history.ForgetPerson;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tells what is kept, and forgets it after a question. */
final class PrivacyDesk {
    private static final String FORGET = "forget yes ";
    private static final String KEEP = "forget no ";

    private final Lira lira;

    PrivacyDesk(Lira lira) {
        this.lira = lira;
    }

    Page privacy(Texts texts) {
        Duration originals = lira.retention().pictures();
        String pictures = originals.isZero() ? texts.say(Phrase.PRIVACY_NOT_KEPT) : days(originals, texts);
        return new Page(
                texts.say(Phrase.PRIVACY, days(lira.retention().words(), texts), pictures), new Keyboard.None());
    }

    Page question(Sender asked, Texts texts) {
        return new Page(
                texts.say(Phrase.FORGET_ASK),
                Keyboard.Inline.column(List.of(
                        new Keyboard.Button(texts.say(Phrase.BUTTON_FORGET), FORGET + asked.id()),
                        new Keyboard.Button(texts.say(Phrase.BUTTON_KEEP), KEEP + asked.id()))));
    }

    /** Tells whether data are those of a button under the question. */
    static boolean isAnswer(String data) {
        return data.startsWith(FORGET) || data.startsWith(KEEP);
    }

    /** Reacts to a button under the question; it works for the one who was asked alone. */
    List<Answer> react(Incoming.Tap tap, Spot spot, Texts texts) {
        boolean forgets = tap.data().equals(FORGET + tap.sender().id());
        if (!forgets && !tap.data().equals(KEEP + tap.sender().id())) {
            return List.of(new Answer.Acknowledge(tap.id(), texts.say(Phrase.MENU_NOT_YOURS)));
        }
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer.Acknowledge(tap.id(), null));
        if (!forgets) {
            answers.add(change(spot, texts.say(Phrase.FORGET_KEPT)));
            return answers;
        }
        ForgetPerson.Result result = lira.forgetPerson()
                .forget(tap.sender().user(), Actor.of(tap.sender().user()));
        answers.addAll(CancelDesk.withdrawals(result.cancelled()));
        Phrase said = switch (result) {
            case ForgetPerson.Result.Forgotten forgotten -> Phrase.FORGET_DONE;
            case ForgetPerson.Result.UnderWay underWay -> Phrase.FORGET_UNDER_WAY;
        };
        answers.add(change(spot, texts.say(said)));
        return answers;
    }

    private static Answer change(Spot spot, String text) {
        return new Answer.Change(spot, text, new Keyboard.None());
    }

    private static String days(Duration time, Texts texts) {
        return texts.say(Phrase.PRIVACY_DAYS, time.toDays());
    }
}
