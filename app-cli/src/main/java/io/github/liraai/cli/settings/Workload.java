package io.github.liraai.cli.settings;

import io.github.liraai.core.model.ProviderName;
import java.time.Duration;
import java.util.Map;

/**
 * How much is painted at once, in all processes on the database together, and how the bot ends.
 *
 * @param atOnce pictures of everybody
 * @param ofOnePerson requests of one person
 * @param ofProviders requests of a provider, for those that have a limit
 * @param drain how long what is being painted may go on once the bot is told to stop
 */
public record Workload(int atOnce, int ofOnePerson, Map<ProviderName, Integer> ofProviders, Duration drain) {
    public Workload {
        ofProviders = Map.copyOf(ofProviders);
    }
}
