package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.mailing.Mailing;
import io.github.liraai.core.mailing.MailingId;
import io.github.liraai.core.mailing.ManageMailings;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Ends a broadcast before everybody got it. */
@Command(
        name = "cancel",
        description = "Send a broadcast or a message to nobody else.",
        mixinStandardHelpOptions = true)
final class BroadcastCancelCommand extends AboutOneCommand<MailingId> {
    BroadcastCancelCommand(Desk desk) {
        super(desk, new MailingArgument());
    }

    @Override
    int act(Office office, MailingId id, boolean json) {
        ManageMailings mailings = office.administration().mailings();
        Optional<Mailing> found = mailings.find(id);
        if (found.isEmpty()) {
            return MailingArgument.unknown(shell(), id);
        }
        Optional<Mailing> cancelled = mailings.cancel(id, AccessCommands.ACTOR);
        if (cancelled.isEmpty()) {
            shell().say("lira: it was over already");
        }
        MailingPrint.print(office, cancelled.or(() -> mailings.find(id)).orElse(found.get()), shell(), json);
        return ExitCode.DONE;
    }
}
