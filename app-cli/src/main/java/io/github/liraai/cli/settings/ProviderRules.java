package io.github.liraai.cli.settings;

import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.model.ProviderName;
import java.util.List;
import java.util.Optional;

/** What a configuration must know of those who paint. Nothing is sent; thread-safe. */
public interface ProviderRules {
    /** Lists the names of all providers. */
    List<String> names();

    /**
     * Tells why a provider could never paint what is asked, and what it can; empty when it may.
     *
     * @param provider one of {@link #names}
     * @param request what is asked
     * @param painters what is set for those who paint
     */
    Optional<String> refusal(ProviderName provider, GenerationRequest request, Settings.Painters painters);
}
