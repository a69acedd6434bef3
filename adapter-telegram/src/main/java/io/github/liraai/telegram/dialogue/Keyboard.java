package io.github.liraai.telegram.dialogue;

import java.util.ArrayList;
import java.util.List;

/** Buttons that come with a message. */
public sealed interface Keyboard {
    /** No buttons, and those below the chat stay as they are. */
    record None() implements Keyboard {}

    /**
     * Buttons under the message.
     *
     * @param rows the rows from the top
     */
    record Inline(List<List<Button>> rows) implements Keyboard {
        public Inline {
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** Puts two in a row. */
        static Inline pairs(List<Button> buttons) {
            List<List<Button>> rows = new ArrayList<>();
            for (int i = 0; i < buttons.size(); i += 2) {
                rows.add(buttons.subList(i, Math.min(i + 2, buttons.size())));
            }
            return new Inline(rows);
        }

        static Inline column(List<Button> buttons) {
            return new Inline(buttons.stream().map(List::of).toList());
        }
    }

    /**
     * Buttons below the chat, which send their text as a message.
     *
     * @param rows the rows from the top
     */
    record Menu(List<List<String>> rows) implements Keyboard {
        public Menu {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A button under a message.
     *
     * @param text what people read
     * @param data what comes back, 1 to 64 bytes
     */
    record Button(String text, String data) {}
}
