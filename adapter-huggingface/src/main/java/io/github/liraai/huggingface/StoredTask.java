package io.github.liraai.huggingface;

import io.github.liraai.core.generation.ProviderTask;
import java.util.Optional;

/**
 * What is stored of a task: who has it, on whose account, and where it is asked about.
 *
 * @param route the provider's name
 * @param isRouted whether it was given by the router
 * @param task where it is asked about, without blanks
 */
record StoredTask(String route, boolean isRouted, String task) {
    private static final String ROUTED = "routed";
    private static final String OWN = "own";

    static Optional<StoredTask> parse(ProviderTask stored) {
        String[] parts = stored.value().split(" ", -1);
        return parts.length == 3 && (parts[1].equals(ROUTED) || parts[1].equals(OWN))
                ? Optional.of(new StoredTask(parts[0], parts[1].equals(ROUTED), parts[2]))
                : Optional.empty();
    }

    ProviderTask toProviderTask() {
        return new ProviderTask(route + " " + (isRouted ? ROUTED : OWN) + " " + task);
    }
}
