package io.github.liraai.telegram.delivery;

import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.model.ModelKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A job whose picture somebody waits for. Thread-safe. */
final class Watched {
    /** How soon a chat shows that something is on its way; a quick picture is there before. */
    static final Duration FIRST_ACTION = Duration.ofSeconds(2);

    /** Telegram shows it for five seconds. */
    static final Duration ACTION_EVERY = Duration.ofMillis(4_500);

    /** What finds no turn for so long is left out. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final GenerationJob job;
    private final Instant since;
    private Stage stage;
    private @Nullable Instant paintingSince;
    private Instant nextEdit;
    private Instant nextAction;
    private @Nullable Instant editWaitsSince;
    private @Nullable Instant actionWaitsSince;
    private @Nullable String text;
    private int message;

    /** How far a job has come. */
    sealed interface Stage {
        /** It has not been called for. */
        record InLine() implements Stage {}

        /** A model is painting it, or is to be asked again. */
        record Painting(ModelKey model, boolean isAtIt) implements Stage {}
    }

    Watched(GenerationJob job, Instant now) {
        this.job = job;
        this.since = now;
        this.stage = new Stage.InLine();
        this.nextEdit = now.plus(EditSpacing.FIRST);
        this.nextAction = Instant.MAX;
    }

    GenerationJob job() {
        return job;
    }

    JobId id() {
        return job.id();
    }

    synchronized Stage stage() {
        return stage;
    }

    /** A model begins to paint. */
    synchronized void called(ModelKey model, Instant now) {
        stage = new Stage.Painting(model, true);
        if (paintingSince == null) {
            paintingSince = now;
            nextEdit = now.plus(EditSpacing.FIRST);
        }
        nextAction = now.plus(FIRST_ACTION);
    }

    synchronized boolean isBeingPainted() {
        return stage instanceof Stage.Painting(ModelKey model, boolean isAtIt) && isAtIt;
    }

    /** A call did not start: the job waits to be tried again, here or elsewhere. */
    synchronized void putOff() {
        if (stage instanceof Stage.Painting(ModelKey model, boolean isAtIt)) {
            stage = new Stage.Painting(model, false);
            nextAction = Instant.MAX;
        }
    }

    /** It was begun before this process knew of it. */
    synchronized void begunAt(Instant earlier) {
        if (paintingSince != null && earlier.isBefore(paintingSince)) {
            paintingSince = earlier;
        }
    }

    synchronized Duration elapsed(Instant now) {
        return Duration.between(paintingSince == null ? since : paintingSince, now);
    }

    synchronized Instant due() {
        return nextEdit.isBefore(nextAction) ? nextEdit : nextAction;
    }

    synchronized boolean isActionDue(Instant now) {
        return !nextAction.isAfter(now);
    }

    synchronized boolean isEditDue(Instant now) {
        return !nextEdit.isAfter(now);
    }

    /** There is no turn for the edit that is due; tells whether it may wait for one. */
    synchronized boolean mayWaitToEdit(Instant now) {
        editWaitsSince = editWaitsSince == null ? now : editWaitsSince;
        return now.isBefore(editWaitsSince.plus(LONGEST_WAIT));
    }

    /** There is no turn for the chat action that is due; tells whether it may wait for one. */
    synchronized boolean mayWaitToAct(Instant now) {
        actionWaitsSince = actionWaitsSince == null ? now : actionWaitsSince;
        return now.isBefore(actionWaitsSince.plus(LONGEST_WAIT));
    }

    /** The chat action that was due was made or left out. */
    synchronized void actionDone(Instant now) {
        actionWaitsSince = null;
        if (!nextAction.equals(Instant.MAX)) {
            nextAction = now.plus(ACTION_EVERY);
        }
    }

    /** The edit that was due was made, left out or not needed. */
    synchronized void editDone(Instant now, boolean isGroup) {
        editWaitsSince = null;
        nextEdit = now.plus(EditSpacing.after(Duration.between(since, now), isGroup));
    }

    /** Remembers what the status message says. */
    synchronized void says(String words) {
        text = words;
    }

    synchronized boolean isSaid(String words) {
        return words.equals(text);
    }

    synchronized void isMessage(int id) {
        message = id;
    }

    synchronized OptionalInt message() {
        return message == 0 ? OptionalInt.empty() : OptionalInt.of(message);
    }

    Optional<ChatAddress> address() {
        return ChatAddress.parse(job.replyTo());
    }

    Instant since() {
        return since;
    }
}
