package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.DatabasePlace;
import io.github.liraai.persistence.SchemaChange;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Brings the schema up to date. */
@Command(
        name = "migrate",
        description = "Bring the schema up to date, as every start does, and say from which version to which.",
        mixinStandardHelpOptions = true)
final class DbMigrateCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    DbMigrateCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Shell shell = desk.shell();
        SchemaChange change = DatabasePlace.of(desk.configuration().settings().store(), shell.folder())
                .care()
                .migrate();
        shell.print(describe(change));
        return ExitCode.DONE;
    }

    private static String describe(SchemaChange change) {
        if (!change.isChange()) {
            return "the schema is at version " + change.to() + " already";
        }
        return change.from() == null
                ? "the schema was made, at version " + change.to()
                : "the schema was brought from version " + change.from() + " to " + change.to();
    }
}
