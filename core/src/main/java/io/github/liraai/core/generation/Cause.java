package io.github.liraai.core.generation;

import java.util.Locale;

/** Why there is no picture; each has one outcome name, the same in {@code --json}, logs and tests. */
public enum Cause {
    /** The key is missing or wrong. */
    AUTH,
    /** The key is fine, a right is missing. */
    FORBIDDEN,
    /** No credits. */
    PAYMENT_REQUIRED,
    /** The provider does not know or no longer serves the model. */
    NOT_FOUND,
    /** The provider refused the parameters. */
    INVALID_REQUEST,
    /** A safety filter refused the prompt or the picture. */
    CONTENT_BLOCKED,
    /** Not offered in this country. */
    GEO_BLOCKED,
    /** Too many requests. */
    RATE_LIMITED,
    /** The model is being loaded. */
    MODEL_LOADING,
    /** The provider failed. */
    SERVER_ERROR,
    /** The provider's task failed. */
    TASK_FAILED,
    /** The provider's task, or our job, was cancelled. */
    CANCELED,
    /** The answer holds no picture. */
    NO_IMAGE,
    /** The answer does not have the agreed shape. */
    MALFORMED_RESPONSE,
    /** The deadline passed after sending. */
    TIMEOUT,
    /** No connection came about. */
    UNREACHABLE,
    /** Our own rules refused; nothing was sent. */
    REFUSED,
    /** An administrator has paused every model that might have painted it. */
    PAUSED,
    /** The daily caps of the providers are reached. */
    CAP_REACHED,
    /** The process died while a call was under way. */
    INTERRUPTED,
    /** The pictures are there but the chat does not take them. */
    UNDELIVERABLE,
    /** The spool or the store could not keep the pictures. */
    STORAGE;

    /** Names it, such as {@code error:rate_limited}. */
    public String outcomeName() {
        return "error:" + name().toLowerCase(Locale.ROOT);
    }
}
