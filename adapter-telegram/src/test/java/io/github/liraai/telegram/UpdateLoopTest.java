package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.intake.Holder;
import io.github.liraai.simulator.Fault;
import io.github.liraai.simulator.GroupMember;
import io.github.liraai.simulator.SimulatedGroup;
import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.Tap;
import io.github.liraai.simulator.TelegramSimulator;
import io.github.liraai.telegram.api.ApiAddress;
import io.github.liraai.telegram.api.BotToken;
import io.github.liraai.telegram.poll.PollHealth.State;
import io.github.liraai.testkit.intake.InMemoryInbox;
import io.github.liraai.testkit.intake.InMemoryLeases;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class UpdateLoopTest {
    private final Logged logged = new Logged();
    private final BotHouse house = new BotHouse();
    private final TelegramSimulator telegram = house.telegram;
    private final SimulatedUser anna = telegram.user(1001).named("Анна");

    @AfterEach
    void close() {
        logged.close();
        house.close();
    }

    /** Another bot's inbox and leases. */
    private TelegramIntake fresh() {
        return new TelegramIntake(
                new InMemoryInbox(house.clock), new InMemoryLeases(house.clock), new Holder("another bot's"));
    }

    private void polls() {
        Await.until("the bot polls", () -> telegram.updates().isPolled());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("500", Fault.internalServerError()),
                Arguments.of("HTML", Fault.badGateway()),
                Arguments.of("HTML with 200", Fault.answer(200, "text/html", "<html>please log in</html>")),
                Arguments.of("nothing", Fault.answer(200, "application/json", "")),
                Arguments.of("JSON of somebody else's", Fault.answer(200, "application/json", "{}")),
                Arguments.of("no list", Fault.answer(200, "application/json", "{\"ok\":true,\"result\":7}")),
                Arguments.of("429", Fault.tooManyRequests(1)),
                Arguments.of("dropped", Fault.dropBeforeEffect()),
                Arguments.of("dropped after effect", Fault.dropAfterEffect()),
                Arguments.of("one 401", Fault.unauthorized()),
                Arguments.of("403", Fault.forbidden("whatever")),
                Arguments.of(
                        "409",
                        Fault.answer(
                                409,
                                "application/json",
                                "{\"ok\":false,\"error_code\":409,\"description\":\"Conflict: terminated by other getUpdates request\"}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void whateverGetUpdatesAnswersTheLoopGoesOn(String name, Fault fault) {
        polls();
        telegram.faults().next(2, "getUpdates", fault);

        anna.says("/start");
        anna.awaitText("Привет");
        anna.says("/help");

        anna.awaitText("Как получить картинку");
        Await.until("it says so", () -> house.bot().status().isHealthy());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"update_id\":%UPDATE_ID%}",
                "{\"update_id\":%UPDATE_ID%,\"message\":\"a string\"}",
                "{\"update_id\":%UPDATE_ID%,\"message\":{}}",
                "{\"update_id\":%UPDATE_ID%,\"message\":{\"from\":{\"id\":\"x\"},\"chat\":{\"id\":1,\"type\":\"private\"},\"text\":\"a\"}}",
                "{\"update_id\":%UPDATE_ID%,\"message\":{\"message_id\":1,\"from\":{\"id\":99999999999999999999999},\"chat\":{\"id\":1,\"type\":\"private\"},\"text\":\"a\"}}",
                "{\"update_id\":%UPDATE_ID%,\"message\":{\"message_id\":1,\"from\":{\"id\":1},\"chat\":{\"id\":1,\"type\":\"private\"},\"chat_background_set\":{\"type\":{\"type\":\"new\"}}}}",
                "{\"update_id\":%UPDATE_ID%,\"callback_query\":{}}",
                "{\"update_id\":%UPDATE_ID%,\"callback_query\":{\"id\":\"1\",\"from\":{\"id\":1}}}",
                "{\"update_id\":%UPDATE_ID%,\"something_new\":{\"a\":[[[{}]]]}}",
                "{\"update_id\":%UPDATE_ID%,\"message\":{{{",
                "no json at all",
                "null",
                "{\"no_id\":1}"
            })
    void anUpdateThatNobodyForesawStopsNothing(String update) throws InterruptedException {
        polls();
        anna.says("/start");
        anna.awaitText("Привет");
        telegram.updates().inject(update);

        anna.says("/help");

        anna.awaitText("Как получить картинку");
        assertThat(telegram.updates().awaitConfirmed(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void aDeeplyNestedUpdateStopsNothing() throws InterruptedException {
        polls();
        anna.says("/start");
        telegram.updates().inject("{\"update_id\":%UPDATE_ID%,\"x\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}");

        anna.says("/help");

        anna.awaitText("Как получить картинку");
        assertThat(telegram.updates().awaitConfirmed(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void aFaultInTheHandlingOfOneUpdateStopsNothing() throws InterruptedException {
        // A user id of the reserved range is no valid id to the domain's eyes: the handler throws.
        telegram.updates()
                .inject(
                        "{\"update_id\":%UPDATE_ID%,\"message\":{\"message_id\":1,\"from\":{\"id\":5,\"first_name\":\"x\"},"
                                + "\"chat\":{\"id\":123456789012345678,\"type\":\"private\"},\"is_topic_message\":true,"
                                + "\"message_thread_id\":4294967296123,\"text\":\"СЕКРЕТ\"}}");

        anna.says("/start");

        anna.awaitText("Привет");
        assertThat(telegram.updates().awaitConfirmed(Duration.ofSeconds(10))).isTrue();
        assertThat(logged.lines()).noneMatch(line -> line.contains("СЕКРЕТ"));
    }

    @Test
    void anUpdateIsConfirmedOnlyWhenItWasDurablyHandled() {
        polls();
        house.store.goAway();
        anna.says("/generate котик");
        Await.until("it was tried", () -> logged.lines().stream().anyMatch(line -> line.contains("the store is away")));
        assertThat(telegram.updates().unconfirmed()).isEqualTo(1);
        Await.until("health says so", () -> !house.bot().status().isHealthy());

        house.store.comeBack();

        assertThat(anna.awaitPhoto().bytes()).isEqualTo(Painter.pictureOf("котик", 0, 64, 64));
        Await.until("it is well again", () -> house.bot().status().isHealthy());
        assertThat(house.painter.requests()).hasSize(1);
    }

    @Test
    void whileTheStoreIsAwayNothingIsGrantedAndThePersonIsToldOnce() {
        polls();
        house.store.goAway();
        anna.says("/generate котик");
        anna.awaitText("не потеряна");

        Await.until(
                "it was tried twice",
                () -> logged.lines().stream()
                                .filter(line -> line.contains("the store is away"))
                                .count()
                        >= 2);

        assertThat(house.painter.requests()).isEmpty();
        assertThat(anna.chat().fromBot()).hasSize(1);
        house.store.comeBack();
        anna.awaitPhoto();
    }

    @Test
    void whoeverAsksForSomethingThatFailsIsToldSoAndItIsNotTriedAgain() {
        house.faulty.failsReading();
        SimulatedMessage wish = anna.says("/generate котик");

        SimulatedMessage word = anna.awaitText("у меня что-то сломалось");
        house.awaitCalm();
        house.faulty.works();
        anna.says("/stats");
        anna.awaitText("Осталось");

        assertThat(word.repliesTo(wish)).isTrue();
        assertThat(house.painter.requests()).isEmpty();
        assertThat(anna.chat().fromBot()).hasSize(2);
        assertThat(logged.lines())
                .anyMatch(line -> line.contains("was given up: java.lang.IllegalStateException"))
                .noneMatch(line -> line.contains("СЕКРЕТ"));
    }

    @Test
    void aTapThatFailsIsAnswered() {
        anna.says("котик");
        anna.awaitText("Нарисовать это?");
        house.faulty.failsReading();

        Tap tap = anna.tapsInline("🎨 Нарисовать");

        assertThat(tap.awaitAnswer().text()).contains("у меня что-то сломалось");
    }

    @Test
    void ofWhatFailsNothingIsSaidAboutTheChargeSinceThePictureMayBeOnItsWay() {
        anna.says("котик");
        anna.awaitText("Нарисовать это?");
        house.faulty.failsToStopWaiting();

        Tap tap = anna.tapsInline("🎨 Нарисовать");

        assertThat(tap.awaitAnswer().text())
                .contains("у меня что-то сломалось")
                .contains("/stats")
                .doesNotContain("списан");
        anna.awaitPhoto();
    }

    @Test
    void inAGroupWhoeverMeansTheBotIsToldThatItFailed() {
        SimulatedGroup group = telegram.group(-1001);
        GroupMember member = group.member(anna);
        house.faulty.failsReading();
        member.says("/foo");
        member.says("/generate котик");

        member.awaitText("у меня что-то сломалось");

        house.awaitCalm();
        assertThat(group.chat().fromBot()).hasSize(1);
    }

    @Test
    void anUpdateThatComesTwiceIsHandledOnce() {
        anna.says("/generate котик");
        anna.awaitPhoto();
        house.awaitCalm();

        telegram.updates().duplicateLast();
        anna.says("/help");

        anna.awaitText("Как получить картинку");
        house.awaitCalm();
        assertThat(house.painter.requests()).hasSize(1);
        assertThat(anna.chat().fromBot()).hasSize(2);
    }

    @Test
    void aTokenThatIsRefusedAgainAndAgainStopsTheBotAndSaysWhy() throws InterruptedException {
        polls();
        telegram.faults().always("getUpdates", Fault.unauthorized());
        anna.says("/start");

        assertThat(house.bot().awaitEnd(Duration.ofSeconds(15))).isTrue();
        assertThat(house.bot().status().poll().state()).isEqualTo(State.REFUSED);
        assertThat(house.bot().status().poll().problem()).contains("TELEGRAM_BOT_TOKEN");
        assertThat(logged.lines()).noneMatch(line -> line.contains(telegram.token()));
    }

    @Test
    void aWrongTokenStopsTheBotAtItsStart() throws InterruptedException {
        TelegramSettings settings = TelegramSettings.of(new BotToken("1:WRONG"))
                .withAddress(ApiAddress.parse(telegram.baseUrl().toString()));
        try (TelegramConnection connection = new TelegramConnection(settings);
                TelegramBot bot = TelegramBot.start(connection, house.lira(), fresh())) {
            assertThat(bot.awaitEnd(Duration.ofSeconds(10))).isTrue();

            assertThat(bot.status().poll().state()).isEqualTo(State.REFUSED);
        }
    }

    @Test
    void aWebhookThatIsInTheWayIsRemoved() throws Exception {
        polls();
        HttpRequest set = HttpRequest.newBuilder(URI.create(
                        telegram.baseUrl() + "/bot" + telegram.token() + "/setWebhook?url=https://127.0.0.1:443/hook"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(set, HttpResponse.BodyHandlers.ofString()).body())
                    .contains("\"ok\":true");
        }

        anna.says("/start");

        anna.awaitText("Привет");
        assertThat(telegram.countCalls("deleteWebhook")).isPositive();
    }

    @Test
    void aConflictIsLoggedLoudlyAndTheBotStays() {
        polls();
        telegram.faults()
                .next(
                        2,
                        "getUpdates",
                        Fault.answer(
                                409,
                                "application/json",
                                "{\"ok\":false,\"error_code\":409,\"description\":\"Conflict: terminated by other getUpdates request\"}"));
        anna.says("/start");
        anna.awaitText("Привет");

        Await.until("it is said", () -> logged.lines().stream().anyMatch(line -> line.contains("ANOTHER PROCESS")));
        Await.until("it is well again", () -> house.bot().status().isHealthy());
    }

    @Test
    void theBotWaitsForATelegramThatIsAwayAtItsStart() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        TelegramSettings settings = TelegramSettings.of(new BotToken(telegram.token()))
                .withAddress(ApiAddress.parse("http://127.0.0.1:" + port));
        try (TelegramConnection connection = new TelegramConnection(settings);
                TelegramBot bot = TelegramBot.start(connection, house.lira(), fresh())) {
            Await.until("it has tried", () -> !bot.status().poll().problem().isEmpty());
            assertThat(bot.status().isHealthy()).isFalse();

            try (TelegramSimulator late = TelegramSimulator.builder().port(port).start()) {
                SimulatedUser boris = late.user(1002).named("Борис");
                boris.says("/start");

                boris.awaitMessage(message -> message.text().contains("Привет, Борис"), Duration.ofSeconds(20));
            }
        }
    }

    @Test
    void theBotStopsWithinTwoSecondsWhileAQuestionIsOpenAndConfirmsWhatItHandled() throws InterruptedException {
        polls();
        anna.says("/start");
        anna.awaitText("Привет");
        Await.until("it polls again", () -> telegram.updates().isPolled());

        long began = System.nanoTime();
        house.bot().close();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        assertThat(house.bot().awaitEnd(Duration.ofSeconds(10))).isTrue();
        assertThat(telegram.updates().unconfirmed()).isZero();
        assertThat(house.bot().status().poll().state()).isEqualTo(State.CLOSED);
    }
}
