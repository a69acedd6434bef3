package io.github.liraai.cli.demo;

import io.github.liraai.cli.output.Printable;
import io.github.liraai.simulator.Button;
import io.github.liraai.simulator.CallbackAnswer;
import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.SimulatorListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Writes a chat as it happens, each line with the time since the beginning, buttons with numbers. Thread-safe. */
final class DemoScreen implements SimulatorListener {
    private static final String INDENT = " ".repeat(11);

    private final InstantSource clock;
    private final Instant began;
    private final Consumer<String> paper;
    private final Map<String, CompletableFuture<Void>> shown = new ConcurrentHashMap<>();
    private List<Button> buttons = List.of();

    DemoScreen(InstantSource clock, Consumer<String> paper) {
        this.clock = clock;
        this.began = clock.instant();
        this.paper = paper;
    }

    @Override
    public void posted(SimulatedMessage message) {
        write(message, "");
        sightOf(message).complete(null);
    }

    @Override
    public void edited(SimulatedMessage message) {
        write(message, " (changed)");
        sightOf(message).complete(null);
    }

    /** Waits until a message is on the screen, so that what a person does comes after what they saw; five seconds at most. */
    void awaitShown(SimulatedMessage message) {
        sightOf(message).copy().completeOnTimeout(null, 5, TimeUnit.SECONDS).join();
    }

    private CompletableFuture<Void> sightOf(SimulatedMessage message) {
        return shown.computeIfAbsent(message.id() + " " + message.text(), key -> new CompletableFuture<>());
    }

    @Override
    public void pressed(long chatId, String who, String label) {
        write(who + " taps [" + label + "]");
    }

    @Override
    public void answered(long chatId, CallbackAnswer answer) {
        if (!answer.text().isEmpty()) {
            write("  (" + answer.text() + ")");
        }
    }

    /** Gives the label of a button of the newest message that has any, counted from one. */
    synchronized Optional<String> label(int number) {
        return number >= 1 && number <= buttons.size()
                ? Optional.of(buttons.get(number - 1).text())
                : Optional.empty();
    }

    /** Tells how long ago it began. */
    Duration elapsed() {
        return Duration.between(began, clock.instant());
    }

    private synchronized void write(SimulatedMessage message, String remark) {
        StringBuilder text = new StringBuilder(message.sender()).append(remark).append(": ");
        message.file().ifPresent(file -> text.append('(').append(file).append(") "));
        text.append(message.text());
        List<List<Button>> rows = message.buttonRows().isEmpty() ? message.keyboardRows() : message.buttonRows();
        if (!rows.isEmpty()) {
            buttons = rows.stream().flatMap(List::stream).toList();
            int number = 1;
            for (List<Button> row : rows) {
                text.append('\n');
                for (Button button : row) {
                    text.append("  [")
                            .append(number++)
                            .append(' ')
                            .append(button.text())
                            .append(']');
                }
            }
        }
        write(text.toString());
    }

    private synchronized void write(String text) {
        String time = String.format(Locale.ROOT, "%7.2f s  ", elapsed().toMillis() / 1000.0);
        for (String line : text.lines().toList()) {
            paper.accept(time + Printable.of(line));
            time = INDENT;
        }
    }
}
