package io.github.liraai.cli.command;

import io.github.liraai.cli.control.ControlAnswer;
import io.github.liraai.cli.logging.LogFile;
import io.github.liraai.cli.settings.Configuration;
import io.github.liraai.cli.settings.SettingSources;
import io.github.liraai.cli.wiring.Office;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the owner's commands work with inside the running bot: its open store, and a page to write on. For one thread. */
final class BotDesk implements Desk {
    private static final Logger LOG = LoggerFactory.getLogger(BotDesk.class);

    private final Desk outside;
    private final Office office;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Shell shell;

    private BotDesk(Desk outside, Office office) {
        this.outside = outside;
        this.office = office;
        this.shell = new Shell(
                outside.shell().folder(),
                Map.of(),
                new BufferedReader(Reader.nullReader()),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                false);
    }

    /** Runs a command line in the bot. */
    static ControlAnswer run(Desk outside, Office office, List<String> args) {
        BotDesk desk = new BotDesk(outside, office);
        int exitCode = desk.execute(args);
        desk.shell.out().flush();
        desk.shell.err().flush();
        return new ControlAnswer(exitCode, desk.out.toString(), desk.err.toString());
    }

    /** Whoever called waits for an answer, whatever happens. */
    private int execute(List<String> args) {
        try {
            return CommandTree.inBot(this).execute(args.toArray(String[]::new));
        } catch (RuntimeException | Error e) {
            return failed(e, this);
        }
    }

    /** Says that a command failed as nobody foresaw, and where to read more. */
    static int failed(Throwable failure, Desk desk) {
        LOG.error("a command failed", failure);
        Path log = LogFile.of(desk.sources(), desk.shell().folder());
        desk.shell()
                .say("lira: the command failed inside the running bot ("
                        + failure.getClass().getSimpleName() + "); more stands in "
                        + (log == null ? "what the bot writes to its error stream" : "its log: " + log));
        return ExitCode.FAILED;
    }

    @Override
    public Shell shell() {
        return shell;
    }

    @Override
    public SettingSources sources() {
        return outside.sources();
    }

    @Override
    public Configuration configuration() {
        return outside.configuration();
    }

    @Override
    public boolean hasStore() {
        return true;
    }

    @Override
    public int inOffice(ToIntFunction<Office> work) {
        return work.applyAsInt(office);
    }
}
