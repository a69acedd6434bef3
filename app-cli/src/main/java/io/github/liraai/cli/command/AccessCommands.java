package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.ManageAccess;
import io.github.liraai.core.access.UserId;
import java.util.Collection;
import java.util.stream.Collectors;

/** Makes a change of access, for the commands that do. */
final class AccessCommands {
    /** Who the audit says it was. */
    static final Actor ACTOR = new Actor("cli");

    private AccessCommands() {}

    /** Says that a command found nobody. */
    static int unknown(Shell shell, UserId user) {
        shell.say("lira: nobody of that id was seen yet: " + user.value());
        return ExitCode.FAILED;
    }

    /** Says that there is no such level, and which there are. */
    static int unknownLevel(Shell shell, String asked, Collection<LevelName> known) {
        String levels = known.stream().map(LevelName::value).collect(Collectors.joining(", "));
        shell.say("lira: there is no level " + asked + "; there are: " + levels);
        return ExitCode.USAGE;
    }

    static int change(Office office, AccessChange change, Shell shell, boolean json) {
        boolean isStranger = office.directory().find(change.user()).isEmpty();
        return switch (office.administration().access().change(change)) {
            case ManageAccess.Result.Changed(var member) -> {
                if (isStranger) {
                    shell.say("lira: nobody of that id was seen yet: "
                            + change.user().value());
                }
                MemberReport.of(office, member).print(shell, json);
                yield ExitCode.DONE;
            }
            case ManageAccess.Result.OverAlready(var until) -> {
                shell.say("lira: that is over already: " + until);
                yield ExitCode.USAGE;
            }
            case ManageAccess.Result.Oneself oneself -> {
                shell.say("lira: nobody blocks themselves or gives up the administration:"
                        + " another administrator can do that");
                yield ExitCode.REFUSED;
            }
            case ManageAccess.Result.UnknownLevel(var asked, var known) -> unknownLevel(shell, asked.value(), known);
        };
    }
}
