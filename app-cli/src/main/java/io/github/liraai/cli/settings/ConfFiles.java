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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The operator's {@code lira.conf} over the built-in {@code reference.conf}. An entry that the operator sets to {@code null} is
 * taken away.
 */
final class ConfFiles {
    private static final String SETTINGS = "settings";
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final String OBJECT = "an object { … }";
    private static final List<String> SECTIONS =
            List.of(SETTINGS, "newcomer", "levels", "models", "styles", "content", "engine", "caps");

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
        file.ifPresent(SettingsFile::read);
        try {
            Config builtIn = ConfigFactory.parseResources(ConfFiles.class.getClassLoader(), "reference.conf")
                    .resolve();
            Config own = file.map(path -> ConfigFactory.parseFile(
                                    path.toFile(),
                                    ConfigParseOptions.defaults()
                                            .setAllowMissing(false)
                                            .setIncluder(new RegularIncludes(name)))
                            .resolveWith(builtIn))
                    .orElseGet(ConfigFactory::empty);
            ConfFiles files = new ConfFiles(name, own, builtIn);
            refuseSettingsAtTheTop(own.root());
            new Section(name, "", own.root()).only(SECTIONS);
            return files;
        } catch (ConfigException.IO e) {
            throw new ConfigurationException(name + ": a file that it includes cannot be read");
        } catch (ConfigException e) {
            throw new ConfigurationException(ParseTrouble.of(e));
        }
    }

    private static void refuseSettingsAtTheTop(ConfigObject root) {
        root.forEach((key, value) -> {
            if (SettingName.of(key).isPresent()) {
                throw new ConfigurationException(value.origin().description() + ": " + key
                        + " is a setting, and those stand in their section: " + SETTINGS + " { " + key + " = … }");
            }
        });
    }

    String ownName() {
        return ownName;
    }

    Map<String, String> ownSettings() {
        Map<String, String> values = settings(own);
        for (String name : values.keySet()) {
            if (SettingName.of(name).isEmpty()) {
                throw new ConfigurationException(ownName + ": there is no setting " + SETTINGS + "." + shown(name)
                        + ", " + NameHint.of(SettingName.allNames(), name));
            }
        }
        return values;
    }

    Map<String, String> builtInSettings() {
        return settings(builtIn);
    }

    /** Reads a whole section: an object whose entries are kept in the order of their lines, the built-in ones first. */
    Section section(String path) {
        ConfigObject there = object(merged, path);
        return new Section(ownName, path, there, order(path, there));
    }

    /** Reads a single value at the top. */
    Section top() {
        return new Section(ownName, "", merged.root());
    }

    private Set<String> order(String path, ConfigObject there) {
        Set<String> keys = new LinkedHashSet<>(keysByLine(builtIn, path));
        keys.addAll(keysByLine(own, path));
        keys.removeIf(key -> isAbsent(there.get(key)));
        return keys;
    }

    private static boolean isAbsent(@Nullable ConfigValue value) {
        return value == null || value.valueType() == ConfigValueType.NULL;
    }

    private List<String> keysByLine(Config config, String path) {
        if (!config.hasPath(path)) {
            return List.of();
        }
        ConfigObject object = object(config, path);
        return object.keySet().stream()
                .sorted(Comparator.<String>comparingInt(key -> line(object, key))
                        .thenComparing(key -> key))
                .toList();
    }

    private static int line(ConfigObject object, String key) {
        ConfigValue value = object.get(key);
        return value == null ? -1 : value.origin().lineNumber();
    }

    private Map<String, String> settings(Config config) {
        Map<String, String> values = new TreeMap<>();
        if (config.hasPath(SETTINGS)) {
            ConfigObject settings = object(config, SETTINGS);
            settings.forEach((key, value) -> {
                if (!isAbsent(value)) {
                    values.put(key, text(settings, key, value));
                }
            });
        }
        return values;
    }

    private ConfigObject object(Config config, String path) {
        ConfigValue value = config.root().get(path);
        if (value instanceof ConfigObject object) {
            return object;
        }
        throw value != null && path.equals(SETTINGS)
                ? wrong(path, value, OBJECT)
                : new Section(ownName, "", config.root()).wrong(path, OBJECT);
    }

    private static String text(ConfigObject settings, String key, ConfigValue value) {
        String path = ConfigUtil.joinPath(key);
        return switch (value.valueType()) {
            case STRING, NUMBER, BOOLEAN -> settings.toConfig().getString(path);
            case OBJECT, LIST, NULL -> throw wrong(SETTINGS + "." + shown(key), value, "one text or number");
        };
    }

    /** Shows a name, but not the part of a secret that a comma without quotes makes one. */
    private static String shown(String name) {
        return NAME.matcher(name).matches() && !Setting.looksLikeKey(name) ? name : "***";
    }

    /** Says where it is wrong without the value, which may hold a secret. */
    private static ConfigurationException wrong(String path, ConfigValue value, String allowed) {
        return ConfigurationException.of(value.origin().description(), path, "***", allowed);
    }
}
