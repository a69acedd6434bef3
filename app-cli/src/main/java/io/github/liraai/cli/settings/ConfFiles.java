package io.github.liraai.cli.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The operator's {@code lira.conf} over the built-in {@code reference.conf}. An entry that the operator sets to {@code null} is
 * taken away.
 */
final class ConfFiles {
    private static final String SETTINGS = "settings";
    private static final List<String> SECTIONS = List.of(SETTINGS, "newcomer", "levels", "models", "styles");

    private final String ownName;
    private final Config own;
    private final Config builtIn;
    private final Config merged;

    private ConfFiles(String ownName, Config own, Config builtIn) {
        this.ownName = ownName;
        this.own = own;
        this.builtIn = builtIn;
        this.merged = own.withFallback(builtIn);
    }

    static ConfFiles read(Optional<Path> file) {
        String name = file.map(Path::toString).orElse("lira.conf");
        try {
            Config builtIn = ConfigFactory.parseResources(ConfFiles.class.getClassLoader(), "reference.conf")
                    .resolve();
            Config own = file.map(path -> ConfigFactory.parseFile(
                                    path.toFile(), ConfigParseOptions.defaults().setAllowMissing(false))
                            .resolveWith(builtIn))
                    .orElseGet(ConfigFactory::empty);
            ConfFiles files = new ConfFiles(name, own, builtIn);
            new Section(name, "", own.root()).only(SECTIONS);
            return files;
        } catch (ConfigException e) {
            throw new ConfigurationException(String.valueOf(e.getMessage()));
        }
    }

    String ownName() {
        return ownName;
    }

    Map<String, String> ownSettings() {
        Map<String, String> values = settings(own);
        for (String name : values.keySet()) {
            if (SettingName.of(name).isEmpty()) {
                throw new ConfigurationException(ownName + ": there is no setting " + SETTINGS + "." + name + ", "
                        + NearestName.hint(SettingName.allNames(), name));
            }
        }
        return values;
    }

    Map<String, String> builtInSettings() {
        return settings(builtIn);
    }

    /** Reads a whole section: an object whose entries are kept in the order of their lines, the built-in ones first. */
    Section section(String path) {
        return new Section(ownName, path, merged.getObject(path), order(path));
    }

    /** Reads a single value at the top. */
    Section top() {
        return new Section(ownName, "", merged.root());
    }

    private Set<String> order(String path) {
        Set<String> keys = new LinkedHashSet<>(keysByLine(builtIn, path));
        keys.addAll(keysByLine(own, path));
        ConfigObject there = merged.getObject(path);
        keys.removeIf(key -> isAbsent(there.get(key)));
        return keys;
    }

    private static boolean isAbsent(@Nullable ConfigValue value) {
        return value == null || value.valueType() == ConfigValueType.NULL;
    }

    private static List<String> keysByLine(Config config, String path) {
        if (!config.hasPath(path)) {
            return List.of();
        }
        ConfigObject object = config.getObject(path);
        return object.keySet().stream()
                .sorted(Comparator.<String>comparingInt(key -> line(object, key))
                        .thenComparing(key -> key))
                .toList();
    }

    private static int line(ConfigObject object, String key) {
        ConfigValue value = object.get(key);
        return value == null ? -1 : value.origin().lineNumber();
    }

    private static Map<String, String> settings(Config config) {
        Map<String, String> values = new TreeMap<>();
        if (config.hasPath(SETTINGS)) {
            ConfigObject settings = config.getObject(SETTINGS);
            for (String key : settings.keySet()) {
                if (!isAbsent(settings.get(key))) {
                    values.put(key, config.getConfig(SETTINGS).getString(ConfigUtil.joinPath(key)));
                }
            }
        }
        return values;
    }
}
