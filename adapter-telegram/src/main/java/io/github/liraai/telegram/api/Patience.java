package io.github.liraai.telegram.api;

import java.time.Duration;
import java.util.Objects;

/**
 * How hard a call is tried.
 *
 * @param waits how long it may wait in all because of Telegram's limits
 * @param repeats how often it is made again when nobody knows whether it was done
 * @param urgency how much somebody waits for it
 */
public record Patience(Duration waits, int repeats, Urgency urgency) {
    /** Once, at once: the caller has its own way to come back later. */
    public static final Patience NONE = new Patience(Duration.ZERO, 0, Urgency.RESULT);

    /** A new message: a second one is better than none, a third is a nuisance. */
    public static final Patience SEND = new Patience(Duration.ofSeconds(90), 1, Urgency.ANSWER);

    /** Whatever may be done twice without harm: edits, deletions, settings. */
    public static final Patience HARMLESS = new Patience(Duration.ofSeconds(90), 3, Urgency.ANSWER);

    /** Answers to a tap: worthless a few seconds later. */
    public static final Patience BRIEF = new Patience(Duration.ofSeconds(5), 2, Urgency.ANSWER);

    /** One of many messages to many people: it waits for its turn, but for a real pause whoever sends them waits. */
    public static final Patience BULK = new Patience(Duration.ofSeconds(1), 0, Urgency.BULK);

    public Patience {
        Objects.requireNonNull(waits, "waits");
        Objects.requireNonNull(urgency, "urgency");
        if (urgency == Urgency.COSMETIC) {
            throw new IllegalArgumentException("what is cosmetic has no patience: see TelegramApi.cosmetic");
        }
    }
}
