package io.github.liraai.cli.wiring;

import io.github.liraai.cli.settings.SettingName;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One company that paints, or a server of one's own: what must be set for it, and how it is opened and asked. */
interface ProviderSide {
    /** Names it in logs and findings. */
    String title();

    /** Lists the providers it is in the catalogue. */
    List<ProviderName> names();

    /** Names the setting that holds its key. */
    SettingName keyName();

    /** Gives its key, or null when none is set. */
    @Nullable
    Secret key(Settings settings);

    /** Tells what its keys look like, so that a wrong one is noticed before it is sent. */
    Pattern keyShape();

    /** Tells whether enough is set to call it. */
    default boolean isSetUp(Settings settings) {
        return key(settings) != null;
    }

    /**
     * Opens it; nothing is sent yet.
     *
     * @throws IllegalArgumentException when something that is set cannot be used
     */
    Opened open(Settings settings, BodyStage stage, InstantSource clock);

    /** Asks it, once and without cost, whether it knows the key. Only for one that is set up. */
    AccountWord ask(Settings settings, Duration within);

    /**
     * A side that is open.
     *
     * @param generators its painters
     * @param closing lets go of threads and connections
     */
    record Opened(Map<ProviderName, ImageGenerator> generators, Runnable closing) {
        public Opened {
            generators = Map.copyOf(generators);
        }

        /** One painter alone. */
        static Opened of(ProviderName name, ImageGenerator generator, Runnable closing) {
            return new Opened(Map.of(name, generator), closing);
        }
    }
}
