package io.github.liraai.core.generation;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.health.ModelHealth;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.operation.Operation;
import io.github.liraai.core.prompt.ContentPolicy;
import io.github.liraai.core.prompt.StyleCatalog;
import io.github.liraai.core.quota.QuotaCalendar;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;

/**
 * Everything the generation use cases stand on; {@code io.github.liraai.core.Lira} fills it in.
 *
 * @param clock tells the time
 * @param calendar the one reset rule
 * @param levels the access levels
 * @param models the models on offer
 * @param styles the styles on offer
 * @param content which words are painted
 * @param health which models are alive
 * @param operation what is in force for everybody
 * @param directory the people
 * @param ledger jobs and quota
 * @param spool pictures between painting and delivery
 * @param delivery brings pictures to people
 * @param generators who paints, by provider
 * @param retries when a call that did not start is made again
 * @param listener hears what happens
 */
public record GenerationSetup(
        InstantSource clock,
        QuotaCalendar calendar,
        AccessLevels levels,
        ModelCatalog models,
        StyleCatalog styles,
        ContentPolicy content,
        ModelHealth health,
        Operation operation,
        AccessDirectory directory,
        GenerationLedger ledger,
        PictureSpool spool,
        PictureDelivery delivery,
        Map<ProviderName, ImageGenerator> generators,
        RetryPolicy retries,
        GenerationListener listener) {
    public GenerationSetup {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(levels, "levels");
        Objects.requireNonNull(models, "models");
        Objects.requireNonNull(styles, "styles");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(health, "health");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(ledger, "ledger");
        Objects.requireNonNull(spool, "spool");
        Objects.requireNonNull(delivery, "delivery");
        generators = Map.copyOf(generators);
        Objects.requireNonNull(retries, "retries");
        Objects.requireNonNull(listener, "listener");
    }
}
