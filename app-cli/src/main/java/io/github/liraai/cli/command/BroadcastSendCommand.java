package io.github.liraai.cli.command;

import io.github.liraai.cli.output.FilePlace;
import io.github.liraai.cli.output.Printable;
import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.mailing.Audience;
import io.github.liraai.core.mailing.Mailing;
import io.github.liraai.core.mailing.ManageMailings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes to everybody; without {@code --yes} it only shows what would be sent, and to how many. */
@Command(
        name = "send",
        description = "Show a text and how many people would get it; with --yes have the bot send it to them.",
        mixinStandardHelpOptions = true)
final class BroadcastSendCommand implements Callable<Integer>, StoreCommand {
    /** No text near the limit has more bytes. */
    private static final long LARGEST_FILE = 16L * Mailing.LONGEST_TEXT;

    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "the text, UTF-8; - for the input")
    private @Nullable String file;

    @Option(names = "--text", paramLabel = "TEXT", description = "the text itself, in place of a file")
    private @Nullable String text;

    @Option(names = "--yes", description = "send it")
    private boolean yes;

    @Option(names = "--json", description = "print the broadcast as one JSON object")
    private boolean json;

    BroadcastSendCommand(Desk desk) {
        this.desk = desk;
    }

    /** The bot has neither the caller's folder nor their input. */
    @Override
    public List<String> inBot(List<String> args) {
        List<String> line = new ArrayList<>(List.of("broadcast", "send"));
        if (yes) {
            line.add("--yes");
        }
        if (json) {
            line.add("--json");
        }
        line.add("--text=" + read());
        return line;
    }

    @Override
    public Integer call() {
        String words = read();
        return desk.inOffice(office -> send(office, words));
    }

    private int send(Office office, String words) {
        ManageMailings mailings = office.administration().mailings();
        ManageMailings.Result result = mailings.draft(new Audience.Everybody(), words, AccessCommands.ACTOR);
        if (!(result instanceof ManageMailings.Result.Drafted(Mailing draft))) {
            return MailingPrint.refused(result, desk.shell());
        }
        if (yes) {
            Mailing sent = mailings.send(draft.id(), AccessCommands.ACTOR, null).orElse(draft);
            MailingPrint.print(office, sent, desk.shell(), json);
            return ExitCode.DONE;
        }
        mailings.discard(draft.id());
        draft.text().lines().map(Printable::of).forEach(desk.shell()::print);
        desk.shell().say("lira: " + draft.tally().all() + " people would get this; say --yes to send it");
        return ExitCode.DONE;
    }

    private String read() {
        String given = text;
        String name = file;
        if (given != null && name == null) {
            return given;
        }
        if (given != null || name == null) {
            throw new ParameterException(spec.commandLine(), "give a FILE, - or --text TEXT");
        }
        try {
            String words = name.equals("-") ? input() : content(desk.shell().resolve(name));
            // The input can be read only once: what was read stands for it from now on.
            text = words;
            file = null;
            return words;
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), Printable.of("cannot read " + name + ": " + FilePlace.reason(e)), e);
        }
    }

    private String input() {
        return desk.shell().in().lines().collect(Collectors.joining("\n"));
    }

    private String content(Path path) throws IOException {
        if (Files.size(path) > LARGEST_FILE) {
            throw new ParameterException(
                    spec.commandLine(),
                    "a file for one message has at most " + LARGEST_FILE + " bytes: " + Printable.of(path.toString()));
        }
        return Files.readString(path);
    }
}
