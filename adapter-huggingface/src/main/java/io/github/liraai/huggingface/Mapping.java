package io.github.liraai.huggingface;

import org.jspecify.annotations.Nullable;

/**
 * Where a provider serves a model, as the Hub tells it.
 *
 * @param model the model's id at the Hub
 * @param provider the provider's name at the router
 * @param providerId the model's id at the provider
 * @param status {@code live}, {@code staging} or {@code error}
 * @param task what the model does there
 * @param adapter {@code lora} when the model is an addition to another one, or null
 * @param weights the path of an addition's weights in its repository, or null
 */
record Mapping(
        String model,
        String provider,
        String providerId,
        String status,
        String task,
        @Nullable String adapter,
        @Nullable String weights) {
    static final String TEXT_TO_IMAGE = "text-to-image";

    /** Says that a model is served under its own id, which needs no look-up. */
    static Mapping sameId(String model, String provider) {
        return new Mapping(model, provider, model, "live", TEXT_TO_IMAGE, null, null);
    }

    boolean paints() {
        return task.equals(TEXT_TO_IMAGE);
    }

    boolean isLive() {
        return status.equals("live");
    }

    boolean isBroken() {
        return status.equals("error");
    }

    boolean isLora() {
        return "lora".equals(adapter);
    }
}
