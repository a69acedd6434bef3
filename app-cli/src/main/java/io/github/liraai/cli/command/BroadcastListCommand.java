package io.github.liraai.cli.command;

import io.github.liraai.cli.output.Json;
import io.github.liraai.cli.output.Table;
import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.mailing.Mailing;
import io.github.liraai.core.mailing.RecipientState;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the latest broadcasts and messages. */
@Command(
        name = "list",
        description = "List the latest broadcasts and messages, newest first.",
        mixinStandardHelpOptions = true)
final class BroadcastListCommand implements Callable<Integer>, StoreCommand {
    private static final int MOST = 100;

    private final Desk desk;

    @Option(names = "--json", description = "print a JSON array")
    private boolean json;

    BroadcastListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.inOffice(this::list);
    }

    private int list(Office office) {
        List<Mailing> mailings = office.administration().mailings().latest(MOST);
        if (json) {
            desk.shell()
                    .print(Json.of(mailings.stream().map(MailingPrint::fields).toList()));
            return ExitCode.DONE;
        }
        Table table = new Table("NUMBER", "MADE AT", "TO", "STAGE", "DELIVERED", "OF");
        for (Mailing mailing : mailings) {
            table.row(
                    Long.toString(mailing.id().value()),
                    mailing.madeAt().toString(),
                    MailingPrint.audience(mailing),
                    MailingPrint.stage(mailing),
                    Integer.toString(mailing.tally().of(RecipientState.DELIVERED)),
                    Integer.toString(mailing.tally().all()));
        }
        table.lines().forEach(desk.shell()::print);
        return ExitCode.DONE;
    }
}
