package io.github.liraai.huggingface;

import io.github.liraai.testkit.generation.HttpAsk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** In the long profile only: what it does differently from fal's queue is a handful of fields. */
@EnabledIfSystemProperty(named = "lira.everyRoute", matches = "true")
class ReplicateRouteContractTest extends RoutedContract {
    ReplicateRouteContractTest() {
        super("replicate", "v1/predictions/");
    }

    @Override
    Map<String, ?> answer(HttpAsk ask, String address) {
        return isPaid(ask)
                ? Map.of("id", ask.conversation(), "status", "processing")
                : Map.of("id", ask.conversation(), "status", "succeeded", "output", List.of(address));
    }
}
