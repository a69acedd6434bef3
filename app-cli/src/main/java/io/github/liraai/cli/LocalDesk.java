package io.github.liraai.cli;

import io.github.liraai.cli.command.CommandTree;
import io.github.liraai.cli.command.Desk;
import io.github.liraai.cli.command.Shell;
import io.github.liraai.cli.control.ControlAnswer;
import io.github.liraai.cli.control.ControlClient;
import io.github.liraai.cli.settings.Configuration;
import io.github.liraai.cli.settings.SettingSources;
import io.github.liraai.cli.wiring.DatabasePlace;
import io.github.liraai.cli.wiring.Office;
import io.github.liraai.cli.wiring.PortSeam;
import io.github.liraai.cli.wiring.Providers;
import io.github.liraai.cli.wiring.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the commands of a process of their own work with; files are read when they are first asked for. For one thread, until the
 * configuration was given once; then for any.
 */
final class LocalDesk implements Desk, CommandTree.StoreRoute {
    private final Shell shell;
    private final PortSeam seam;
    private @Nullable SettingSources sources;
    private @Nullable Configuration configuration;

    LocalDesk(Shell shell, PortSeam seam) {
        this.shell = shell;
        this.seam = seam;
    }

    @Override
    public Shell shell() {
        return shell;
    }

    @Override
    public SettingSources sources() {
        if (sources == null) {
            sources = SettingSources.read(shell.folder(), shell.environment());
            sources.warnings().forEach(warning -> shell.say("lira: " + warning));
        }
        return sources;
    }

    @Override
    public Configuration configuration() {
        if (configuration == null) {
            configuration = Configuration.of(sources(), Providers.RULES);
        }
        return configuration;
    }

    @Override
    public int inOffice(ToIntFunction<Office> work) {
        DatabasePlace place = place();
        boolean existed = place.exists();
        try (Store store = Store.open(configuration(), place)) {
            if (!existed) {
                shell.say("lira: there was no database yet, a new one was made: " + place.file());
            }
            return work.applyAsInt(store.office());
        }
    }

    @Override
    public boolean hasStore() {
        return place().exists();
    }

    @Override
    public Optional<ControlAnswer> ask(List<String> args) throws IOException {
        Path file = place().file();
        return file == null ? Optional.empty() : ControlClient.run(file, args);
    }

    @Override
    public PortSeam seam() {
        return seam;
    }

    private DatabasePlace place() {
        return DatabasePlace.of(Configuration.store(sources()), shell.folder());
    }
}
