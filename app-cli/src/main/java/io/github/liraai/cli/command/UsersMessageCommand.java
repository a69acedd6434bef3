package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.mailing.Audience;
import io.github.liraai.core.mailing.Mailing;
import io.github.liraai.core.mailing.ManageMailings;
import io.github.liraai.core.mailing.RecipientState;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes to one person and tells whether it arrived. */
@Command(
        name = "message",
        description = "Have the bot write to a person, and tell whether it arrived.",
        mixinStandardHelpOptions = true)
final class UsersMessageCommand implements Callable<Integer>, StoreCommand {
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private UserArgument user = new UserArgument();

    @Parameters(index = "1", paramLabel = "TEXT", description = "what to write, plain")
    private String text = "";

    @Option(names = "--json", description = "print the message as one JSON object")
    private boolean json;

    UsersMessageCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        UserId id = user.read(spec.commandLine());
        return desk.inOffice(office -> write(office, id));
    }

    private int write(Office office, UserId id) {
        if (office.directory().find(id).isEmpty()) {
            return AccessCommands.unknown(desk.shell(), id);
        }
        ManageMailings mailings = office.administration().mailings();
        ManageMailings.Result result = mailings.draft(new Audience.One(id), text, AccessCommands.ACTOR);
        if (!(result instanceof ManageMailings.Result.Drafted(Mailing draft))) {
            return MailingPrint.refused(result, desk.shell());
        }
        Mailing sent = mailings.send(draft.id(), AccessCommands.ACTOR, null).orElse(draft);
        Mailing ended = awaitEnd(mailings, sent, office.sendingTime());
        MailingPrint.print(office, ended, desk.shell(), json);
        if (ended.stage() == Mailing.Stage.SENDING) {
            desk.shell()
                    .say("lira: not sent yet, a running bot will: lira broadcast show "
                            + ended.id().value());
            return ExitCode.DONE;
        }
        return ended.tally().of(RecipientState.DELIVERED) > 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static Mailing awaitEnd(ManageMailings mailings, Mailing sent, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Mailing now = sent;
        while (now.stage() == Mailing.Stage.SENDING && System.nanoTime() - deadline < 0) {
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return now;
            }
            now = mailings.find(sent.id()).orElse(now);
        }
        return now;
    }
}
