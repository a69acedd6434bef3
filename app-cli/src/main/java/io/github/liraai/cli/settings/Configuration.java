package io.github.liraai.cli.settings;

import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.operation.Caps;
import io.github.liraai.core.prompt.ContentPolicy;
import io.github.liraai.core.prompt.StyleCatalog;
import java.util.Map;

/**
 * Everything an operator may set, checked.
 *
 * @param settings keys, addresses and the like
 * @param levels the access levels; the first is a newcomer's
 * @param models the models
 * @param prices what models cost, in the operator's words, for those that have such
 * @param styles the styles
 * @param content which words are painted
 * @param workload how much at once
 * @param caps how much in a day
 */
public record Configuration(
        Settings settings,
        AccessLevels levels,
        ModelCatalog models,
        Map<ModelKey, String> prices,
        StyleCatalog styles,
        ContentPolicy content,
        Workload workload,
        Caps caps) {
    public Configuration {
        prices = Map.copyOf(prices);
    }

    /**
     * Checks only what is said of the database.
     *
     * @throws ConfigurationException when it cannot be used
     */
    public static Settings.Store store(SettingSources sources) {
        return sources.fenced(() -> new SettingsReader(sources).store());
    }

    /**
     * Checks only what is said of those who paint.
     *
     * @throws ConfigurationException when it cannot be used
     */
    public static Settings.Painters painters(SettingSources sources) {
        return sources.fenced(() -> new SettingsReader(sources).painters());
    }

    /**
     * Checks what the sources say.
     *
     * @param sources where settings come from
     * @param rules what those who paint can do
     * @throws ConfigurationException at the first thing that cannot be used
     */
    public static Configuration of(SettingSources sources, ProviderRules rules) {
        return sources.fenced(() -> read(sources, rules));
    }

    private static Configuration read(SettingSources sources, ProviderRules rules) {
        ConfFiles files = sources.files();
        Settings settings = new SettingsReader(sources).read();
        ModelsReader models = new ModelsReader(rules, settings.painters());
        ModelCatalog catalog = models.read(files.section("models"));
        return new Configuration(
                settings,
                new LevelsReader(catalog).read(files.section("levels"), files.top()),
                catalog,
                models.prices(),
                StylesReader.read(files.section("styles")),
                ContentReader.read(files.section("content")),
                new WorkloadReader(rules.names()).read(files.section("engine")),
                new CapsReader(rules.names()).read(files.section("caps")));
    }

    /** Says what a model costs, or who tells the price; empty when the entry says nothing of it. */
    public String price(ImageModel model) {
        return prices.getOrDefault(model.key(), "");
    }
}
