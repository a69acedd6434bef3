package io.github.liraai.cli.command;

import io.github.liraai.core.operation.ManageOperation.Result;

/** Says what came of a change for everybody, for the commands that make one. */
final class OperationCommands {
    private OperationCommands() {}

    /**
     * Says it.
     *
     * @param done what holds now, when it was changed
     * @param unchanged what held already, when it was not
     */
    static int tell(Shell shell, Result result, String done, String unchanged) {
        return switch (result) {
            case Result.Changed changed -> {
                shell.print(done);
                yield ExitCode.DONE;
            }
            case Result.Unchanged same -> {
                shell.print(unchanged);
                yield ExitCode.DONE;
            }
            case Result.OverAlready over -> {
                shell.say("lira: that is over already");
                yield ExitCode.USAGE;
            }
            case Result.Unknown(var asked, var known) -> {
                String there = known.isEmpty() ? "there is none" : "there are: " + String.join(", ", known);
                shell.say("lira: there is no " + asked + "; " + there);
                yield ExitCode.USAGE;
            }
        };
    }
}
