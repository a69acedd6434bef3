package io.github.liraai.provider.http;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one answer says of a task. */
public sealed interface TaskReply {
    /** The task is under way: ask again. */
    record NotYet() implements TaskReply {}

    /**
     * The task has ended, and so has the call.
     *
     * @param outcome how
     */
    record Ended(GenerationOutcome outcome) implements TaskReply {
        public Ended {
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    /**
     * The question failed, which says nothing of the task: ask again until the deadline.
     *
     * @param askedWait how long the provider asks to wait before, or null
     * @param detail for operators, already redacted
     */
    record Failed(@Nullable Duration askedWait, String detail) implements TaskReply {
        public Failed {
            Objects.requireNonNull(detail, "detail");
        }
    }

    /**
     * The answer is final unless it is a passing fault, such as a task that is not known right after its creation: ask again a few
     * times, and end when it stays so.
     *
     * @param otherwise how the call ends then
     */
    record Doubtful(GenerationOutcome otherwise) implements TaskReply {
        public Doubtful {
            Objects.requireNonNull(otherwise, "otherwise");
        }
    }

    /**
     * Maps an answer that is not of 200 to 299, the same for every provider. Whatever it says, the task was bought: nothing here is
     * {@link NotStarted}. Faults of the server, waits and pages of something on the way are {@link Failed}; a key, a right or a task that is missing all of a sudden is
     * {@link Doubtful}; anything else ends the call.
     */
    static TaskReply of(FailedAnswer answer) {
        if (answer.body().isPage()) {
            return failed(answer);
        }
        return switch (answer.status()) {
            case 407, 408, 425, 429, 499 -> failed(answer);
            case 401, 403, 404 -> new Doubtful(unknown(answer));
            default -> answer.status() >= 500 ? failed(answer) : new Ended(unknown(answer));
        };
    }

    private static Failed failed(FailedAnswer answer) {
        return new Failed(answer.askedWait().orElse(null), answer.detail());
    }

    private static Unknown unknown(FailedAnswer answer) {
        Cause cause = switch (StatusOutcomes.of(answer)) {
            case NotStarted notStarted -> notStarted.cause();
            case Rejected rejected -> rejected.cause();
            case Unknown unknown -> unknown.cause();
            case GenerationOutcome.Pictures pictures -> Cause.MALFORMED_RESPONSE;
        };
        return new Unknown(cause, answer.detail());
    }
}
