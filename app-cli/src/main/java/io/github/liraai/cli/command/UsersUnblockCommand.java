package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.UserId;
import picocli.CommandLine.Command;

/** Lets a person in again. */
@Command(name = "unblock", description = "Let a person in again.", mixinStandardHelpOptions = true)
final class UsersUnblockCommand extends AboutOneCommand<UserId> {
    UsersUnblockCommand(Desk desk) {
        super(desk, new UserArgument());
    }

    @Override
    int act(Office office, UserId user, boolean json) {
        var change = new AccessChange.UnblockUser(user, AccessCommands.ACTOR);
        return AccessCommands.change(office, change, shell(), json);
    }
}
