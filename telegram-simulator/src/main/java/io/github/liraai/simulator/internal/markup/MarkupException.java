package io.github.liraai.simulator.internal.markup;

import java.nio.charset.StandardCharsets;

/** Report markup that Telegram would refuse; the message is Telegram's own wording. */
final class MarkupException extends Exception {
    MarkupException(String message) {
        super(message, null, false, false);
    }

    static int byteOffset(String text, int index) {
        return text.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
    }
}
