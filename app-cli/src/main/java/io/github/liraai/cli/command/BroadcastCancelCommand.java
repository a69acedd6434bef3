package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.mailing.Mailing;
import io.github.liraai.core.mailing.MailingId;
import io.github.liraai.core.mailing.ManageMailings;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Ends a broadcast before everybody got it. */
@Command(
        name = "cancel",
        description = "Send a broadcast or a message to nobody else.",
        mixinStandardHelpOptions = true)
final class BroadcastCancelCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private MailingArgument number = new MailingArgument();

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    BroadcastCancelCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        MailingId id = number.read(spec.commandLine());
        return desk.inOffice(office -> cancel(office, id));
    }

    private int cancel(Office office, MailingId id) {
        ManageMailings mailings = office.administration().mailings();
        Optional<Mailing> found = mailings.find(id);
        if (found.isEmpty()) {
            return MailingArgument.unknown(desk.shell(), id);
        }
        Optional<Mailing> cancelled = mailings.cancel(id, AccessCommands.ACTOR);
        if (cancelled.isEmpty()) {
            desk.shell().say("lira: it was over already");
        }
        MailingPrint.print(office, cancelled.or(() -> mailings.find(id)).orElse(found.get()), desk.shell(), json);
        return ExitCode.DONE;
    }
}
