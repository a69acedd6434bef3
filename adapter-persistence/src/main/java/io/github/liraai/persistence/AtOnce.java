package io.github.liraai.persistence;

import io.github.liraai.core.model.ModelKey;
import java.util.List;
import java.util.Set;

/**
 * How many jobs may be painted at once, in all processes on the database together. Deliveries are not limited.
 *
 * @param all all together
 * @param person of one person
 * @param models of all models of a provider, for providers that have a limit
 */
public record AtOnce(int all, int person, List<OfModels> models) {
    /** Three of a person, without another limit. */
    public static final AtOnce DEFAULT = new AtOnce(Integer.MAX_VALUE, 3, List.of());

    public AtOnce {
        requirePositive("all", all);
        requirePositive("person", person);
        models = List.copyOf(models);
    }

    /**
     * The limit of a provider.
     *
     * @param models the models it paints with
     * @param limit how many at once
     */
    public record OfModels(Set<ModelKey> models, int limit) {
        public OfModels {
            models = Set.copyOf(models);
            requirePositive("limit", limit);
        }
    }

    private static void requirePositive(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(name + " must be positive: " + number);
        }
    }
}
