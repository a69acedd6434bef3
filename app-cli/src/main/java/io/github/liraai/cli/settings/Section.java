package io.github.liraai.cli.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** One object of the configuration files, read strictly: every error names file, path, value and what is allowed. */
final class Section {
    private static final String UNLIMITED = "unlimited";
    private static final int LARGEST_LIMIT = 1_000_000;

    private final String file;
    private final String path;
    private final ConfigObject object;
    private final Set<String> keys;

    Section(String file, String path, ConfigObject object) {
        this(file, path, object, object.keySet());
    }

    Section(String file, String path, ConfigObject object, Set<String> keys) {
        this.file = file;
        this.path = path;
        this.object = object;
        this.keys = keys;
    }

    /** Lists the keys, in order where the section has one. */
    List<String> keys() {
        return List.copyOf(keys);
    }

    /** Refuses keys that mean nothing here. */
    void only(Collection<String> allowed) {
        for (String key : object.keySet()) {
            if (!allowed.contains(key)) {
                // The usual mistake: gemini-2.5 without quotes is a 5 inside gemini-2.
                String dots = isObject(key) ? " (a name with a dot in it needs quotes)" : "";
                throw new ConfigurationException(
                        origin(key) + ": " + pathOf(key) + " means nothing here, " + NameHint.of(allowed, key) + dots);
            }
        }
    }

    /** Tells whether a key stands somewhere, be it only to be taken away. */
    boolean mentions(String key) {
        return object.containsKey(key);
    }

    boolean has(String key) {
        ConfigValue value = object.get(key);
        return value != null && value.valueType() != ConfigValueType.NULL;
    }

    boolean isObject(String key) {
        return object.get(key) instanceof ConfigObject;
    }

    boolean isList(String key) {
        return object.get(key) instanceof ConfigList;
    }

    String text(String key) {
        return read(key, "a text", Config::getString, text -> !text.isBlank());
    }

    Optional<String> textIfThere(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    int number(String key, int least, int most) {
        String allowed = "a whole number from " + least + " to " + most;
        ConfigValue given = object.get(key);
        if (given != null && given.unwrapped() instanceof Double) {
            // The library would leave the fraction out.
            throw wrong(key, allowed);
        }
        return read(key, allowed, Config::getInt, number -> number >= least && number <= most);
    }

    boolean isNumber(String key) {
        ConfigValue value = object.get(key);
        return value != null && value.valueType() == ConfigValueType.NUMBER;
    }

    /** Reads a whole number that may be too large for an {@code int}. */
    long large(String key, long most) {
        ConfigValue given = object.get(key);
        String allowed = "a whole number from 0 to " + most;
        if (given != null && given.unwrapped() instanceof Double) {
            throw wrong(key, allowed);
        }
        return read(key, allowed, Config::getLong, number -> number >= 0 && number <= most);
    }

    /** Reads how many there may be; empty for without limit. */
    OptionalInt limit(String key) {
        return has(key) && text(key).equals(UNLIMITED)
                ? OptionalInt.empty()
                : OptionalInt.of(number(key, 1, LARGEST_LIMIT));
    }

    boolean flag(String key) {
        return has(key) && read(key, "true or false", Config::getBoolean, flag -> true);
    }

    Duration time(String key, Duration least, Duration most) {
        String allowed = "a time such as 60 s, from " + least.toSeconds() + " s to " + most.toSeconds() + " s";
        ConfigValue given = object.get(key);
        if (given != null && isBareNumber(given)) {
            // Without a unit the library takes milliseconds, which nobody means.
            throw wrong(key, allowed);
        }
        return read(key, allowed, Config::getDuration, time -> time.compareTo(least) >= 0 && time.compareTo(most) <= 0);
    }

    private static boolean isBareNumber(ConfigValue value) {
        return value.valueType() == ConfigValueType.NUMBER
                || (value.unwrapped() instanceof String text && text.strip().matches("[0-9.]+"));
    }

    List<String> texts(String key) {
        return has(key) ? read(key, "a list of texts", Config::getStringList, list -> true) : List.of();
    }

    Section section(String key) {
        if (object.get(key) instanceof ConfigObject inner) {
            return new Section(file, pathOf(key), inner);
        }
        throw wrong(key, "an object { … }");
    }

    /** Gives a section that says nothing, for a key that was left out. */
    Section empty(String key) {
        return new Section(file, pathOf(key), ConfigFactory.empty().root());
    }

    ConfigurationException wrong(String key, String allowed) {
        ConfigValue value = object.get(key);
        if (value == null) {
            return new ConfigurationException(origin(key) + ": " + pathOf(key) + " is missing: " + allowed);
        }
        String shown = value.unwrapped() instanceof String text && ShownAddress.looksLikeOne(text)
                ? '"' + ShownAddress.of(text) + '"'
                : value.render(ConfigRenderOptions.concise());
        return ConfigurationException.of(origin(key), pathOf(key), shown, allowed);
    }

    /** As {@link #wrong(String, String)}, of one value of a list. */
    ConfigurationException wrong(String key, String value, String allowed) {
        return ConfigurationException.of(origin(key), pathOf(key), value, allowed);
    }

    private <T> T read(String key, String allowed, BiFunction<Config, String, T> reader, Predicate<T> check) {
        if (!has(key)) {
            throw wrong(key, allowed);
        }
        try {
            T value = reader.apply(object.toConfig(), ConfigUtil.joinPath(key));
            if (check.test(value)) {
                return value;
            }
        } catch (ConfigException e) {
            // Said below, in the operator's words.
        }
        throw wrong(key, allowed);
    }

    private String pathOf(String key) {
        String last = ConfigUtil.joinPath(key);
        return path.isEmpty() ? last : path + "." + last;
    }

    private String origin(String key) {
        ConfigValue value = object.get(key);
        var origin = value == null ? object.origin() : value.origin();
        return origin.lineNumber() > 0 ? origin.description() : file;
    }
}
