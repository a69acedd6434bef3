package io.github.liraai.openai;

import io.github.liraai.core.health.ModelProbe.Standing;
import io.github.liraai.golden.AnyFreeAnswerContract;
import io.github.liraai.provider.http.AccountStanding;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

class OpenAiAnyFreeAnswerTest extends AnyFreeAnswerContract<OpenAiWorld> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    OpenAiAnyFreeAnswerTest() {
        super(
                new Question<>(
                        (world, seed) -> OpenAiAccount.ask(world.settings(), PATIENCE),
                        AccountStanding.Known.class::isInstance,
                        List.of(
                                new Said(
                                        200,
                                        "{\"object\":\"list\",\"data\":[{\"id\":\"" + OpenAiWorld.MODEL
                                                + "\",\"object\":\"model\"},{\"id\":\"" + OpenAiWorld.KEY
                                                + "\",\"created\":1}]}"),
                                new Said(
                                        401,
                                        "{\"error\":{\"message\":\"Incorrect API key provided: " + OpenAiWorld.KEY
                                                + "\",\"code\":\"invalid_api_key\"}}"),
                                new Said(
                                        403,
                                        "{\"error\":{\"message\":\"Country, region, or territory not supported\",\"code\":\"unsupported_country_region_territory\"}}"))),
                new Question<>(
                        (world, seed) -> new OpenAiModelProbe(world.settings()).ask(OpenAiWorld.MODEL, PATIENCE),
                        Standing.Served.class::isInstance,
                        List.of(
                                new Said(
                                        200,
                                        "{\"id\":\"" + OpenAiWorld.MODEL + "\",\"object\":\"model\",\"owned_by\":\""
                                                + OpenAiWorld.KEY + "\"}"),
                                new Said(
                                        404,
                                        "{\"error\":{\"message\":\"The model does not exist\",\"type\":\"invalid_request_error\",\"param\":\"model\",\"code\":\"model_not_found\"}}"),
                                new Said(404, "{\"detail\":\"Not Found\"}"))));
    }

    @Override
    protected OpenAiWorld open() throws IOException {
        return new OpenAiWorld();
    }

    @Override
    protected String secret() {
        return OpenAiWorld.KEY;
    }
}
