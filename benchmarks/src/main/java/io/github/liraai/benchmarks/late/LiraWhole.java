package io.github.liraai.benchmarks.late;

import io.github.liraai.core.generation.GenerateNow;
import io.github.liraai.core.generation.GenerateNow.Result;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.openai.OpenAiImageGenerator;
import io.github.liraai.testkit.InMemoryLira;
import io.github.liraai.testkit.generation.JobFixture;
import io.github.liraai.testkit.model.ModelFixture;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The core upon the openai adapter, with its own rule about what is asked again: as {@code lira generate} does. */
final class LiraWhole implements Contender {
    private static final ModelKey KEY = new ModelKey("late");

    @Override
    public String library() {
        return "Lira";
    }

    @Override
    public String version() {
        return "this build";
    }

    @Override
    public String part() {
        return "openai, with the core's retries";
    }

    @Override
    public Protocol protocol() {
        return Protocol.OPENAI;
    }

    @Override
    public String ask(URI server, Duration deadline) {
        ImageModel model = new ImageModel(
                KEY,
                "Late",
                OpenAiImageGenerator.OPENAI,
                LiraAdapter.OPENAI.model(),
                ModelFixture.anyCapabilities(),
                deadline,
                List.of(),
                ImageModel.Stage.READY);
        try (LiraAdapter.Opened opened = LiraAdapter.OPENAI.open(server)) {
            GenerateNow lira = InMemoryLira.create(builder -> builder.clock(InstantSource.system())
                            .generator(OpenAiImageGenerator.OPENAI, opened.generator()))
                    .lira()
                    .generateNow();
            Result result = lira.generate(new GenerateNow.Command(
                    JobFixture.anyKey(), "a cat", List.of(model), PictureOptions.defaults(), null));
            return switch (result) {
                case Result.Ended ended -> LiraAdapter.word(ended.outcome());
                case Result.Refused refused -> throw new IllegalStateException("refused: " + refused.refusal());
            };
        }
    }
}
