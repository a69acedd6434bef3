package io.github.liraai.telegram;

import io.github.liraai.telegram.dialogue.Keyboard;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;

/** Turns the dialogue's buttons into Telegram's. */
final class Keyboards {
    private Keyboards() {}

    static @Nullable ReplyKeyboard of(Keyboard keyboard) {
        return switch (keyboard) {
            case Keyboard.None() -> null;
            case Keyboard.Inline inline -> inline(inline);
            case Keyboard.Menu(List<List<String>> rows) ->
                ReplyKeyboardMarkup.builder()
                        .keyboard(rows.stream()
                                .map(row -> new KeyboardRow(row.toArray(String[]::new)))
                                .toList())
                        .resizeKeyboard(true)
                        .isPersistent(true)
                        .build();
        };
    }

    /** Gives the buttons under a message; null for none, which takes those away that an edited message has. */
    static @Nullable InlineKeyboardMarkup under(Keyboard keyboard) {
        return keyboard instanceof Keyboard.Inline inline ? inline(inline) : null;
    }

    private static InlineKeyboardMarkup inline(Keyboard.Inline inline) {
        return InlineKeyboardMarkup.builder()
                .keyboard(inline.rows().stream()
                        .map(row -> new InlineKeyboardRow(
                                row.stream().map(Keyboards::button).toList()))
                        .toList())
                .build();
    }

    private static InlineKeyboardButton button(Keyboard.Button button) {
        return InlineKeyboardButton.builder()
                .text(button.text())
                .callbackData(button.data())
                .build();
    }
}
