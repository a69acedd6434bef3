package io.github.liraai.cli.command;

import io.github.liraai.cli.output.FilePlace;
import io.github.liraai.cli.output.Json;
import io.github.liraai.cli.output.Printable;
import io.github.liraai.cli.output.Table;
import io.github.liraai.cli.wiring.DatabasePlace;
import io.github.liraai.persistence.BackupReport;
import io.github.liraai.persistence.DatabaseCare.Existing;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes all that is kept into one file. */
@Command(
        name = "backup",
        description = "Write all that is kept, as it is at one moment, into a file; the bot may go on meanwhile.",
        mixinStandardHelpOptions = true)
final class DbBackupCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "FILE", description = "the file to write, readable by its owner only")
    private String file = "";

    @Option(names = "--replace", description = "write over a file that is there")
    private boolean replace;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    DbBackupCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<String> inBot(List<String> args) {
        List<String> resolved = new ArrayList<>(List.of("db", "backup"));
        if (replace) {
            resolved.add("--replace");
        }
        if (json) {
            resolved.add("--json");
        }
        resolved.add("--");
        resolved.add(desk.shell().resolve(file).toString());
        return resolved;
    }

    @Override
    public Integer call() {
        Shell shell = desk.shell();
        Path path = shell.resolve(file);
        DatabasePlace place = DatabasePlace.of(desk.configuration().settings().store(), shell.folder());
        if (!place.exists()) {
            shell.say("lira: there is no database yet: " + place.file());
            return ExitCode.FAILED;
        }
        try {
            print(path, place.care().backUp(path, replace ? Existing.REPLACE : Existing.REFUSE));
            return ExitCode.DONE;
        } catch (FileAlreadyExistsException e) {
            shell.say("lira: it is there already, say --replace to write over a backup: "
                    + Printable.of(path.toString()));
            return ExitCode.REFUSED;
        } catch (IOException e) {
            shell.say("lira: no backup was made: " + Printable.of(path + ": " + FilePlace.reason(e)));
            return ExitCode.FAILED;
        }
    }

    private void print(Path path, BackupReport report) {
        Shell shell = desk.shell();
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("file", path.toString());
            fields.put("schema", report.schema());
            fields.put("rows", report.rows());
            fields.put("pictures", report.pictures());
            fields.put("missingPictures", report.missing());
            shell.print(Json.of(fields));
            return;
        }
        shell.print(Printable.of(path.toString()));
        rows(shell, report.rows());
        shell.print("pictures of unfinished jobs: " + report.pictures());
        if (report.missing() > 0) {
            shell.say("lira: " + report.missing() + " pictures could not be read: delivered meanwhile, or lost before");
        }
    }

    static void rows(Shell shell, Map<String, Long> rows) {
        Table table = new Table("TABLE", "ROWS");
        rows.forEach((name, count) -> table.row(name, count.toString()));
        table.lines().forEach(shell::print);
    }
}
