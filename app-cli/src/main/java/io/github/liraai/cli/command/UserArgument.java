package io.github.liraai.cli.command;

import io.github.liraai.core.access.UserId;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The person a command is about. Whatever nobody can ever come with is refused: it would make a person of its own. */
final class UserArgument implements Argument<UserId> {
    /** Telegram's ids have 52 significant bits at most. */
    private static final long LARGEST_NUMBER = 1L << 52;

    @Parameters(index = "0", paramLabel = "ID", description = "the user's id, for Telegram a number")
    private String id = "";

    @Override
    public UserId read(CommandLine line) {
        if (id.startsWith("@")) {
            throw new ParameterException(
                    line, "not a user id: " + id + ": give the number that `users list --find " + id + "` shows");
        }
        if (!isTelegrams(id)) {
            throw new ParameterException(
                    line,
                    "not a user id: " + id + ": Telegram's are whole numbers from 1 to " + LARGEST_NUMBER
                            + ", without leading zeros");
        }
        return new UserId(id);
    }

    private static boolean isTelegrams(String digits) {
        return digits.matches("[1-9][0-9]{0,15}") && Long.parseLong(digits) <= LARGEST_NUMBER;
    }
}
