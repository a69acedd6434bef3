package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.ResetQuota;
import picocli.CommandLine.Command;

/** Begins a person's day anew. */
@Command(
        name = "reset",
        description = "Begin a person's day anew: what was charged today no longer counts, what is held stays.",
        mixinStandardHelpOptions = true)
final class UsersResetCommand extends AboutOneCommand<UserId> {
    UsersResetCommand(Desk desk) {
        super(desk, new UserArgument());
    }

    @Override
    int act(Office office, UserId id, boolean json) {
        return switch (office.administration().quota().reset(id, AccessCommands.ACTOR)) {
            case ResetQuota.Result.Reset(var member, var forgiven) -> {
                shell().say("lira: " + forgiven.value() + " pictures no longer count");
                MemberReport.of(office, member).print(shell(), json);
                yield ExitCode.DONE;
            }
            case ResetQuota.Result.Unknown(var unknown) -> AccessCommands.unknown(shell(), unknown);
        };
    }
}
