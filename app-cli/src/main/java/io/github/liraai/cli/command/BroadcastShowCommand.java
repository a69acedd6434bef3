package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.mailing.MailingId;
import picocli.CommandLine.Command;

/** Shows how one broadcast or message stands. */
@Command(
        name = "show",
        description = "Show how a broadcast or a message stands, and of whom it is unknown whether they got it.",
        mixinStandardHelpOptions = true)
final class BroadcastShowCommand extends AboutOneCommand<MailingId> {
    BroadcastShowCommand(Desk desk) {
        super(desk, new MailingArgument());
    }

    @Override
    int act(Office office, MailingId id, boolean json) {
        return office.administration()
                .mailings()
                .find(id)
                .map(mailing -> {
                    MailingPrint.print(office, mailing, shell(), json);
                    return ExitCode.DONE;
                })
                .orElseGet(() -> MailingArgument.unknown(shell(), id));
    }
}
