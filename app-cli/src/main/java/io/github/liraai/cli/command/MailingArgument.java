package io.github.liraai.cli.command;

import io.github.liraai.core.mailing.MailingId;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The mailing a command is about. */
final class MailingArgument implements Argument<MailingId> {
    @Parameters(index = "0", paramLabel = "NUMBER", description = "the number that `broadcast list` shows")
    private long number;

    @Override
    public MailingId read(CommandLine line) {
        if (number < 1) {
            throw new ParameterException(line, "the number must be positive: " + number);
        }
        return new MailingId(number);
    }

    static int unknown(Shell shell, MailingId id) {
        shell.say("lira: there is no broadcast or message " + id.value());
        return ExitCode.FAILED;
    }
}
