package io.github.liraai.telegram.intake;

import io.github.liraai.core.intake.Claim;
import io.github.liraai.core.intake.Claimant;
import io.github.liraai.core.intake.Inbox;
import io.github.liraai.core.intake.MessageId;
import io.github.liraai.core.intake.Source;
import io.github.liraai.core.store.StoreUnavailableException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The inbox of one bot's updates. While the store is away nothing is gained, and nothing thrown: what was not gained is asked for
 * again. Thread-safe.
 *
 * @param source the bot
 * @param inbox where it is kept
 */
public record Arrivals(Source source, Inbox inbox) {
    /** How long another process may take to handle an update before it counts as dead. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    /** Claims updates; what is missing in the answer could not be claimed. */
    public Map<MessageId, Claim> claim(Set<MessageId> updates, Claimant claimant) {
        try {
            return inbox.claim(source, updates, claimant, PATIENCE);
        } catch (StoreUnavailableException e) {
            LOG.warn("{} updates are asked for again, the store is away: {}", updates.size(), e.getMessage());
            return Map.of();
        }
    }

    /**
     * Marks updates as handled; answers those that are.
     *
     * @param areRepeatable whether handling any of them again would do no harm
     */
    public Set<MessageId> markHandled(Set<MessageId> updates, Claimant claimant, boolean areRepeatable) {
        try {
            return areRepeatable
                    ? inbox.markRepeatable(source, updates, claimant)
                    : inbox.markHandled(source, updates, claimant);
        } catch (StoreUnavailableException e) {
            LOG.warn("{} updates will be handled again, the store is away: {}", updates.size(), e.getMessage());
            return Set.of();
        }
    }

    /** Gives an update back, so that it need not be waited for. */
    public void release(MessageId update, Claimant claimant) {
        try {
            inbox.release(source, Set.of(update), claimant);
        } catch (StoreUnavailableException e) {
            LOG.debug("Update {} is not given back, the store is away", update.value());
        }
    }
}
