package io.github.liraai.huggingface;

import io.github.liraai.core.generation.GenerationOutcome;
import java.util.List;

/** What the Hub says of a model. */
sealed interface MappingLookup {
    /**
     * Where it is served.
     *
     * @param mappings in the order of the Hub, which is the account's own; may be empty
     */
    record Known(List<Mapping> mappings) implements MappingLookup {
        public Known {
            mappings = List.copyOf(mappings);
        }
    }

    /**
     * It does not say. Nothing was bought.
     *
     * @param outcome how a call ends for that
     * @param mayPass whether another question soon may be answered
     */
    record Failed(GenerationOutcome outcome, boolean mayPass) implements MappingLookup {}
}
