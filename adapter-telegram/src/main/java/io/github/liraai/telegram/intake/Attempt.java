package io.github.liraai.telegram.intake;

import io.github.liraai.core.store.SpoiledRecordException;
import io.github.liraai.core.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What came of trying to handle an update. */
public sealed interface Attempt {
    /**
     * It was done, or given up for good.
     *
     * @param reply what is to be said
     */
    record Done(UpdateHandler.Reply reply) implements Attempt {}

    /** It could not be done now. */
    record Later() implements Attempt {}

    /** Tries. Whatever the handling of one update does, it ends the handling of no other. */
    static Attempt at(long update, UpdateHandler.Task task) {
        Logger log = LoggerFactory.getLogger(Attempt.class);
        try {
            return new Done(task.handle());
        } catch (StoreUnavailableException e) {
            log.warn("Update {} is asked for again, the store is away: {}", update, e.getMessage());
            task.putOff();
            return new Later();
        } catch (OutOfMemoryError e) {
            log.error("Update {} is asked for again: out of memory", update);
            return new Later();
        } catch (RuntimeException | Error e) {
            // No message: it may hold a person's words.
            log.error("Update {} was given up: {}", update, trace(e));
            return new Done(lastWord(update, task));
        }
    }

    private static UpdateHandler.Reply lastWord(long update, UpdateHandler.Task task) {
        try {
            return task.giveUp();
        } catch (RuntimeException | Error e) {
            // What made the handling fail may make this fail, too.
            LoggerFactory.getLogger(Attempt.class).error("Update {} ends without a word: {}", update, trace(e));
            return UpdateHandler.Reply.NONE;
        }
    }

    /** Names an error and where it came from, without its message; of a spoiled record, the message has only what an operator needs. */
    private static String trace(Throwable error) {
        if (error instanceof SpoiledRecordException spoiled) {
            return String.valueOf(spoiled.getMessage());
        }
        StackTraceElement[] stack = error.getStackTrace();
        return error.getClass().getName() + (stack.length == 0 ? "" : " at " + stack[0]);
    }
}
