package io.github.liraai.telegram;

import io.github.liraai.simulator.Button;
import io.github.liraai.simulator.CallbackAnswer;
import io.github.liraai.simulator.SentFile;
import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.SimulatorListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes down what the bot does in chats, to be read. Thread-safe. */
final class StoryRecorder implements SimulatorListener {
    private static final int BEGINNING = 24;

    private final Map<Long, String> names = new HashMap<>();
    private final Map<String, SimulatedMessage> messages = new HashMap<>();
    private final List<SimulatedMessage> seenWithButtons = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private int unanswered;
    private long turn;
    private long lastNanos = System.nanoTime();

    /** Something that was seen in a chat. */
    private record Seen(long chat, int message, boolean isText, String text) {}

    synchronized void name(long chat, String name) {
        names.put(chat, name);
    }

    /** Says whose chat is meant when no chat is named. */
    synchronized void turnTo(long chat) {
        turn = chat;
        lastNanos = System.nanoTime();
    }

    @Override
    public synchronized void posted(SimulatedMessage message) {
        String before = message.repliedText();
        messages.put(key(message), message);
        if (message.fromBot()) {
            String to = before.isEmpty() ? "" : ", to \"" + beginning(before) + "\"";
            add(message, message.isText(), "Lira" + to + ": " + shown(message));
        }
    }

    @Override
    public synchronized void edited(SimulatedMessage message) {
        SimulatedMessage before = messages.put(key(message), message);
        if (message.fromBot()) {
            String what = before == null ? "" : " \"" + beginning(before.text()) + "\"";
            add(message, false, "Lira changes" + what + ": " + shown(message));
        }
    }

    @Override
    public synchronized void deleted(SimulatedMessage message) {
        add(message, false, "Lira takes \"" + beginning(message.text()) + "\" away");
        seen.replaceAll(one -> one.chat() == message.chatId() && one.message() == message.id()
                ? new Seen(one.chat(), one.message(), false, one.text())
                : one);
    }

    @Override
    public synchronized void pressed(long chatId, String who, String label) {
        unanswered++;
    }

    @Override
    public synchronized void answered(long chatId, CallbackAnswer answer) {
        unanswered--;
        lastNanos = System.nanoTime();
        if (!answer.text().isEmpty()) {
            notices.add((answer.alert() ? "(alert: " : "(notice: ") + answer.text() + ")");
        }
    }

    /** Finds the newest message that ever had such a button, as it was then. */
    synchronized SimulatedMessage withButton(String label) {
        return seenWithButtons.stream()
                .filter(message -> message.buttons().stream().anyMatch(button -> label.equals(button.text())))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalArgumentException("no message ever had the button [" + label + "]"));
    }

    /** Tells whether no button spins that somebody has tapped. */
    synchronized boolean isEveryTapAnswered() {
        return unanswered == 0;
    }

    /** Waits until nothing was seen for a time. */
    void awaitQuiet(Duration time) {
        Await.until("the chat is quiet", () -> {
            synchronized (this) {
                return System.nanoTime() - lastNanos > time.toNanos();
            }
        });
    }

    /**
     * Answers what was seen since the last time.
     *
     * @throws AssertionError when somebody got more than one message of words at once
     */
    synchronized String take() {
        List<String> lines = new ArrayList<>(notices);
        seen.stream()
                .sorted(Comparator.comparingInt(one -> one.chat() == turn ? 0 : 1))
                .map(one -> one.chat() == turn ? one.text() : "(" + nameOf(one.chat()) + ") " + one.text())
                .forEach(lines::add);
        Set<Long> told = new HashSet<>();
        for (Seen one : seen) {
            if (one.isText() && !told.add(one.chat())) {
                throw new AssertionError("one message would do:\n" + String.join("\n", lines));
            }
        }
        notices.clear();
        seen.clear();
        return String.join("\n", lines);
    }

    private void add(SimulatedMessage message, boolean isText, String text) {
        lastNanos = System.nanoTime();
        if (!message.buttons().isEmpty()) {
            seenWithButtons.add(message);
        }
        seen.add(new Seen(message.chatId(), message.id(), isText, text));
    }

    private String nameOf(long chat) {
        return names.getOrDefault(chat, Long.toString(chat));
    }

    private static String key(SimulatedMessage message) {
        return key(message.chatId(), message.id());
    }

    private static String key(long chat, int message) {
        return chat + " " + message;
    }

    private static String shown(SimulatedMessage message) {
        StringBuilder text = new StringBuilder();
        message.file().ifPresent(file -> text.append(kind(file)).append(' '));
        text.append(message.text().replace("\n", "\n    "));
        rows(text, message.buttonRows());
        rows(text, message.keyboardRows());
        return text.toString();
    }

    private static String kind(SentFile file) {
        return "(" + (file.kind() == SentFile.Kind.PHOTO ? "photo " : "file ") + file.width() + "×" + file.height()
                + ")";
    }

    private static void rows(StringBuilder text, List<List<Button>> rows) {
        for (List<Button> row : rows) {
            text.append("\n    ")
                    .append(row.stream()
                            .map(button -> "[" + button.text() + "]")
                            .collect(Collectors.joining(" ")));
        }
    }

    private static String beginning(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BEGINNING)) + "…";
    }
}
