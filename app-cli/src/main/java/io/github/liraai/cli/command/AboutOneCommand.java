package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.Office;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Does something about one person, job or mailing, and shows what it is afterwards. */
abstract class AboutOneCommand<T> implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Argument<T> about;

    /** The same, for the reader of command lines, which refuses types with parameters. */
    @Mixin
    @SuppressWarnings("UnusedVariable")
    private Object mixin;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    AboutOneCommand(Desk desk, Argument<T> about) {
        this.desk = desk;
        this.about = about;
        this.mixin = about;
    }

    @Override
    public final Integer call() {
        T one = about.read(spec.commandLine());
        return desk.inOffice(office -> act(office, one, json));
    }

    /** Does it; answers the exit code. */
    abstract int act(Office office, T one, boolean json);

    final Shell shell() {
        return desk.shell();
    }
}
