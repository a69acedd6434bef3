package io.github.liraai.cli.settings;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One place where settings may stand.
 *
 * @param origin what to call it
 * @param folder what relative paths of secrets' files are relative to
 * @param values the values by variable name; a blank one counts as not set
 */
record Layer(String origin, Path folder, Map<String, String> values) {
    private static final int LARGEST_SECRET = 64 * 1024;

    Layer {
        values = Map.copyOf(values);
    }

    Optional<Setting> find(SettingName name) {
        Optional<String> direct = text(name.name());
        Optional<String> file = name.isSecret() ? text(name.fileName()) : Optional.empty();
        if (direct.isPresent() && file.isPresent()) {
            throw new ConfigurationException(
                    origin + ": " + name + " and " + name.fileName() + " are both set: keep one of them");
        }
        return direct.or(() -> file.map(path -> read(name, path))).map(text -> new Setting(name, text, origin));
    }

    /** Lists what is set of secrets, as far as it can be read; it need not be usable. */
    Set<String> secrets() {
        Set<String> secrets = new HashSet<>();
        for (SettingName name : SettingName.values()) {
            if (name.isSecret()) {
                text(name.name()).ifPresent(text -> secrets.addAll(new Setting(name, text, origin).hidden()));
                text(name.fileName()).ifPresent(path -> secrets.addAll(inFile(name, path)));
            }
        }
        SettingName database = SettingName.LIRA_DB_URL;
        text(database.name()).ifPresent(url -> secrets.addAll(new Setting(database, url, origin).passwords()));
        return secrets;
    }

    private Set<String> inFile(SettingName name, String path) {
        try {
            return new Setting(name, read(name, path), origin).hidden();
        } catch (ConfigurationException e) {
            // Told by whoever needs it.
            return Set.of();
        }
    }

    private Optional<String> text(String variable) {
        return Optional.ofNullable(values.get(variable)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private String read(SettingName name, String path) {
        if (isSomethingElse(path)) {
            throw ConfigurationException.of(
                    origin, name.fileName(), shown(path), "it must be a regular file, no folder and no pipe");
        }
        try (InputStream file = Files.newInputStream(folder.resolve(path))) {
            byte[] bytes = file.readNBytes(LARGEST_SECRET + 1);
            String text = new String(bytes, StandardCharsets.UTF_8).strip();
            if (bytes.length > LARGEST_SECRET || text.isEmpty()) {
                throw ConfigurationException.of(
                        origin, name.fileName(), shown(path), "the file must hold the secret and nothing else");
            }
            return text;
        } catch (IOException | InvalidPathException e) {
            throw ConfigurationException.of(origin, name.fileName(), shown(path), "the file cannot be read");
        }
    }

    /** Reading a pipe would wait for somebody who writes. */
    private boolean isSomethingElse(String path) {
        try {
            Path file = folder.resolve(path);
            return Files.exists(file) && !Files.isRegularFile(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Shows a path, but not what was written in its place by mistake: the secret itself, which may hold a slash, too. */
    private String shown(String path) {
        boolean isPath = path.contains(File.separator) && !ShownAddress.looksLikeOne(path) && leadsSomewhere(path);
        return isPath ? path : "***";
    }

    private boolean leadsSomewhere(String path) {
        try {
            Path parent = folder.resolve(path).getParent();
            return Path.of(path).isAbsolute() || (parent != null && Files.isDirectory(parent));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
