package io.github.liraai.cli.command;

import io.github.liraai.cli.demo.Demo;
import io.github.liraai.cli.demo.DemoFailedException;
import io.github.liraai.cli.demo.DemoHouse;
import io.github.liraai.cli.demo.DemoPicture;
import io.github.liraai.cli.output.FilePlace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays the main dialogue on embedded defaults, without keys or network. */
@Command(
        name = "demo",
        description = "Play the main dialogue without keys or network, and keep the picture.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final String PICTURE = "lira-demo-kotik.png";

    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "where the picture goes; " + PICTURE + " in this folder when left out")
    private @Nullable String output;

    DemoCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        Shell shell = desk.shell();
        Path file = file();
        try (DemoHouse house = Progress.during(shell, "starting the demo", DemoHouse::start)) {
            Demo demo = new Demo(house, shell::print);
            DemoPicture picture = demo.play();
            if (!write(picture, file)) {
                return ExitCode.FAILED;
            }
            shell.print(String.format(
                    Locale.ROOT,
                    "The picture (%s) after %.1f s: %s",
                    picture.description(),
                    demo.elapsed().toMillis() / 1000.0,
                    file));
            if (shell.interactive()) {
                demo.letChat(shell.in(), shell::say);
            }
            return ExitCode.DONE;
        } catch (DemoFailedException e) {
            shell.say("lira: the demo went wrong: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }

    private boolean write(DemoPicture picture, Path file) {
        try {
            FilePlace.write(new ByteArrayInputStream(picture.bytes()), file);
            return true;
        } catch (IOException e) {
            desk.shell().say("lira: the picture cannot be written to " + file + ": " + FilePlace.reason(e));
            return false;
        }
    }

    private Path file() {
        try {
            Path file = desk.shell().resolve(output == null ? PICTURE : output);
            FilePlace.prove(file);
            return file;
        } catch (IOException e) {
            String message =
                    "-o: cannot be written: " + (output == null ? PICTURE : output) + ": " + FilePlace.reason(e);
            throw new ParameterException(spec.commandLine(), message, e);
        } catch (InvalidPathException e) {
            throw new ParameterException(spec.commandLine(), "-o: not a path: " + output, e);
        }
    }
}
