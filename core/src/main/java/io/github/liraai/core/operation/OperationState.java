package io.github.liraai.core.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is in force, and what was asked of providers on one day.
 *
 * @param maintenance the latest maintenance that was not ended by hand; its time may be over
 * @param pauses what is paused, the earliest first
 * @param uses what was asked, for scopes of which anything is known
 */
public record OperationState(Optional<Maintenance> maintenance, List<Pause> pauses, Map<CapScope, CapUse> uses) {
    /** Nothing in force, nothing asked. */
    public static final OperationState NONE = new OperationState(Optional.empty(), List.of(), Map.of());

    public OperationState {
        pauses = List.copyOf(pauses);
        uses = Map.copyOf(uses);
    }

    /** Tells what was asked within a scope. */
    public CapUse use(CapScope scope) {
        return uses.getOrDefault(scope, CapUse.NONE);
    }
}
