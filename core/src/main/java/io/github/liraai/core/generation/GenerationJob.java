package io.github.liraai.core.generation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What was accepted; it never changes.
 *
 * @param key the request it came from
 * @param user whose quota it holds
 * @param replyTo where the pictures go
 * @param prompt the words
 * @param plan the model asked for, then those that may take over when a call did not start; one at least
 * @param options the options, which every model of the plan can do
 * @param day the quota day it holds from, also when it is settled after midnight
 * @param acceptedAt when
 */
public record GenerationJob(
        RequestKey key,
        UserId user,
        ReplyAddress replyTo,
        Prompt prompt,
        List<ModelKey> plan,
        PictureOptions options,
        QuotaDay day,
        Instant acceptedAt) {
    public GenerationJob {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(replyTo, "replyTo");
        Objects.requireNonNull(prompt, "prompt");
        plan = List.copyOf(plan);
        if (plan.isEmpty()) {
            throw new IllegalArgumentException("plan must name a model");
        }
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(acceptedAt, "acceptedAt");
    }

    /** Derives the job's id from its request. */
    public JobId id() {
        return JobId.of(key);
    }

    /** Names the model that was asked for. */
    public ModelKey model() {
        return plan.getFirst();
    }

    /** Tells how many pictures it holds of the day's limit. */
    public PictureCount pictures() {
        return options.count();
    }
}
