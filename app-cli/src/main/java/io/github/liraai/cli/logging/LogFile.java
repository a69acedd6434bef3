package io.github.liraai.cli.logging;

import io.github.liraai.cli.settings.Setting;
import io.github.liraai.cli.settings.SettingName;
import io.github.liraai.cli.settings.SettingSources;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the bot's log goes. */
public final class LogFile {
    private static final String NONE = "-";

    private LogFile() {}

    /**
     * Finds the file.
     *
     * @return the file, absolute, or null when {@code LIRA_LOG_FILE} is {@code -}: then the log goes to the error stream
     */
    public static @Nullable Path of(SettingSources sources, Path folder) {
        return sources.fenced(() -> Optional.ofNullable(find(sources, folder))).orElse(null);
    }

    private static @Nullable Path find(SettingSources sources, Path folder) {
        Setting setting = sources.find(SettingName.LIRA_LOG_FILE)
                .orElseThrow(() -> new IllegalStateException("reference.conf has no default for LIRA_LOG_FILE"));
        if (setting.text().equals(NONE)) {
            return null;
        }
        try {
            return folder.resolve(setting.text()).normalize();
        } catch (InvalidPathException e) {
            throw setting.wrong("a path of a file, or - for the error stream");
        }
    }
}
