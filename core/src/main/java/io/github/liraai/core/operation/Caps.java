package io.github.liraai.core.operation;

import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.quota.PictureCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;

/**
 * How many pictures may be asked of providers in one quota day, so that nobody can spend the owner's money without end. Immutable; scopes
 * without an entry have no cap.
 */
public final class Caps {
    /** No caps. */
    public static final Caps NONE = new Caps(Map.of());

    private final SequencedMap<CapScope, Integer> caps = new LinkedHashMap<>();

    /** Takes caps of one picture or more. */
    public Caps(Map<CapScope, Integer> caps) {
        caps.forEach((scope, pictures) -> {
            if (pictures < 1) {
                throw new IllegalArgumentException("cap of " + scope.name() + " must be positive: " + pictures);
            }
            this.caps.put(scope, pictures);
        });
    }

    /** Tells a cap as it is configured; empty for none. */
    public OptionalInt of(CapScope scope) {
        Integer cap = caps.get(scope);
        return cap == null ? OptionalInt.empty() : OptionalInt.of(cap);
    }

    /** Lists whose caps there are, in their order. */
    public List<CapScope> scopes() {
        return List.copyOf(caps.keySet());
    }

    /** Tells whether so many pictures more are within a scope's cap; without a cap they are. */
    public boolean grants(CapScope scope, CapUse use, PictureCount more) {
        Integer cap = caps.get(scope);
        return cap == null || use.grants(cap, more.value());
    }

    /** Lists the scopes that a provider's pictures count in: that of all, then its own. */
    public static List<CapScope> scopesOf(ProviderName provider) {
        return List.of(new CapScope.All(), new CapScope.Provider(provider));
    }
}
