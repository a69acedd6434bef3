package io.github.liraai.telegram.delivery;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.FindGeneration;
import io.github.liraai.core.generation.ForeseeWait;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationListener;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.telegram.api.CosmeticTurn;
import io.github.liraai.telegram.api.Outcome;
import io.github.liraai.telegram.api.TelegramApi;
import io.github.liraai.telegram.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;

/**
 * Keeps people who wait informed: edits their status messages now and then, and lets the chat show that a picture is on its way. Thread-safe.
 *
 * <p>It hears of jobs as a {@link GenerationListener}: those this process accepted are told their place in line, those it runs how long
 * they have been painted. Nothing of it is ever queued: what finds no turn within a second is left out. One thread looks after all jobs, and
 * only while there are any; a picture that comes quickly costs it an entry and nothing else.
 */
public final class Progress implements GenerationListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LOOK_SOON = Duration.ofMillis(40);
    private static final Duration LAST_EDIT_PATIENCE = Duration.ofSeconds(3);
    private static final Duration LONGEST_WATCH = Duration.ofHours(2);
    private static final int MOST = 20_000;

    private final TelegramApi api;
    private final Lanes lanes;
    private final StatusMessages statuses;
    private final InstantSource clock;
    private final Map<JobId, Watched> watched = new ConcurrentHashMap<>();
    private final Map<JobId, CompletableFuture<Boolean>> edits = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final LongAdder leftOut = new LongAdder();
    private volatile @Nullable House house;
    private volatile @Nullable Line line;

    /** What the domain knows about jobs. */
    private record House(FindGeneration jobs, ForeseeWait foresight) {}

    /** The places in line as they were a moment ago, and whether those are all. */
    private record Line(Map<JobId, Integer> places, boolean isWhole, Instant at) {}

    /**
     * Prepares.
     *
     * @param api makes the calls
     * @param lanes tells which chats have something better to be sent
     * @param statuses knows the status messages
     * @param clock tells how long it has been
     */
    public Progress(TelegramApi api, Lanes lanes, StatusMessages statuses, InstantSource clock) {
        this.api = api;
        this.lanes = lanes;
        this.statuses = statuses;
        this.clock = clock;
    }

    /** Begins to tell people; what was heard before is not lost. */
    public void start(FindGeneration jobs, ForeseeWait foresight) {
        house = new House(jobs, foresight);
    }

    /** Gives the status messages it edits. */
    StatusMessages statuses() {
        return statuses;
    }

    /** Hears what a status message says, so that it is not edited to say the same. */
    public void announced(JobId job, String text) {
        Watched known = watched.get(job);
        if (known != null) {
            known.says(text);
        }
    }

    /** Stops editing a job's status message, which is about to go. */
    public void end(JobId job) {
        watched.remove(job);
    }

    /** Stops editing a job's status message and waits for an edit under way, so that whatever it becomes now is its last word. */
    public void endForLastWord(JobId job) {
        end(job);
        CompletableFuture<Boolean> edit = edits.get(job);
        if (edit == null) {
            return;
        }
        try {
            edit.get(LAST_EDIT_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("Job {}: an edit of its status message is still under way", job.value());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Counts what was left out because something better was to be sent, or for Telegram's limits. */
    public long leftOut() {
        return leftOut.sum();
    }

    /** Tells whether nothing is due and no edit is under way. */
    public boolean isCalm() {
        Instant now = clock.instant();
        return edits.isEmpty()
                && (house == null
                        || watched.values().stream().allMatch(job -> job.due().isAfter(now)));
    }

    @Override
    public void accepted(GenerationJob job) {
        if (watched.size() < MOST) {
            watched.putIfAbsent(job.id(), new Watched(job, clock.instant()));
            look();
        }
    }

    @Override
    public void calling(GenerationJob job, ImageModel model) {
        if (watched.size() < MOST) {
            Instant now = clock.instant();
            watched.computeIfAbsent(job.id(), id -> new Watched(job, now)).called(model.key(), now);
            look();
        }
    }

    @Override
    public void answered(GenerationJob job, ImageModel model, GenerationOutcome outcome, Duration took) {
        switch (outcome) {
            case GenerationOutcome.NotStarted notStarted -> {
                Watched known = watched.get(job.id());
                if (known != null) {
                    known.putOff();
                }
            }
            case GenerationOutcome.Pictures pictures -> end(job.id());
            case GenerationOutcome.Rejected rejected -> end(job.id());
            case GenerationOutcome.Unknown unknown -> end(job.id());
        }
    }

    @Override
    public void settled(GenerationJob job, PictureCount charged) {
        end(job.id());
    }

    @Override
    public void failed(GenerationJob job, Cause cause) {
        end(job.id());
    }

    /** Ends all of it at once. */
    @Override
    public void close() {
        closed.countDown();
    }

    /** Has somebody look after the jobs, if nobody does. */
    private void look() {
        if (!looking.get() && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("telegram-progress").start(this::lookAround);
        }
    }

    private void lookAround() {
        try {
            while (isWanted()) {
                Duration pause = lookOnce();
                if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            // The next job has somebody look again.
            looking.set(false);
            throw e;
        }
    }

    private boolean isWanted() {
        if (!watched.isEmpty()) {
            return true;
        }
        looking.set(false);
        // Somebody may have come after the look and before that.
        return !watched.isEmpty() && looking.compareAndSet(false, true);
    }

    private Duration lookOnce() {
        House known = house;
        if (known == null) {
            return LOOK;
        }
        Instant now = clock.instant();
        List<Watched> due = watched.values().stream()
                .filter(job -> !job.due().isAfter(now))
                .sorted(Comparator.comparing(Watched::due))
                .toList();
        Look look = new Look(known, now);
        due.forEach(look::at);
        return look.isDone() ? LOOK : LOOK_SOON;
    }

    /** One look at what is due; for one thread. */
    private final class Look {
        private final House house;
        private final Instant now;
        private boolean actionsMustWait;
        private boolean editsMustWait;

        Look(House house, Instant now) {
            this.house = house;
            this.now = now;
        }

        /** Tells whether nothing had to wait for a turn. */
        boolean isDone() {
            return !actionsMustWait && !editsMustWait;
        }

        /** Does what is due for a job. */
        void at(Watched job) {
            Optional<ChatAddress> address = job.address();
            if (address.isEmpty() || job.since().plus(LONGEST_WATCH).isBefore(now)) {
                end(job.id());
                return;
            }
            if (job.isActionDue(now)) {
                action(job, address.get());
            }
            if (job.isEditDue(now)) {
                edit(job, address.get());
            }
        }

        private void action(Watched job, ChatAddress address) {
            CosmeticTurn turn = actionsMustWait ? CosmeticTurn.NOT_YET : api.cosmeticTurn(address.chat(), 0);
            if (turn == CosmeticTurn.NOT_YET && job.mayWaitToAct(now)) {
                actionsMustWait = true;
                return;
            }
            if (turn == CosmeticTurn.NOW) {
                Thread.ofVirtual().name("telegram-action").start(() -> show(address));
            } else {
                leftOut.increment();
            }
            job.actionDone(now);
        }

        private void edit(Watched job, ChatAddress address) {
            if (editsMustWait && job.mayWaitToEdit(now)) {
                return;
            }
            OptionalInt message = messageOf(job);
            Optional<String> text = message.isPresent() ? text(job, address) : Optional.empty();
            if (text.isEmpty() || job.isSaid(text.get()) || edits.containsKey(job.id())) {
                job.editDone(now, isGroup(address));
                return;
            }
            CosmeticTurn turn =
                    lanes.isBusy(address.chat()) ? CosmeticTurn.NOT_HERE : api.cosmeticTurn(address.chat(), 1);
            if (turn == CosmeticTurn.NOT_YET && job.mayWaitToEdit(now)) {
                editsMustWait = true;
                return;
            }
            if (turn == CosmeticTurn.NOW) {
                Progress.this.edit(job, address, message.getAsInt(), text.get());
            } else {
                leftOut.increment();
            }
            job.editDone(now, isGroup(address));
        }

        private Optional<String> text(Watched job, ChatAddress address) {
            Texts texts = Texts.in(address.language());
            OptionalInt place = job.isBeingPainted() ? OptionalInt.empty() : place(job);
            if (place.isEmpty() && !job.isBeingPainted()) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (job.stage()) {
                        case Watched.Stage.Painting(ModelKey model, boolean isAtIt) -> {
                            Duration usual = house.foresight().usual(model).orElse(null);
                            yield ProgressText.painting(job.elapsed(now), usual, texts);
                        }
                        case Watched.Stage.InLine() -> ProgressText.inLine(place.getAsInt(), texts);
                    });
        }

        /** Finds a job's place; one that is in line no more is run by another process, which tells of it from now on. */
        private OptionalInt place(Watched job) {
            Line known = line();
            Integer place = known.places().get(job.id());
            if (place != null) {
                return OptionalInt.of(place);
            }
            if (known.isWhole() && !job.isBeingPainted()) {
                end(job.id());
            }
            return OptionalInt.empty();
        }

        /** Reads the line, once for everybody; looks that follow each other at once share it. */
        private Line line() {
            Line known = line;
            if (known == null || !now.isBefore(known.at().plus(LOOK))) {
                known = read();
                line = known;
            }
            return known;
        }

        private Line read() {
            try {
                Map<JobId, Integer> places = house.foresight().places();
                return new Line(places, places.size() < ForeseeWait.LONGEST_LINE, now);
            } catch (StoreUnavailableException e) {
                LOG.debug("The line cannot be read", e);
                return new Line(Map.of(), false, now);
            }
        }

        /** Finds the status message; after a restart, by the job's note. */
        private OptionalInt messageOf(Watched job) {
            if (job.message().isPresent()) {
                return job.message();
            }
            OptionalInt sent = statuses.known(job.id());
            sent.ifPresent(job::isMessage);
            return sent.isPresent() || statuses.isExpected(job.id()) ? sent : noted(job);
        }

        private OptionalInt noted(Watched job) {
            try {
                Optional<StoredJob> stored = house.jobs().of(job.job().key());
                if (stored.isPresent() && stored.get().state() instanceof JobState.Calling calling) {
                    job.begunAt(calling.firstCallAt());
                }
                OptionalInt message =
                        StatusMessages.messageIn(stored.map(StoredJob::note).orElse(null));
                message.ifPresent(job::isMessage);
                return message;
            } catch (StoreUnavailableException e) {
                LOG.debug(
                        "Job {}: its status message cannot be looked up",
                        job.id().value(),
                        e);
                return OptionalInt.empty();
            }
        }
    }

    private static boolean isGroup(ChatAddress address) {
        return address.chat() < 0;
    }

    private void show(ChatAddress address) {
        SendChatAction action = SendChatAction.builder()
                .chatId(address.chat())
                .messageThreadId(address.thread())
                .action("upload_photo")
                .build();
        Outcome<Boolean> outcome = api.cosmetic(address.chat(), action);
        LOG.debug("Chat {}: a picture is announced: {}", address.chat(), outcome);
    }

    private void edit(Watched job, ChatAddress address, int message, String text) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        edits.put(job.id(), done);
        Thread.ofVirtual().name("telegram-edit").start(() -> {
            try {
                // Looked up after it can be waited for: whoever ends it does so the other way round.
                if (watched.containsKey(job.id())) {
                    learn(job, text, send(job.id(), address, message, text));
                }
            } finally {
                edits.remove(job.id(), done);
                done.complete(true);
            }
        });
    }

    private Outcome<?> send(JobId job, ChatAddress address, int message, String text) {
        EditMessageText edit = EditMessageText.builder()
                .chatId(address.chat())
                .messageId(message)
                .text(text)
                .replyMarkup(CancelButton.under(job, Texts.in(address.language())))
                .build();
        return api.cosmetic(address.chat(), edit);
    }

    private void learn(Watched job, String text, Outcome<?> outcome) {
        switch (outcome) {
            case Outcome.Done<?> done -> job.says(text);
            case Outcome.TooSoon<?> tooSoon -> leftOut.increment();
            case Outcome.Unclear<?> unclear ->
                LOG.debug("Job {}: an edit may be missing", job.id().value());
            case Outcome.Refused<?> refused -> {
                if (refused.isAlreadySo()) {
                    job.says(text);
                } else {
                    end(job.id());
                }
            }
            case Outcome.ChatClosed<?> shut -> end(job.id());
            case Outcome.ChatMoved<?> moved -> end(job.id());
        }
    }
}
