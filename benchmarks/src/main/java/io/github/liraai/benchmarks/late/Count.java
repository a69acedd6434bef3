package io.github.liraai.benchmarks.late;

import java.io.IOException;
import java.time.Duration;

/**
 * What one request came to.
 *
 * @param orders how often the provider was asked to paint, as it counted
 * @param took from the first order to the end
 * @param ending {@link Contender#PICTURE}, or how it ended otherwise
 */
record Count(int orders, Duration took, String ending) {
    /** How long a call may take that nothing is wrong with. */
    private static final Duration AT_EASE = Duration.ofSeconds(30);

    /** Has a contender ask a provider in trouble for one picture; a late answer comes after twice the deadline. */
    static Count of(Contender contender, Trouble trouble, Duration deadline) throws IOException, InterruptedException {
        try (PlayedProvider provider = new PlayedProvider(contender.protocol(), trouble, deadline.multipliedBy(2))) {
            String ending = contender.ask(provider.url(), trouble == Trouble.NONE ? AT_EASE : deadline);
            return new Count(provider.orders(), provider.sinceFirstOrder(), ending);
        }
    }
}
