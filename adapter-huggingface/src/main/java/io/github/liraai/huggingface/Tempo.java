package io.github.liraai.huggingface;

import io.github.liraai.provider.http.Pacing;
import org.jspecify.annotations.Nullable;

/**
 * How often others are asked; tests are faster.
 *
 * @param pacing how often tasks are asked about, or null for each provider's own way
 * @param ages how long the Hub is believed
 */
record Tempo(@Nullable Pacing pacing, MappingAges ages) {
    static final Tempo USUAL = new Tempo(null, MappingAges.USUAL);

    Pacing of(TaskProtocol protocol) {
        return pacing == null ? protocol.pacing() : pacing;
    }
}
