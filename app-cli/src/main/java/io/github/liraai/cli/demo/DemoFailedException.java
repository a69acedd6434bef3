package io.github.liraai.cli.demo;

/** Says that the bot did not answer as it should; the message holds the chat so far. */
public final class DemoFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    DemoFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
