package io.github.liraai.cli.settings;

import io.github.liraai.core.model.ProviderName;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code engine}: how much at once, and how long at the end. */
final class WorkloadReader {
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(10);

    private final List<String> providers;

    WorkloadReader(List<String> providers) {
        this.providers = providers;
    }

    Workload read(Section engine) {
        engine.only(List.of("at-once", "drain"));
        Section atOnce = engine.section("at-once");
        atOnce.only(List.of("all", "person", "providers"));
        return new Workload(
                limit(atOnce, "all"),
                limit(atOnce, "person"),
                ofProviders(atOnce.section("providers")),
                engine.time("drain", Duration.ZERO, LONGEST_DRAIN));
    }

    private Map<ProviderName, Integer> ofProviders(Section section) {
        section.only(providers);
        Map<ProviderName, Integer> limits = new HashMap<>();
        for (String name : section.keys()) {
            if (section.has(name)) {
                limits.put(new ProviderName(name), limit(section, name));
            }
        }
        return limits;
    }

    private static int limit(Section section, String key) {
        return section.limit(key).orElse(Integer.MAX_VALUE);
    }
}
