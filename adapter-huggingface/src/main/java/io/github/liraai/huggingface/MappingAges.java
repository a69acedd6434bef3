package io.github.liraai.huggingface;

import java.time.Duration;

/**
 * How long what the Hub said is believed.
 *
 * @param known where a model is served
 * @param unknown that it is not, or not well, or not to us
 * @param failed that the Hub could not say
 */
record MappingAges(Duration known, Duration unknown, Duration failed) {
    /** An hour, a minute, five seconds. */
    static final MappingAges USUAL = new MappingAges(Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofSeconds(5));

    /** How long an old answer is better than none. */
    static final Duration STALE = Duration.ofDays(1);
}
