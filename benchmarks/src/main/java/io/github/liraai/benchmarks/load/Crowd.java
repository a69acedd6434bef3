package io.github.liraai.benchmarks.load;

import io.github.liraai.simulator.SentFile;
import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.SimulatorListener;
import io.github.liraai.simulator.TelegramSimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * People who ask for pictures. They act on the threads on which the bot's messages arrive, so that a thousand of them cost
 * little. Thread-safe.
 */
final class Crowd implements SimulatorListener {
    private static final long FIRST_USER = 1_000_001;
    private static final String STATUS = "🎨 Генерирую изображение";

    private final UniquePictures pictures;
    private final SlowProvider provider;
    private final List<Asker> askers = new ArrayList<>();
    private final AtomicLong numbers = new AtomicLong();
    private volatile Tally tally = new Tally();
    private volatile boolean asking;

    Crowd(TelegramSimulator telegram, SlowProvider provider, UniquePictures pictures, int users) {
        this.pictures = pictures;
        this.provider = provider;
        for (int i = 0; i < users; i++) {
            SimulatedUser user = telegram.user(FIRST_USER + i)
                    .named("User" + i)
                    .speaking("ru")
                    .join();
            askers.add(new Asker(user));
        }
        telegram.listen(this);
    }

    /** Counts from zero in a new tally. */
    Tally countAnew() {
        tally = new Tally();
        return tally;
    }

    /** Lets the first users ask; when {@code again}, each asks anew after each picture until {@link #stop}. */
    void ask(int users, boolean again) {
        asking = again;
        askers.subList(0, users).forEach(Asker::ask);
    }

    /** Lets nobody ask any more. */
    void stop() {
        asking = false;
    }

    /** Counts those who wait for a picture. */
    int waiting() {
        return (int) askers.stream().filter(asker -> asker.number != 0).count();
    }

    @Override
    public void posted(SimulatedMessage message) {
        if (message.fromBot()) {
            askers.get((int) (message.chatId() - FIRST_USER)).hear(message);
        }
    }

    /** One person; hears and asks on whatever thread brings a message. */
    private final class Asker {
        private final SimulatedUser user;
        private volatile long number;
        private volatile long askedAt;

        Asker(SimulatedUser user) {
            this.user = user;
        }

        void ask() {
            number = numbers.incrementAndGet();
            askedAt = System.nanoTime();
            user.says("/generate cat number " + number);
        }

        void hear(SimulatedMessage message) {
            long now = System.nanoTime();
            if (message.isPhoto()) {
                hearPicture(message, now);
            } else if (message.text().startsWith(STATUS)) {
                tally.statusAfter(now - askedAt);
            } else {
                tally.otherMessage(message.line());
            }
        }

        private void hearPicture(SimulatedMessage message, long now) {
            long asked = number;
            String hash = message.file().map(SentFile::sha256).orElse("");
            if (asked != 0 && hash.equals(pictures.sha256(asked))) {
                tally.pictureAt(now, now - askedAt - provider.takeHoldNanos(asked));
            } else {
                tally.wrongPicture("asked for " + asked + ", got " + message.line());
            }
            number = 0;
            if (asking) {
                ask();
            }
        }
    }
}
