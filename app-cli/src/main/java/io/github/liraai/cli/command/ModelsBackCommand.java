package io.github.liraai.cli.command;

import io.github.liraai.core.health.ManageOutages.Result;
import io.github.liraai.core.model.ModelKey;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a model back that was gone. */
@Command(
        name = "back",
        description =
                "Offer a model again that was gone, without waiting; it goes once more when a call finds it gone.",
        mixinStandardHelpOptions = true)
final class ModelsBackCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "MODEL", description = "the model's key, as models list shows it")
    private String model = "";

    ModelsBackCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (!ModelKey.isValid(model)) {
            throw new ParameterException(spec.commandLine(), "not the key of a model: " + model);
        }
        ModelKey key = new ModelKey(model);
        return desk.inOffice(office -> switch (office.outages().takeBack(key, AccessCommands.ACTOR)) {
            case Result.Back(var back) -> told(back.key().value() + " is offered again");
            case Result.NotGone(var there) -> told(there.key().value() + " was not gone");
            case Result.Unknown(var asked) -> {
                desk.shell().say("lira: there is no model " + asked.value());
                yield ExitCode.USAGE;
            }
        });
    }

    private int told(String what) {
        desk.shell().print(what);
        return ExitCode.DONE;
    }
}
