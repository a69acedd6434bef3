package io.github.liraai.cli.settings;

import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseable;
import java.io.File;
import java.net.URL;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Includes files as the library does, but regular ones only: a pipe or a server may keep every command waiting for ever. */
final class RegularIncludes implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {
    private static final List<String> ENDINGS = List.of("", ".conf", ".json", ".properties");

    /** One letter is a drive. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

    private final String file;
    private final @Nullable ConfigIncluder fallback;

    RegularIncludes(String file) {
        this(file, null);
    }

    private RegularIncludes(String file, @Nullable ConfigIncluder fallback) {
        this.file = file;
        this.fallback = fallback;
    }

    @Override
    public ConfigIncluder withFallback(ConfigIncluder other) {
        return other == this || fallback != null ? this : new RegularIncludes(file, other);
    }

    @Override
    public ConfigObject include(ConfigIncludeContext context, String what) {
        if (ADDRESS.matcher(what).matches()) {
            throw noAddress();
        }
        for (String ending : ENDINGS) {
            ConfigParseable found = context.relativeTo(what + ending);
            if (found != null && found.origin().filename() != null) {
                prove(new File(found.origin().filename()));
            }
        }
        return fallback().include(context, what);
    }

    @Override
    public ConfigObject includeFile(ConfigIncludeContext context, File what) {
        prove(what);
        return ((ConfigIncluderFile) fallback()).includeFile(context, what);
    }

    @Override
    public ConfigObject includeURL(ConfigIncludeContext context, URL what) {
        throw noAddress();
    }

    @Override
    public ConfigObject includeResources(ConfigIncludeContext context, String what) {
        return ((ConfigIncluderClasspath) fallback()).includeResources(context, what);
    }

    private ConfigIncluder fallback() {
        if (fallback == null) {
            throw new IllegalStateException("the library adds its own includer before it reads");
        }
        return fallback;
    }

    private ConfigurationException noAddress() {
        return new ConfigurationException(file + ": it includes an address, but only files can be included");
    }

    private static void prove(File what) {
        SettingsFile.read(what.toPath());
    }
}
