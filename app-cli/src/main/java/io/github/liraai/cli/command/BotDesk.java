package io.github.liraai.cli.command;

import io.github.liraai.cli.control.ControlAnswer;
import io.github.liraai.cli.settings.Configuration;
import io.github.liraai.cli.settings.SettingSources;
import io.github.liraai.cli.wiring.Office;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** What the owner's commands work with inside the running bot: its open store, and a page to write on. For one thread. */
final class BotDesk implements Desk {
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
        int exitCode = CommandTree.inBot(desk).execute(args.toArray(String[]::new));
        desk.shell.out().flush();
        desk.shell.err().flush();
        return new ControlAnswer(exitCode, desk.out.toString(), desk.err.toString());
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
