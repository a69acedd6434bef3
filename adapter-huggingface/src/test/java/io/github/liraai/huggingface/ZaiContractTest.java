package io.github.liraai.huggingface;

import io.github.liraai.testkit.generation.HttpAsk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** In the long profile only: what it does differently from fal's queue is a handful of fields. */
@EnabledIfSystemProperty(named = "lira.everyRoute", matches = "true")
class ZaiContractTest extends RoutedContract {
    ZaiContractTest() {
        super("zai-org", "api/paas/v4/async-result/");
    }

    @Override
    Map<String, ?> answer(HttpAsk ask, String address) {
        return isPaid(ask)
                ? Map.of("id", ask.conversation(), "task_status", "PROCESSING")
                : Map.of("task_status", "SUCCESS", "image_result", List.of(Map.of("url", address)));
    }
}
