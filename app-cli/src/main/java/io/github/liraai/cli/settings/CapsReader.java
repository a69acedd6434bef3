package io.github.liraai.cli.settings;

import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.operation.CapScope;
import io.github.liraai.core.operation.Caps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code caps}: how many pictures a day. */
final class CapsReader {
    private static final String ALL = "all";

    private final List<String> providers;

    CapsReader(List<String> providers) {
        this.providers = providers;
    }

    Caps read(Section section) {
        section.only(List.of(ALL, "providers"));
        Map<CapScope, Integer> caps = new LinkedHashMap<>();
        section.limit(ALL).ifPresent(cap -> caps.put(new CapScope.All(), cap));
        Section ofProviders = section.section("providers");
        ofProviders.only(providers);
        for (String name : ofProviders.keys()) {
            if (ofProviders.has(name)) {
                ofProviders.limit(name).ifPresent(cap -> caps.put(new CapScope.Provider(new ProviderName(name)), cap));
            }
        }
        return new Caps(caps);
    }
}
