package io.github.liraai.core.generation;

import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.operation.Operation;
import java.time.Instant;
import java.util.Optional;

/** Refuses somebody whatever they ask for. */
final class PersonRules {
    private final AccessLevels levels;
    private final Operation operation;

    PersonRules(GenerationSetup setup) {
        this.levels = setup.levels();
        this.operation = setup.operation();
    }

    Optional<Refusal> refuse(Member member, Instant now) {
        Block block = member.block();
        if (block != null && block.holdsAt(now)) {
            return Optional.of(new Refusal.Blocked(block.until()));
        }
        return operation
                .maintenance()
                .filter(maintenance -> !levels.isAdministrator(member, now))
                .map(Refusal.Maintained::new);
    }
}
