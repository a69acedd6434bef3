package io.github.liraai.cli.command;

import io.github.liraai.cli.settings.Configuration;
import io.github.liraai.cli.wiring.Easel;
import io.github.liraai.cli.wiring.Providers;
import io.github.liraai.cli.wiring.SentRequests;
import io.github.liraai.core.generation.GenerateNow;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.Refusal;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.PromptLine;
import io.github.liraai.core.prompt.PromptSyntax;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Generates at once: no database, no quota. */
@Command(
        name = "generate",
        description = "Paint a picture now and write it to a file; no database, no quota.",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "PROMPT",
            description = "the words; options may stand among them as in the chat, and go before the flags:"
                    + " \"kitten --ar 16:9 --n 4\"",
            arity = "1")
    private String prompt = "";

    @ArgGroup(exclusive = true)
    private @Nullable ModelChoice choice;

    @Mixin
    private PictureFlags flags = new PictureFlags();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "how long it may take altogether, waits and fallbacks included, 1 to 3600;"
                    + " each model's own deadline when left out")
    private @Nullable Integer timeout;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "where the picture goes; with several, -2, -3 … are added")
    private @Nullable String output;

    @Option(names = "--json", description = "print the result as one JSON object")
    private boolean json;

    GenerateCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        Configuration configuration = desk.configuration();
        GenerationReport report = new GenerationReport(
                desk.shell(), json, configuration.settings().painters());
        PromptLine.Read line = line(configuration);
        ModelChoice chosen = ModelChoice.of(line.model(), choice);
        Optional<ImageModel> found = chosen.find(configuration, spec.commandLine());
        if (found.isEmpty()) {
            return report.unknownModel(chosen.key(), configuration.models());
        }
        ImageModel model = found.get();
        List<ImageModel> plan = withKeys(chosen.plan(configuration, model), configuration);
        if (!plan.contains(model)) {
            return report.noKey(model);
        }
        OutputFiles files = outputFiles(line);
        SentRequests sent = new SentRequests();
        try (Easel easel = Easel.in(configuration, this::pause, sent);
                Stopped stopped = Stopped.tells(
                        () -> sent.open(plan).ifPresent(asked -> report.interrupted(asked, sent.count())))) {
            GenerateNow.Command command = new GenerateNow.Command(
                    new RequestKey("cli:" + UUID.randomUUID()), line.words(), plan, line.options(), patience());
            GenerateNow.Result result = generate(easel, command, model);
            stopped.noMore();
            return switch (result) {
                case GenerateNow.Result.Refused(Refusal refusal) -> report.refused(model, refusal);
                case GenerateNow.Result.Ended ended -> report.ended(ended, model, easel, files);
            };
        }
    }

    private PromptLine.Read line(Configuration configuration) {
        PictureOptions flagged = flags.options(spec.commandLine());
        return switch (new PromptSyntax(configuration.styles()).read(prompt, flagged)) {
            case PromptLine.Read read -> read;
            case PromptLine.Wrong(PromptLine.Mistake mistake) ->
                throw new ParameterException(spec.commandLine(), Mistakes.explain(mistake, configuration.styles()));
        };
    }

    /** Leaves out those that nobody can paint with; an announced model stays, to be refused with the reason. */
    private static List<ImageModel> withKeys(List<ImageModel> plan, Configuration configuration) {
        return plan.stream()
                .filter(model -> model.stage() == ImageModel.Stage.ANNOUNCED
                        || Providers.isSetUp(
                                model.provider(), configuration.settings().painters()))
                .toList();
    }

    private GenerateNow.Result generate(Easel easel, GenerateNow.Command command, ImageModel model) {
        String what = "painting with " + model.title();
        return Progress.during(desk.shell(), what, () -> easel.generateNow().generate(command));
    }

    private void pause(Duration time, GenerationOutcome.NotStarted before) throws InterruptedException {
        if (!time.minusSeconds(1).isNegative()) {
            desk.shell().say("lira: " + before.cause().outcomeName() + ": " + plan(time, before.retryAfter()));
        }
        Thread.sleep(time);
    }

    private static String plan(Duration time, @Nullable Duration asked) {
        long seconds = Math.ceilDiv(time.toMillis(), 1000L);
        if (asked == null) {
            return "trying again in " + seconds + " s";
        }
        return asked.minus(time).compareTo(Duration.ofSeconds(1)) < 0
                ? "waiting " + seconds + " s, the provider asked for it"
                : "trying again in " + seconds + " s, the provider expects " + asked.toSeconds() + " s";
    }

    private OutputFiles outputFiles(PromptLine.Read line) {
        try {
            return OutputFiles.of(
                    desk.shell(), output, line.words(), line.options().count().value());
        } catch (IOException e) {
            // Found out before anything is paid.
            throw new ParameterException(spec.commandLine(), "-o: " + e.getMessage(), e);
        }
    }

    private @Nullable Duration patience() {
        if (timeout == null) {
            return null;
        }
        if (timeout < 1 || timeout > 3600) {
            throw new ParameterException(spec.commandLine(), "--timeout must be 1 to 3600 seconds: " + timeout);
        }
        return Duration.ofSeconds(timeout);
    }
}
