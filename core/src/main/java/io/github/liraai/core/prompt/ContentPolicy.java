package io.github.liraai.core.prompt;

/**
 * Decides which words are painted here (driven port), after every other rule and before anything is held, paid or sent.
 *
 * <p>Asked on the thread that takes the request in, by several at once, and everybody in the same chat waits for it: implementations are
 * thread-safe and quick. One that asks somebody else keeps a deadline of its own, a second at most, and throws when it passes. Whatever is
 * thrown means no: the request is refused as not looked at, which is told as a fault of ours. A message of the exception gets into the log and
 * must not hold the words.
 */
@FunctionalInterface
public interface ContentPolicy {
    /** Lets everything be painted. */
    ContentPolicy NONE = words -> Verdict.ALLOWED;

    /**
     * Decides about what somebody wants painted.
     *
     * @param words their own words, at most as long as the model takes, without options and without words to avoid
     */
    Verdict review(String words);

    /** What was decided. */
    enum Verdict {
        /** It is painted. */
        ALLOWED,
        /** It is not painted here; the person is told so and may use other words. */
        REFUSED
    }
}
