package io.github.liraai.cli.command;

import io.github.liraai.cli.settings.Settings;
import io.github.liraai.cli.wiring.Providers;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.model.ProviderName;

/** Says in words why there is no picture, and what to do about it. */
final class Causes {
    private Causes() {}

    /**
     * Says it of a call that has just ended, with the provider's own settings.
     *
     * @param isStarted whether the provider may have been at work
     */
    static String explain(Cause cause, boolean isStarted, ProviderName provider, Settings.Painters painters) {
        return switch (cause) {
            case AUTH -> "the provider does not accept the key: check " + Providers.keySettings(provider, painters);
            case FORBIDDEN -> "the key lacks a right: " + Providers.rightRemedy(provider, painters);
            case GEO_BLOCKED -> "the provider does not serve this country: " + Providers.countryRemedy(provider);
            case UNREACHABLE ->
                "the provider was not reached: check the network, its address and " + Providers.proxySetting(provider);
            case MALFORMED_RESPONSE ->
                isStarted
                        ? "the provider's answer is not a picture; it may have been charged"
                        : "who serves the model cannot be told, so nothing was asked for or charged";
            default -> explain(cause);
        };
    }

    /** Says it in general: of a stored job nobody knows any more whether it was the provider or the Hub whose answer could not be read. */
    static String explain(Cause cause) {
        return switch (cause) {
            case AUTH -> "the provider does not accept the key: lira check --online tells which one";
            case FORBIDDEN -> "the key lacks a right: see at the provider what it may do";
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
            case MALFORMED_RESPONSE ->
                "an answer cannot be read: of the Hub, on who serves the model, it costs nothing;"
                        + " of the provider it is billed as the provider says";
            case TIMEOUT -> "the time ran out after the request was sent; it may have been charged";
            case UNREACHABLE -> "the provider was not reached: check the network, its address and its proxy";
            case REFUSED -> "refused";
            case PAUSED -> "an administrator has paused the model: models resume lets it paint again";
            case CAP_REACHED -> "the daily cap is reached: caps raise lets more be painted today";
            case INTERRUPTED -> "the program was stopped while the provider was at work";
            case UNDELIVERABLE -> "the chat does not take the pictures";
            case STORAGE -> "the pictures could not be kept: check the space on the disk";
        };
    }
}
