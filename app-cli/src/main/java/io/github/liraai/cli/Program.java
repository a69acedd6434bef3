package io.github.liraai.cli;

import io.github.liraai.cli.command.CommandTree;
import io.github.liraai.cli.command.Desk;
import io.github.liraai.cli.command.ExitCode;
import io.github.liraai.cli.command.Shell;
import io.github.liraai.cli.logging.LogSetup;
import io.github.liraai.cli.output.SecretFence;
import io.github.liraai.cli.settings.ConfigurationException;
import io.github.liraai.cli.wiring.PortSeam;
import java.time.ZoneId;
import java.util.Set;

/** Runs one command line: {@code .env} is read first of all, then the log is set up, then the rest. */
public final class Program {
    private final Shell shell;
    private final PortSeam seam;

    /** Prepares it for where it was called. */
    public Program(Shell shell) {
        this(shell, PortSeam.NONE);
    }

    /** Prepares it with something between the domain and the adapters of a bot it runs. */
    public Program(Shell shell, PortSeam seam) {
        this.shell = shell;
        this.seam = seam;
    }

    /** Runs a command line and gives its exit code. */
    public int run(String... args) {
        LocalDesk desk = new LocalDesk(shell, seam);
        SecretFence fence = fence(desk);
        new LogSetup(fence, ZoneId.systemDefault()).warningsOnly();
        return ended(CommandTree.local(desk, desk).execute(args));
    }

    /** Whoever reads the result must not take a part of it for the whole. */
    private int ended(int exitCode) {
        if (!shell.out().checkError()) {
            return exitCode;
        }
        shell.say(
                "lira: the output could not be written: see that there is space where it goes, and that somebody reads it");
        return exitCode == ExitCode.DONE ? ExitCode.FAILED : exitCode;
    }

    /** A broken file must not keep {@code --help} or {@code check} from working: they say what is wrong with it. */
    private static SecretFence fence(Desk desk) {
        try {
            return new SecretFence(desk.sources().secrets());
        } catch (ConfigurationException e) {
            return new SecretFence(Set.of());
        }
    }
}
