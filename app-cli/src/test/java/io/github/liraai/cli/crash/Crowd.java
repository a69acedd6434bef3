package io.github.liraai.cli.crash;

import com.sun.net.httpserver.HttpExchange;
import io.github.liraai.cli.testsupport.PlayedHfInference;
import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.TelegramSimulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Fifty people who want pictures; a third of them from the provider with task ids. For one thread. */
final class Crowd {
    private static final int PEOPLE = 50;
    private static final String PUT_OFF = "Сейчас не могу записать";
    private static final String STATUS = "🎨 Генерирую изображение";
    private static final byte[] WAIT =
            "{\"error\":\"Model is loading\",\"estimated_time\":0.2}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NO = "{\"error\":\"bad parameters\"}".getBytes(StandardCharsets.UTF_8);

    private final PlayedHfInference painter;
    private final Random random;
    private final List<SimulatedUser> people = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();

    Crowd(TelegramSimulator telegram, PlayedHfInference painter, Random random) {
        this.painter = painter;
        this.random = random;
        for (int i = 1; i <= PEOPLE; i++) {
            people.add(telegram.user(5000 + i).named("Человек" + i).speaking("ru"));
        }
    }

    /** Lets every third choose the model with task ids, for good. */
    void chooseModels() {
        for (SimulatedUser user : people) {
            if (takesTasks(user)) {
                user.says("/start");
                user.taps("🎨 Генерация");
                user.tapsData("img_tasked").awaitAnswer();
                user.says("/cancel");
                user.catchesUp();
            }
        }
    }

    /** Lets everybody write a prompt that was never written before. */
    void wish() {
        for (SimulatedUser user : people) {
            Wish.Kind kind = kindFor(user);
            String words = "котик " + wishes.size();
            behave(kind, words);
            wishes.add(new Wish(user, user.says("/generate " + words), words, kind));
        }
    }

    List<SimulatedUser> people() {
        return people;
    }

    List<Wish> wishes() {
        return wishes;
    }

    /** Lists what came of a prompt as far as the bot's messages are still there; that it is being painted, or put off, is no answer. */
    static List<SimulatedMessage> answers(Wish wish) {
        return wish.user().chat().fromBot().stream()
                .filter(message -> message.repliesTo(wish.message()))
                .filter(message -> message.isPhoto()
                        || !(message.text().startsWith(STATUS) || message.text().startsWith(PUT_OFF)))
                .toList();
    }

    private static boolean takesTasks(SimulatedUser user) {
        return user.id() % 3 == 0;
    }

    private Wish.Kind kindFor(SimulatedUser user) {
        if (takesTasks(user)) {
            return Wish.Kind.TASK;
        }
        int dice = random.nextInt(10);
        return dice == 0 ? Wish.Kind.REFUSED : dice == 1 ? Wish.Kind.BUSY : Wish.Kind.PICTURE;
    }

    private void behave(Wish.Kind kind, String words) {
        int patience = random.nextInt(120);
        AtomicInteger calls = new AtomicInteger();
        painter.when(words, (exchange, picture) -> {
            Thread.sleep(patience);
            switch (kind) {
                case REFUSED -> PlayedHfInference.send(exchange, 400, "application/json", NO);
                case BUSY -> busy(exchange, picture, calls.incrementAndGet());
                case PICTURE, TASK -> PlayedHfInference.send(exchange, 200, "image/png", picture);
            }
        });
    }

    private static void busy(HttpExchange exchange, byte[] picture, int call) throws IOException {
        if (call == 1) {
            PlayedHfInference.send(exchange, 503, "application/json", WAIT);
        } else {
            PlayedHfInference.send(exchange, 200, "image/png", picture);
        }
    }
}
