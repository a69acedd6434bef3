package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.intake.LeaseName;
import io.github.liraai.simulator.Fault;
import io.github.liraai.simulator.TelegramSimulator;
import io.github.liraai.telegram.BotInspection.Bot;
import io.github.liraai.telegram.BotInspection.Failure;
import io.github.liraai.telegram.BotInspection.Polling;
import io.github.liraai.telegram.BotInspection.Updates;
import io.github.liraai.telegram.api.ApiAddress;
import io.github.liraai.telegram.api.BotToken;
import io.github.liraai.telegram.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BotInspectionTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final TelegramSimulator telegram =
            TelegramSimulator.builder().webhookByHand().start();
    private final BotInspection inspection = new BotInspection(TelegramSettings.of(new BotToken(telegram.token()))
            .withAddress(ApiAddress.parse(telegram.baseUrl().toString())));

    @AfterEach
    void close() {
        inspection.close();
        telegram.close();
    }

    @Test
    void aBotIsToldByName() {
        Outcome<Bot> bot = inspection.bot(LONG);

        assertThat(bot).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            Bot found = (Bot) done.value();
            assertThat(found.username()).isNotBlank();
            assertThat(found.pollLease()).isEqualTo(new LeaseName("poll:telegram:" + found.id()));
        });
    }

    @Test
    void aTokenThatWasRevokedIsRefused() {
        telegram.faults().next("getMe", Fault.unauthorized());

        assertThat(inspection.bot(LONG).isTokenRefused()).isTrue();
    }

    @Test
    void aWebhookIsToldWithItsLatestFailure() throws Exception {
        assertThat(inspection.updates(LONG)).isEqualTo(new Outcome.Done<>(new Updates("", 0, null)));
        call("setWebhook?url=https://bot.example.test/hook");
        telegram.user(1001).named("Anna").speaking("en").says("/start");

        assertThat(inspection.updates(LONG))
                .isEqualTo(new Outcome.Done<>(new Updates("https://bot.example.test/hook", 1, null)));

        telegram.faults()
                .next(
                        "getWebhookInfo",
                        Fault.answer(
                                200,
                                "application/json",
                                "{\"ok\":true,\"result\":{\"url\":\"https://x\",\"pending_update_count\":7,"
                                        + "\"last_error_date\":1764158400,\"last_error_message\":\"Connection refused\"}}"));
        assertThat(inspection.updates(LONG))
                .isEqualTo(new Outcome.Done<>(new Updates(
                        "https://x", 7, new Failure(Instant.ofEpochSecond(1764158400), "Connection refused"))));
    }

    /** Fixed bug: a time beyond all calendars was thrown at whoever had asked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775807",
                "-9223372036854775808",
                "99999999999999999999",
                "1e400",
                "null",
                "\"soon\""
            })
    void aFailureWithoutATimeIsNotTold(String time) {
        telegram.faults()
                .next(
                        "getWebhookInfo",
                        Fault.answer(
                                200,
                                "application/json",
                                "{\"ok\":true,\"result\":{\"url\":\"https://x\",\"last_error_date\":" + time + "}}"));

        assertThat(inspection.updates(LONG)).isEqualTo(new Outcome.Done<>(new Updates("https://x", 0, null)));
    }

    @Test
    void whereNobodyAsksNobodyIsSeenAndNothingIsConfirmed() throws Exception {
        assertThat(inspection.polling(SHORT, LONG)).isEqualTo(new Outcome.Done<>(Polling.NOBODY));

        telegram.user(1001).named("Anna").speaking("en").says("/start");

        assertThat(inspection.polling(SHORT, LONG)).isEqualTo(new Outcome.Done<>(Polling.UPDATES_WAIT));
        assertThat(inspection.updates(LONG)).isEqualTo(new Outcome.Done<>(new Updates("", 1, null)));

        call("setWebhook?url=https://bot.example.test/hook");
        assertThat(inspection.polling(SHORT, LONG)).isEqualTo(new Outcome.Done<>(Polling.WEBHOOK));
    }

    @Test
    void anotherProcessThatAsksIsSeenWhenItTakesTheTurnBack() {
        Thread rival = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    call("getUpdates?timeout=50");
                } catch (IOException | InterruptedException e) {
                    return;
                }
            }
        });

        assertThat(inspection.polling(Duration.ofSeconds(10), LONG)).isEqualTo(new Outcome.Done<>(Polling.ANOTHER));
        rival.interrupt();
    }

    private String call(String method) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI url = URI.create(telegram.baseUrl() + "/bot" + telegram.token() + "/" + method);
            return client.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
