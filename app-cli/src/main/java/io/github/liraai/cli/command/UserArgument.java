package io.github.liraai.cli.command;

import io.github.liraai.core.access.UserId;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The person a command is about. */
final class UserArgument {
    @Parameters(index = "0", paramLabel = "ID", description = "the user's id, for Telegram a number")
    private String id = "";

    UserId read(CommandLine line) {
        if (!UserId.isValid(id)) {
            throw new ParameterException(line, "not a user id: " + id);
        }
        return new UserId(id);
    }
}
