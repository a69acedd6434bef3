package io.github.liraai.cli.settings;

import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.prompt.StyleCatalog;

/**
 * Everything an operator may set, checked.
 *
 * @param settings keys, addresses and the like
 * @param levels the access levels; the first is a newcomer's
 * @param models the models
 * @param styles the styles
 */
public record Configuration(Settings settings, AccessLevels levels, ModelCatalog models, StyleCatalog styles) {
    /**
     * Checks what the sources say.
     *
     * @throws ConfigurationException at the first thing that cannot be used
     */
    public static Configuration of(SettingSources sources) {
        ConfFiles files = sources.files();
        ModelCatalog models = ModelsReader.read(files.section("models"));
        return new Configuration(
                new SettingsReader(sources).read(),
                new LevelsReader(models).read(files.section("levels"), files.top()),
                models,
                StylesReader.read(files.section("styles")));
    }
}
