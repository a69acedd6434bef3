package io.github.liraai.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.golden.Mutant;
import io.github.liraai.golden.SpoiltInputs;
import io.github.liraai.simulator.Fault;
import io.github.liraai.simulator.TelegramSimulator;
import io.github.liraai.telegram.BotInspection;
import io.github.liraai.telegram.TelegramSettings;
import io.github.liraai.telegram.api.ApiAddress;
import io.github.liraai.telegram.api.BotToken;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever Telegram answers to the questions of {@code check --online}, nothing is thrown and no token told. */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class AnyTelegramAnswerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void isRead() {
        try (TelegramSimulator telegram = TelegramSimulator.builder().start();
                BotInspection inspection = new BotInspection(TelegramSettings.of(new BotToken(telegram.token()))
                        .withAddress(ApiAddress.parse(telegram.baseUrl().toString())))) {
            String bot = "{\"ok\":true,\"result\":{\"id\":7,\"is_bot\":true,\"username\":\"lira_bot\"}}";
            String updates = "{\"ok\":true,\"result\":{\"url\":\"https://x\",\"pending_update_count\":7,"
                    + "\"last_error_date\":1764158400,\"last_error_message\":\"Connection refused\"}}";
            SpoiltInputs.each(random -> {
                boolean isBot = random.nextBoolean();
                telegram.faults()
                        .next(
                                isBot ? "getMe" : "getWebhookInfo",
                                Fault.answer(200, "application/json", Mutant.of(isBot ? bot : updates, random)));

                Object told = isBot ? inspection.bot(PATIENCE) : inspection.updates(PATIENCE);

                assertThat(told.toString()).doesNotContain(telegram.token());
            });
        }
    }
}
