package io.github.liraai.telegram.api;

import java.time.Duration;

/**
 * How hard a call is tried.
 *
 * @param waits how long it may wait in all because Telegram wants a pause
 * @param repeats how often it is made again when nobody knows whether it was done
 */
public record Patience(Duration waits, int repeats) {
    /** Once, at once: the caller has its own way to come back later. */
    public static final Patience NONE = new Patience(Duration.ZERO, 0);

    /** A new message: a second one is better than none, a third is a nuisance. */
    public static final Patience SEND = new Patience(Duration.ofSeconds(90), 1);

    /** Whatever may be done twice without harm: edits, deletions, settings. */
    public static final Patience HARMLESS = new Patience(Duration.ofSeconds(90), 3);

    /** Answers to a tap: worthless a few seconds later. */
    public static final Patience BRIEF = new Patience(Duration.ofSeconds(5), 2);
}
