package io.github.liraai.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Render a chat as text to read. Built only when asked for. */
final class Transcript {
    private Transcript() {}

    /**
     * Write what happened, oldest first, every message as it is now.
     *
     * <pre>
     * Анна: /start
     * LiraTestBot: Привет!
     *   [🎨 Генерация] [📊 Статистика]
     * Анна presses [🎨 Stable Diffusion 3]
     * LiraTestBot: (photo 512×512, png, 300 KiB) котик (edited)
     * </pre>
     */
    static String of(Conversation chat) {
        List<ChatEvent> events = chat.eventsAfter(0);
        Map<Integer, SimulatedMessage> latest = new HashMap<>();
        Map<Integer, Boolean> gone = new HashMap<>();
        for (ChatEvent event : events) {
            if (event instanceof ChatEvent.Changed changed) {
                latest.put(changed.message().id(), changed.message());
            } else if (event instanceof ChatEvent.Removed removed) {
                gone.put(removed.message().id(), true);
            }
        }
        List<String> lines = new ArrayList<>();
        for (ChatEvent event : events) {
            switch (event) {
                case ChatEvent.Posted posted -> {
                    SimulatedMessage message =
                            latest.getOrDefault(posted.message().id(), posted.message());
                    lines.add(line(message, gone.containsKey(message.id())));
                }
                case ChatEvent.Pressed pressed -> lines.add(pressed.who() + " presses [" + pressed.label() + "]");
                case ChatEvent.Told told -> {
                    if (!told.answer().text().isEmpty()) {
                        lines.add("  " + (told.answer().alert() ? "alert: " : "notice: ")
                                + told.answer().text());
                    }
                }
                case ChatEvent.Changed changed -> {}
                case ChatEvent.Removed removed -> {}
            }
        }
        return lines.isEmpty() ? "(nothing)" : String.join("\n", lines);
    }

    /** Write one message with its sender. */
    static String line(SimulatedMessage message, boolean gone) {
        return message.sender() + ": " + describe(message) + (gone ? " (deleted)" : "");
    }

    /** Write what a message shows. */
    static String describe(SimulatedMessage message) {
        StringBuilder line = new StringBuilder();
        message.file().ifPresent(file -> line.append('(').append(file).append(") "));
        String text = message.text();
        line.append(text.isEmpty() && message.file().isEmpty() ? "(" + contentName(message) + ")" : text);
        if (message.isEdited()) {
            line.append(" (edited)");
        }
        appendRows(line, message.buttonRows());
        appendRows(line, message.keyboardRows());
        return line.toString().stripTrailing();
    }

    private static String contentName(SimulatedMessage message) {
        return message.json().properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !List.of("message_id", "from", "chat", "date", "reply_to_message", "message_thread_id")
                        .contains(name))
                .findFirst()
                .orElse("empty");
    }

    private static void appendRows(StringBuilder line, List<List<Button>> rows) {
        for (List<Button> row : rows) {
            line.append("\n  ");
            line.append(row.stream().map(button -> "[" + button.text() + "]").collect(Collectors.joining(" ")));
        }
    }
}
