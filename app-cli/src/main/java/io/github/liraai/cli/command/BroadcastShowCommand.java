package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.mailing.MailingId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows how one broadcast or message stands. */
@Command(
        name = "show",
        description = "Show how a broadcast or a message stands, and of whom it is unknown whether they got it.",
        mixinStandardHelpOptions = true)
final class BroadcastShowCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private MailingArgument number = new MailingArgument();

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    BroadcastShowCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        MailingId id = number.read(spec.commandLine());
        return desk.inOffice(office -> show(office, id));
    }

    private int show(Office office, MailingId id) {
        return office.administration()
                .mailings()
                .find(id)
                .map(mailing -> {
                    MailingPrint.print(office, mailing, desk.shell(), json);
                    return ExitCode.DONE;
                })
                .orElseGet(() -> MailingArgument.unknown(desk.shell(), id));
    }
}
