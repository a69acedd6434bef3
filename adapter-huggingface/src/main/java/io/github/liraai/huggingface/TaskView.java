package io.github.liraai.huggingface;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.provider.http.Redactor;

/** What one answer says of a task, in the words of no provider. */
sealed interface TaskView {
    /** It is under way. */
    record Running() implements TaskView {}

    /**
     * It has ended, but how is told elsewhere.
     *
     * @param path where
     */
    record Next(String path) implements TaskView {}

    /**
     * There is a picture.
     *
     * @param address where
     */
    record Done(String address) implements TaskView {}

    /**
     * It has ended without one.
     *
     * @param cause why
     * @param words the provider's, raw
     */
    record Over(Cause cause, String words) implements TaskView {
        /**
         * Tells how the call ends. A task that failed, was refused or was cancelled is {@link Rejected}: the provider itself says
         * that there is no picture and none will come, so nothing is charged, and it is not bought again either, since what such a
         * task costs is the provider's to say. A task without a picture is {@link Unknown}.
         */
        GenerationOutcome outcome(Redactor redactor) {
            String detail = redactor.detail(words.isBlank() ? "the task has ended" : words);
            return switch (cause) {
                case TASK_FAILED, CONTENT_BLOCKED, CANCELED, INVALID_REQUEST -> new Rejected(cause, detail);
                default -> new Unknown(cause, detail);
            };
        }
    }

    /**
     * The answer does not say.
     *
     * @param words what is odd about it, raw
     */
    record Strange(String words) implements TaskView {}

    /** Reads the words of a task that failed. */
    static TaskView failed(String words) {
        return new Over(ContentWords.arePolicy(words) ? Cause.CONTENT_BLOCKED : Cause.TASK_FAILED, words);
    }
}
