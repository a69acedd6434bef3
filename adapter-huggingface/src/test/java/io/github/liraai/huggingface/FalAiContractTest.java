package io.github.liraai.huggingface;

import io.github.liraai.testkit.generation.HttpAsk;
import java.util.List;
import java.util.Map;

/** For the queues behind the router. */
class FalAiContractTest extends RoutedContract {
    private static final String APP = "fal-ai/flux/requests/";

    FalAiContractTest() {
        super("fal-ai", APP);
    }

    @Override
    Map<String, ?> answer(HttpAsk ask, String address) {
        if (isPaid(ask)) {
            return Map.of("status", "IN_QUEUE", "response_url", "https://queue.fal.run/" + APP + ask.conversation());
        }
        return ask.path().endsWith("/status")
                ? Map.of("status", "COMPLETED")
                : Map.of("images", List.of(Map.of("url", address)));
    }
}
