package io.github.liraai.cli.command;

import io.github.liraai.cli.settings.Configuration;
import io.github.liraai.cli.settings.SettingSources;
import io.github.liraai.cli.wiring.Office;
import io.github.liraai.cli.wiring.PortSeam;
import java.util.function.ToIntFunction;

/** What every command works with. */
public interface Desk {
    /** Tells where the command was called. */
    Shell shell();

    /**
     * Gives the sources of the settings.
     *
     * @throws io.github.liraai.cli.settings.ConfigurationException when a file cannot be read
     */
    SettingSources sources();

    /**
     * Gives the checked configuration.
     *
     * @throws io.github.liraai.cli.settings.ConfigurationException when something in it cannot be used
     */
    Configuration configuration();

    /**
     * Does some work with the store open.
     *
     * @throws io.github.liraai.core.store.StoreUnavailableException when it cannot be opened
     */
    int inOffice(ToIntFunction<Office> work);

    /** Tells whether there is a store already, as far as that can be told without opening it. */
    boolean hasStore();

    /** Gives what stands between the domain and the adapters of a bot that is started here. */
    default PortSeam seam() {
        return PortSeam.NONE;
    }
}
