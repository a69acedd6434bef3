package io.github.liraai.cli.command;

import io.github.liraai.core.generation.Cause;

/** Says in words why there is no picture, and what to do about it. */
final class Causes {
    private Causes() {}

    static String explain(Cause cause) {
        return switch (cause) {
            case AUTH -> "the provider does not accept the key: check it, for Hugging Face HF_TOKEN";
            case FORBIDDEN -> "the key lacks a right: for Hugging Face give the token \"Inference Providers\"";
            case PAYMENT_REQUIRED -> "the provider's credits are used up: top up, or choose another model";
            case NOT_FOUND -> "the provider does not serve this model: choose another one";
            case INVALID_REQUEST -> "the provider refuses the parameters: change the options";
            case CONTENT_BLOCKED -> "the provider's safety filter refuses it: change the words";
            case GEO_BLOCKED -> "the provider does not serve this country: set a proxy";
            case RATE_LIMITED -> "too many requests: try again later";
            case MODEL_LOADING -> "the model is being loaded: try again in a minute";
            case SERVER_ERROR -> "the provider failed: try again later";
            case TASK_FAILED -> "the provider's task failed";
            case CANCELED -> "it was cancelled";
            case NO_IMAGE -> "the provider's answer holds no picture";
            case MALFORMED_RESPONSE -> "the provider's answer is not a picture; it may have been charged";
            case TIMEOUT -> "the time ran out after the request was sent; it may have been charged";
            case UNREACHABLE -> "no connection came about: check the network and the provider's address";
            case REFUSED -> "refused";
            case PAUSED -> "an administrator has paused the model: models resume lets it paint again";
            case CAP_REACHED -> "the daily cap is reached: caps raise lets more be painted today";
            case INTERRUPTED -> "the program was stopped while the provider was at work";
            case UNDELIVERABLE -> "the chat does not take the pictures";
            case STORAGE -> "the pictures could not be kept: check the space on the disk";
        };
    }
}
