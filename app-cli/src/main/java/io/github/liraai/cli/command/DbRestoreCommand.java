package io.github.liraai.cli.command;

import io.github.liraai.cli.output.FilePlace;
import io.github.liraai.cli.output.Json;
import io.github.liraai.cli.output.Printable;
import io.github.liraai.cli.wiring.DatabasePlace;
import io.github.liraai.persistence.DatabaseCare.Existing;
import io.github.liraai.persistence.Restoration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fills the database with what a backup holds. */
@Command(
        name = "restore",
        description =
                "Fill the database with a backup, of whichever kind of database it was made; the bot must not run.",
        mixinStandardHelpOptions = true)
final class DbRestoreCommand implements Callable<Integer> {
    private final Desk desk;
    private final CommandTree.StoreRoute route;

    @Parameters(index = "0", paramLabel = "FILE", description = "a file that db backup wrote")
    private String file = "";

    @Option(names = "--replace", description = "delete all that the database holds first")
    private boolean replace;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    DbRestoreCommand(Desk desk, CommandTree.StoreRoute route) {
        this.desk = desk;
        this.route = route;
    }

    @Override
    public Integer call() throws IOException {
        Shell shell = desk.shell();
        if (route.ask(List.of("--version")).isPresent()) {
            shell.say("lira: nothing is restored while the bot runs: stop it first");
            return ExitCode.REFUSED;
        }
        Path path = shell.resolve(file);
        DatabasePlace place = DatabasePlace.of(desk.configuration().settings().store(), shell.folder());
        return Progress.during(shell, "restoring", () -> restore(path, place));
    }

    private int restore(Path path, DatabasePlace place) {
        try {
            return switch (place.care().restore(path, replace ? Existing.REPLACE : Existing.REFUSE)) {
                case Restoration.Restored restored -> print(restored);
                case Restoration.Refused(String reason) -> {
                    desk.shell().say("lira: nothing was restored: " + Printable.of(path + ": " + reason));
                    yield ExitCode.REFUSED;
                }
            };
        } catch (IOException e) {
            desk.shell().say("lira: it was not wholly restored: " + Printable.of(path + ": " + FilePlace.reason(e)));
            return ExitCode.FAILED;
        }
    }

    private int print(Restoration.Restored restored) {
        Shell shell = desk.shell();
        boolean ok = restored.findings().isEmpty();
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("ok", ok);
            fields.put("schema", restored.schema().to());
            fields.put("rows", restored.rows());
            fields.put("pictures", restored.pictures());
            fields.put("findings", restored.findings().size());
            shell.print(Json.of(fields));
        } else {
            DbBackupCommand.rows(shell, restored.rows());
            shell.print("pictures of unfinished jobs: " + restored.pictures());
            shell.print("schema: version " + restored.schema().to());
            shell.print(
                    ok ? "✅ the ledger is in order" : "❌ the ledger is not in order: run lira ledger verify --repair");
        }
        return ok ? ExitCode.DONE : ExitCode.FAILED;
    }
}
