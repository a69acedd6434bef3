package io.github.liraai.huggingface;

import io.github.liraai.core.health.ModelProbe.Standing;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.golden.AnyFreeAnswerContract;
import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.HttpSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

class AnyFreeAnswerTest extends AnyFreeAnswerContract<HfWorld> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Old and new shapes, and one of an adapter of weights. */
    private static final List<Said> MAPPINGS = List.of(
            new Said(
                    200,
                    "{\"id\":\"o/m\",\"inferenceProviderMapping\":{\"together\":{\"status\":\"live\",\"providerId\":\"flux "
                            + HfWorld.TOKEN + "\",\"task\":\"text-to-image\",\"isModelAuthor\":false}}}"),
            new Said(
                    200,
                    "{\"inferenceProviderMapping\":[{\"provider\":\"together\",\"status\":\"staging\",\"providerId\":\"flux\",\"task\":\"text-to-image\"},"
                            + "{\"provider\":\"fal-ai\",\"status\":\"live\",\"providerId\":\"fal-ai/flux-lora\",\"task\":\"text-to-image\",\"adapter\":\"lora\",\"adapterWeightsPath\":\"w.safetensors\"}]}"),
            new Said(404, "{\"error\":\"Repository not found\"}"));

    AnyFreeAnswerTest() {
        super(
                new Question<>(
                        (world, seed) -> HuggingFaceAccount.ask(world.settings(HttpSettings.USUAL), PATIENCE),
                        AccountStanding.Known.class::isInstance,
                        List.of(
                                new Said(
                                        200,
                                        "{\"type\":\"user\",\"id\":\"1\",\"name\":\"anna " + HfWorld.TOKEN
                                                + "\",\"orgs\":[],\"auth\":{\"type\":\"access_token\"}}"),
                                new Said(401, "{\"error\":\"Invalid username or password: " + HfWorld.TOKEN + "\"}"))),
                new Question<>(
                        (world, seed) -> probed(world, "auto", seed), Standing.Served.class::isInstance, MAPPINGS),
                new Question<>(
                        (world, seed) -> probed(world, "together", seed), Standing.Served.class::isInstance, MAPPINGS));
    }

    /** Of another model each time, so that nothing kept is told. */
    private static Standing probed(HfWorld world, String provider, long seed) {
        return Objects.requireNonNull(world.providers.probes().get(new ProviderName("huggingface/" + provider)))
                .ask("owner/m" + Long.toUnsignedString(seed), PATIENCE);
    }

    @Override
    protected HfWorld open() throws IOException {
        return new HfWorld();
    }

    @Override
    protected String secret() {
        return HfWorld.TOKEN;
    }
}
