package io.github.liraai.huggingface;

import io.github.liraai.testkit.generation.HttpAsk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** In the long profile only: what it does differently from fal's queue is a handful of fields. */
@EnabledIfSystemProperty(named = "lira.everyRoute", matches = "true")
class WaveSpeedContractTest extends RoutedContract {
    private static final String TASK = "api/v3/predictions/";

    WaveSpeedContractTest() {
        super("wavespeed", TASK);
    }

    @Override
    Map<String, ?> answer(HttpAsk ask, String address) {
        Map<String, ?> urls = Map.of("get", "https://api.wavespeed.ai/" + TASK + ask.conversation());
        return Map.of(
                "data",
                isPaid(ask)
                        ? Map.of("status", "processing", "urls", urls)
                        : Map.of("status", "completed", "outputs", List.of(address), "urls", urls));
    }
}
