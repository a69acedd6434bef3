package io.github.liraai.replicate;

import io.github.liraai.core.health.ModelProbe.Standing;
import io.github.liraai.golden.AnyFreeAnswerContract;
import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

class AnyFreeAnswerTest extends AnyFreeAnswerContract<ReplicateWorld> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    AnyFreeAnswerTest() {
        super(
                new Question<>(
                        (world, seed) -> ReplicateAccount.ask(settings(world), PATIENCE),
                        AccountStanding.Known.class::isInstance,
                        List.of(
                                new Said(
                                        200,
                                        "{\"type\":\"user\",\"username\":\"anna " + ReplicateWorld.TOKEN
                                                + "\",\"name\":null,\"github_url\":\"https://github.com/anna\"}"),
                                new Said(
                                        401,
                                        "{\"title\":\"Unauthenticated\",\"detail\":\"" + ReplicateWorld.TOKEN
                                                + " is not valid\",\"status\":401}"))),
                new Question<>(
                        (world, seed) -> new ReplicateModelProbe(settings(world)).ask(ReplicateWorld.MODEL, PATIENCE),
                        Standing.Served.class::isInstance,
                        List.of(
                                new Said(
                                        200,
                                        "{\"owner\":\"black-forest-labs\",\"name\":\"flux-schnell\",\"latest_version\":{\"id\":\"a\",\"openapi_schema\":{\"a\":[1,2]}},\"run_count\":7}"),
                                new Said(
                                        404,
                                        "{\"detail\":\"The requested resource could not be found.\",\"status\":404}"))));
    }

    private static ReplicateSettings settings(ReplicateWorld world) {
        return new ReplicateSettings(world.uri(), Secret.of(ReplicateWorld.TOKEN), HttpSettings.USUAL);
    }

    @Override
    protected ReplicateWorld open() throws IOException {
        return new ReplicateWorld();
    }

    @Override
    protected String secret() {
        return ReplicateWorld.TOKEN;
    }
}
