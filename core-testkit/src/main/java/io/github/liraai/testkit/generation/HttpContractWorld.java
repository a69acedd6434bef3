package io.github.liraai.testkit.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.ProviderTask;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** What the checks of {@link HttpImageGeneratorContract} share: the server, what it does, and what is always true. */
abstract class HttpContractWorld extends ImageGeneratorContract {
    static final byte[] PICTURE = TinyPng.of(40, 30, 0x336699);

    /** As long as nothing is to be waited for, a call ends by then on the busiest machine. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Much sooner than {@link #PATIENCE}. */
    static final Duration SOON = Duration.ofSeconds(12);

    private static final Pattern CONVERSATION = Pattern.compile("kit[0-9]+");

    final ScriptedHttpServer server = new ScriptedHttpServer(this::play);
    private final AtomicInteger paid = new AtomicInteger();
    private final Map<String, byte[]> pictures = new ConcurrentHashMap<>();
    private volatile Function<HttpAsk, byte[]> painting = ask -> PICTURE;
    private volatile ScriptedHttpServer.Script whenPaid = this::replyWell;
    private volatile ScriptedHttpServer.Script whenFree = this::replyWell;
    private @Nullable ImageGenerator generator;

    protected abstract ImageGenerator generatorFor(URI server);

    protected abstract HttpReply reply(HttpAsk ask, byte[] picture);

    protected abstract boolean isPaid(HttpAsk ask);

    protected abstract HttpReply replyWithAddress(HttpAsk ask, String address);

    protected abstract ProviderTask earlierTask(URI server, String conversation);

    protected abstract String words(HttpAsk ask);

    @Override
    protected ImageGenerator generator() {
        ImageGenerator made = generator;
        if (made == null) {
            made = generatorFor(server.url());
            generator = made;
        }
        return made;
    }

    @Override
    protected int requestsReceived() {
        return paid.get();
    }

    @Override
    protected void fallSilent() {
        whenPaid((ask, wire) -> wire.stall());
    }

    @Override
    protected void goAway() {
        generator();
        server.close();
    }

    @AfterEach
    void closeServerAndGenerator() throws Exception {
        server.close();
        close(generator);
        assertThat(server.failures()).as("what reply() and the like threw").isEmpty();
    }

    static void close(@Nullable ImageGenerator made) throws Exception {
        if (made instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    /** Does something else than answering well when a paid request comes. */
    void whenPaid(ScriptedHttpServer.Script script) {
        whenPaid = script;
    }

    /** Does something else than answering well when any other request comes. */
    void whenFree(ScriptedHttpServer.Script script) {
        whenFree = script;
    }

    /** Answers paid requests otherwise. */
    void answerPaid(HttpReply reply) {
        whenPaid((ask, wire) -> wire.reply(reply));
    }

    /** Paints something else. */
    void paint(byte[] picture) {
        painting = ask -> picture;
    }

    /** Paints what a paid request asks for. */
    void paint(Function<HttpAsk, byte[]> painter) {
        painting = painter;
    }

    HttpReply goodReply(HttpAsk ask) {
        return reply(ask, pictures.computeIfAbsent(ask.conversation(), conversation -> painting.apply(ask)));
    }

    void replyWell(HttpAsk ask, ScriptedHttpServer.Wire wire) throws IOException {
        wire.reply(goodReply(ask));
    }

    private void play(HttpAsk ask, ScriptedHttpServer.Wire wire) throws IOException, InterruptedException {
        if (isPaid(ask)) {
            whenPaid.play(ask.in("kit" + paid.incrementAndGet()), wire);
        } else {
            Matcher told = CONVERSATION.matcher(ask.target() + ask.body());
            whenFree.play(ask.in(told.find() ? told.group() : "kit0"), wire);
        }
    }

    /** How a call ended. */
    record Ended(GenerationRequest request, ObservedCall call, GenerationOutcome outcome, Duration took) {}

    Ended generate() {
        return generate(PATIENCE);
    }

    Ended generate(Duration patience) {
        GenerationRequest request = anyRequest();
        return generate(generator(), request, callOf(request, patience));
    }

    static Ended generate(ImageGenerator painter, GenerationRequest request, ObservedCall call) {
        Instant began = Instant.now();
        GenerationOutcome outcome = painter.generate(request, call);
        return new Ended(request, call, outcome, Duration.between(began, Instant.now()));
    }

    static GenerationRequest withPrompt(GenerationRequest request, String prompt) {
        return new GenerationRequest(
                request.job(),
                request.providerModel(),
                prompt,
                request.frame(),
                request.count(),
                request.negative(),
                request.seed(),
                request.steps(),
                request.guidance());
    }

    void assertPictures(Ended ended) throws IOException {
        checkPictures(ended.request(), ended.outcome());
        assertThat(ended.call().sent()).as("announced").isEqualTo(1);
        assertThat(requestsReceived()).as("bought").isEqualTo(1);
    }

    /** It may have been bought, is never said not to have been, and was not bought again. */
    void assertUnknown(Ended ended) {
        assertThat(ended.outcome()).isInstanceOf(Unknown.class);
        assertThat(ended.call().sent()).as("announced").isEqualTo(1);
        assertThat(requestsReceived()).as("bought").isEqualTo(1);
        assertThat(spool.size()).as("pictures kept").isZero();
    }

    /** As {@link #assertUnknown}, unless what came of the answer told a task, by which the whole picture was then got. */
    void assertUnknownUnlessATaskWasTold(Ended ended) throws IOException {
        if (ended.call().tasks().isEmpty() || ended.outcome() instanceof Unknown) {
            assertUnknown(ended);
        } else {
            assertPictures(ended);
        }
    }

    void assertNotStarted(Ended ended, Cause... causes) {
        assertThat(ended.outcome())
                .isInstanceOfSatisfying(
                        NotStarted.class,
                        notStarted -> assertThat(notStarted.cause()).isIn((Object[]) causes));
        assertThat(ended.call().sent()).as("asked again without the core").isLessThanOrEqualTo(1);
        assertThat(spool.size()).as("pictures kept").isZero();
    }

    static void assertSoonAfterDeadline(Ended ended) {
        assertThat(ended.took()).isLessThan(SHORT.plus(GRACE));
    }

    static void assertNoPictures(Ended ended) {
        assertThat(ended.outcome()).isNotInstanceOf(Pictures.class);
    }
}
