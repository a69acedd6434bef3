package io.github.liraai.cli.settings;

import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.operation.Caps;
import io.github.liraai.core.prompt.StyleCatalog;
import java.util.List;

/**
 * Everything an operator may set, checked.
 *
 * @param settings keys, addresses and the like
 * @param levels the access levels; the first is a newcomer's
 * @param models the models
 * @param styles the styles
 * @param workload how much at once
 * @param caps how much in a day
 */
public record Configuration(
        Settings settings,
        AccessLevels levels,
        ModelCatalog models,
        StyleCatalog styles,
        Workload workload,
        Caps caps) {
    /**
     * Checks only what is said of the database.
     *
     * @throws ConfigurationException when it cannot be used
     */
    public static Settings.Store store(SettingSources sources) {
        return new SettingsReader(sources).store();
    }

    /**
     * Checks only what is said of those who paint.
     *
     * @throws ConfigurationException when it cannot be used
     */
    public static Settings.Painters painters(SettingSources sources) {
        return new SettingsReader(sources).painters();
    }

    /**
     * Checks what the sources say.
     *
     * @param sources where settings come from
     * @param providers the names of the providers there are
     * @throws ConfigurationException at the first thing that cannot be used
     */
    public static Configuration of(SettingSources sources, List<String> providers) {
        ConfFiles files = sources.files();
        ModelCatalog models = new ModelsReader(providers).read(files.section("models"));
        return new Configuration(
                new SettingsReader(sources).read(),
                new LevelsReader(models).read(files.section("levels"), files.top()),
                models,
                StylesReader.read(files.section("styles")),
                new WorkloadReader(providers).read(files.section("engine")),
                new CapsReader(providers).read(files.section("caps")));
    }
}
