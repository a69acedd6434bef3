package io.github.liraai.cli.settings;

import com.typesafe.config.ConfigUtil;
import io.github.liraai.cli.output.SecretFence;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Where settings come from, in order of precedence: environment, {@code .env}, {@code lira.conf}, built-in defaults. The files are
 * read once; immutable.
 */
public final class SettingSources {
    private static final String ENVIRONMENT = "environment";
    private static final String BUILT_IN = "built-in";
    private static final String DEFAULT_FILE = "lira.conf";

    private final Path folder;
    private final List<Layer> layers;
    private final ConfFiles files;

    private SettingSources(Path folder, List<Layer> layers, ConfFiles files) {
        this.folder = folder;
        this.layers = List.copyOf(layers);
        this.files = files;
    }

    /**
     * Reads every source.
     *
     * @param folder the caller's folder, where {@code .env} and {@code lira.conf} are looked for
     * @param environment the real environment
     * @throws ConfigurationException when a file cannot be read or understood
     */
    public static SettingSources read(Path folder, Map<String, String> environment) {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer(ENVIRONMENT, folder, environment));
        return fenced(layers, () -> {
            layers.add(new Layer(".env", folder, Dotenv.read(folder.resolve(".env"))));
            ConfFiles files = ConfFiles.read(confFile(folder, layers));
            layers.add(new Layer(files.ownName(), folder, files.ownSettings()));
            layers.add(new Layer(BUILT_IN, folder, files.builtInSettings()));
            return new SettingSources(folder, layers, files);
        });
    }

    /** Gives the built-in defaults alone. */
    public static SettingSources builtIn(Path folder) {
        ConfFiles files = ConfFiles.read(Optional.empty());
        return new SettingSources(folder, List.of(new Layer(BUILT_IN, folder, files.builtInSettings())), files);
    }

    /** Finds the value of a setting, or of the first of several names for the same thing. */
    public Optional<Setting> find(SettingName... names) {
        return fenced(() -> first(names));
    }

    private Optional<Setting> first(SettingName... names) {
        for (Layer layer : layers) {
            for (SettingName name : names) {
                Optional<Setting> found = layer.find(name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Tells the folder that relative paths in settings are relative to. */
    public Path folder() {
        return folder;
    }

    /** Lists every secret that is set anywhere, for the fence in front of the log. */
    public Set<String> secrets() {
        return secrets(layers);
    }

    /** Gives the fence that knows them. */
    public SecretFence fence() {
        return new SecretFence(secrets());
    }

    /** Reads something of the settings; what is said of it when it cannot be used holds no secret that is set anywhere. */
    public <T> T fenced(Supplier<T> reading) {
        return fenced(layers, reading);
    }

    private static <T> T fenced(List<Layer> layers, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ConfigurationException e) {
            Set<String> secrets = secrets(layers);
            // As they stand where a value is repeated in quotes.
            List<String> quoted = secrets.stream().map(SettingSources::inQuotes).toList();
            secrets.addAll(quoted);
            throw e.behind(new SecretFence(secrets));
        }
    }

    private static String inQuotes(String text) {
        String quoted = ConfigUtil.quoteString(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static Set<String> secrets(List<Layer> layers) {
        Set<String> secrets = new HashSet<>();
        layers.forEach(layer -> secrets.addAll(layer.secrets()));
        return secrets;
    }

    /**
     * Lists names that mean nothing, each with what was probably meant: of a file all, of the environment, which holds other programs'
     * too, those that begin with {@code LIRA_} and those that are a setting's but for a slip.
     */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        SecretFence fence = fence();
        for (Layer layer : layers) {
            boolean isShared = layer.origin().equals(ENVIRONMENT);
            for (String name : new TreeSet<>(layer.values().keySet())) {
                if (SettingName.of(name).isEmpty() && (!isShared || SettingName.isProbablyMeant(name))) {
                    warnings.add(fence.maskKeys(layer.origin() + ": there is no setting " + name + ", "
                            + NameHint.of(SettingName.allNames(), name)));
                }
            }
        }
        return List.copyOf(warnings);
    }

    ConfFiles files() {
        return files;
    }

    private static Optional<Path> confFile(Path folder, List<Layer> layers) {
        for (Layer layer : layers) {
            Optional<Setting> named = layer.find(SettingName.LIRA_CONFIG);
            if (named.isPresent()) {
                return Optional.of(existing(folder, named.get()));
            }
        }
        return Optional.of(folder.resolve(DEFAULT_FILE)).filter(SettingsFile::isThere);
    }

    private static Path existing(Path folder, Setting named) {
        try {
            Path file = folder.resolve(named.text());
            if (Files.isRegularFile(file)) {
                return file;
            }
            if (Files.exists(file)) {
                throw named.wrong("it is not a regular file");
            }
        } catch (InvalidPathException e) {
            // Said below, just as for a file that is not there.
        }
        throw named.wrong("there is no such file");
    }
}
