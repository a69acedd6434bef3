package io.github.liraai.gemini;

import io.github.liraai.core.health.ModelProbe.Standing;
import io.github.liraai.golden.AnyFreeAnswerContract;
import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.HttpSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

class AnyFreeAnswerTest extends AnyFreeAnswerContract<GeminiWorld> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    AnyFreeAnswerTest() {
        super(
                new Question<>(
                        (world, seed) -> GeminiAccount.ask(world.settings("/", HttpSettings.USUAL), PATIENCE),
                        AccountStanding.Known.class::isInstance,
                        List.of(
                                new Said(
                                        200,
                                        "{\"models\":[{\"name\":\"models/x\",\"displayName\":\"X\"}],\"nextPageToken\":\"t\"}"),
                                new Said(
                                        400,
                                        "{\"error\":{\"code\":400,\"message\":\"API key not valid: " + GeminiWorld.KEY
                                                + "\",\"status\":\"INVALID_ARGUMENT\",\"details\":[{\"@type\":\"type.googleapis.com/google.rpc.ErrorInfo\",\"reason\":\"API_KEY_INVALID\"}]}}"),
                                new Said(
                                        400,
                                        "{\"error\":{\"code\":400,\"message\":\"User location is not supported for the API use.\",\"status\":\"FAILED_PRECONDITION\"}}"))),
                new Question<>(
                        (world, seed) -> new GeminiModelProbe(world.settings("/", HttpSettings.USUAL))
                                .ask(GeminiWorld.FLASH, PATIENCE),
                        Standing.Served.class::isInstance,
                        List.of(
                                new Said(
                                        200,
                                        "{\"name\":\"models/x\",\"displayName\":\"Nano Banana " + GeminiWorld.KEY
                                                + "\",\"supportedGenerationMethods\":[\"generateContent\"]}"),
                                new Said(
                                        404,
                                        "{\"error\":{\"code\":404,\"message\":\"models/x is not found\",\"status\":\"NOT_FOUND\"}}"))));
    }

    @Override
    protected GeminiWorld open() throws IOException {
        return new GeminiWorld();
    }

    @Override
    protected String secret() {
        return GeminiWorld.KEY;
    }
}
