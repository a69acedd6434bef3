package io.github.liraai.kie;

import io.github.liraai.golden.AnyFreeAnswerContract;
import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

class AnyFreeAnswerTest extends AnyFreeAnswerContract<KieWorld> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    AnyFreeAnswerTest() {
        super(new Question<>(
                (world, seed) -> KieAccount.ask(
                        new KieSettings(world.uri(), Secret.of(KieWorld.KEY), HttpSettings.USUAL), PATIENCE),
                AccountStanding.Known.class::isInstance,
                List.of(
                        new Said(200, "{\"code\":200,\"msg\":\"success\",\"data\":100}"),
                        new Said(200, "{\"code\":401,\"msg\":\"" + KieWorld.KEY + " is not valid\",\"data\":null}"),
                        new Said(200, "{\"code\":402,\"msg\":\"Insufficient credits\"}"))));
    }

    @Override
    protected KieWorld open() throws IOException {
        return new KieWorld();
    }

    @Override
    protected String secret() {
        return KieWorld.KEY;
    }
}
