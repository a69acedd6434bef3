package io.github.liraai.provider.http;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Request;

/**
 * Asks about a task that was bought until it has ended. A question that fails says nothing of the task, so it is asked again; the
 * deadline ends it all. Thread-safe.
 */
public final class TaskPolling {
    /** How often in a row a doubtful answer may come before it is believed. */
    static final int MOST_DOUBTS = 5;

    /** Enough to tell a provider that a task is no longer wanted. */
    private static final Duration TO_CANCEL = Duration.ofSeconds(3);

    /** What is left for the last question and its picture, a quarter of the time at the most. */
    private static final Duration LAST_LOOK = Duration.ofSeconds(3);

    private final ProviderHttp http;
    private final Pacing pacing;

    /**
     * Prepares to ask.
     *
     * @param http the provider's transport
     * @param pacing how often
     */
    public TaskPolling(ProviderHttp http, Pacing pacing) {
        this.http = http;
        this.pacing = pacing;
    }

    /**
     * Asks until the task has ended. The last question comes shortly before the deadline, whatever the pause, since the picture is
     * paid for.
     *
     * @return how it ended; {@link Unknown} with {@link Cause#TIMEOUT} when it had not by the deadline, and with
     *     {@link Cause#INTERRUPTED} when the thread was interrupted, whose flag stays set
     */
    public GenerationOutcome askUntilEnded(TaskQuestion question, Deadline deadline) {
        return new Round(question, deadline).run(pacing);
    }

    /** The same for a task of an earlier call, which may have ended long ago: the first question comes at once. */
    public GenerationOutcome askAgainUntilEnded(TaskQuestion question, Deadline deadline) {
        return new Round(question, deadline).run(pacing.startingAtOnce());
    }

    /**
     * Tells the provider, once and in a few seconds at the most, that a task is no longer wanted. For a thread that gives up: it works
     * at the deadline and when the thread is interrupted, whose flag stays set.
     *
     * @param cancellation costs nothing and may be asked twice
     * @return what was answered, empty when nothing was
     */
    public Optional<FreeAnswer> cancel(Request cancellation) {
        boolean interrupted = Thread.interrupted();
        try {
            return Optional.of(http.ask(cancellation, Deadline.in(TO_CANCEL)));
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The questions about one task. */
    private final class Round {
        private final TaskQuestion question;
        private final Deadline deadline;
        private final Duration lastLook;
        private String trouble = "";
        private int doubts;
        private boolean last;

        Round(TaskQuestion question, Deadline deadline) {
            this.question = question;
            this.deadline = deadline;
            this.lastLook = shorter(LAST_LOOK, Duration.ofNanos(deadline.leftNanos() / 4));
        }

        GenerationOutcome run(Pacing pace) {
            Duration pause = pace.first();
            Duration wait = pace.atOnce() ? Duration.ZERO : pause;
            while (!last && !deadline.hasPassed()) {
                if (!paused(wait)) {
                    return ended(Cause.INTERRUPTED, "interrupted");
                }
                TaskReply reply = reply(pace.patience());
                if (reply instanceof TaskReply.Ended(GenerationOutcome outcome)) {
                    return outcome;
                }
                if (reply instanceof TaskReply.Doubtful(GenerationOutcome otherwise) && ++doubts == MOST_DOUBTS) {
                    return otherwise;
                }
                wait = longer(pause, askedWait(reply));
                pause = pace.after(pause);
            }
            return ended(Cause.TIMEOUT, "it had not ended by the deadline");
        }

        /** Asks once; what went wrong is a reply, too. */
        private TaskReply reply(Duration patience) {
            try {
                return noted(http.ask(question.request(), deadline, patience, question));
            } catch (JsonDataException | JsonEncodingException | EOFException | ProtocolException e) {
                // Not what was agreed; were it asked for again until the deadline, as much could be read each time.
                String words = http.redactor().detail(e);
                return noted(new TaskReply.Doubtful(new Unknown(Cause.MALFORMED_RESPONSE, words)));
            } catch (IOException e) {
                return noted(new TaskReply.Failed(null, http.redactor().detail(e)));
            }
        }

        private TaskReply noted(TaskReply reply) {
            switch (reply) {
                case TaskReply.NotYet notYet -> {
                    doubts = 0;
                    trouble = "";
                }
                case TaskReply.Failed failed -> trouble = failed.detail();
                case TaskReply.Doubtful doubtful ->
                    trouble = doubtful.otherwise().toString();
                case TaskReply.Ended ended -> trouble = "";
            }
            return reply;
        }

        /** Waits, and answers whether nobody interrupted that. */
        private boolean paused(Duration wait) {
            Duration most = Duration.ofNanos(deadline.leftNanos()).minus(lastLook);
            last = wait.compareTo(most) >= 0;
            try {
                Thread.sleep(last ? longer(most, Duration.ZERO) : wait);
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private Unknown ended(Cause cause, String words) {
            // The thread may have been interrupted while it asked, which only shows as a question that failed.
            boolean interrupted = Thread.currentThread().isInterrupted();
            return new Unknown(
                    interrupted ? Cause.INTERRUPTED : cause,
                    http.redactor()
                            .detail("task " + question.task() + ": " + words
                                    + (trouble.isEmpty() ? "" : "; last answer: " + trouble)));
        }

        private static Duration askedWait(TaskReply reply) {
            return reply instanceof TaskReply.Failed failed && failed.askedWait() != null
                    ? failed.askedWait()
                    : Duration.ZERO;
        }

        private static Duration longer(Duration one, Duration other) {
            return one.compareTo(other) > 0 ? one : other;
        }

        private static Duration shorter(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }
    }
}
