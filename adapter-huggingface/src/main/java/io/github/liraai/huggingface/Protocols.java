package io.github.liraai.huggingface;

import java.util.List;
import java.util.Optional;

/** The providers we speak to. */
final class Protocols {
    static final InferenceProtocol HF_INFERENCE = new HfInference();

    /** All of them; those that have left the router at the end. */
    static final List<InferenceProtocol> ALL = List.of(
            HF_INFERENCE,
            new Replicate(),
            new FalAi(),
            OpenAiShaped.TOGETHER,
            OpenAiShaped.NSCALE,
            OpenAiShaped.DEEPINFRA,
            new WaveSpeed(),
            new ZaiOrg(),
            OpenAiShaped.NEBIUS,
            new Hyperbolic(),
            new BlackForestLabs());

    private Protocols() {}

    static Optional<InferenceProtocol> named(String route) {
        return ALL.stream().filter(protocol -> protocol.route().equals(route)).findFirst();
    }

    static List<String> withOwnHost() {
        return ALL.stream()
                .filter(protocol -> protocol.ownHost().isPresent())
                .map(InferenceProtocol::route)
                .toList();
    }
}
