package io.github.liraai.huggingface;

import io.github.liraai.golden.Json;
import io.github.liraai.testkit.generation.HttpAsk;
import io.github.liraai.testkit.generation.HttpReply;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** For those that answer as OpenAI does: together, nscale, deepinfra. */
class TogetherContractTest extends RoutedContract {
    TogetherContractTest() {
        super("together", null);
    }

    @Override
    protected HttpReply reply(HttpAsk ask, byte[] picture) {
        return HttpReply.json(Json.text(
                Map.of("data", List.of(Map.of("b64_json", Base64.getEncoder().encodeToString(picture))))));
    }

    @Override
    Map<String, ?> answer(HttpAsk ask, String address) {
        return Map.of("data", List.of(Map.of("url", address)));
    }
}
