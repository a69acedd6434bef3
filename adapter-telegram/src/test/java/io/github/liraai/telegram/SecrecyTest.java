package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.simulator.Fault;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.TelegramSimulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Neither the token nor a person's words get into the log, however things fail. */
@Timeout(60)
class SecrecyTest {
    private static final String TOKEN = "987654:CANARY-token";
    private static final String WORDS = "канарейка";

    @Test
    void theLogHoldsNeitherTheTokenNorAPersonsWords() {
        try (Logged logged = new Logged();
                BotHouse house = new BotHouse(TelegramSimulator.builder().token(TOKEN))) {
            SimulatedUser anna = house.telegram.user(1001).named(WORDS);
            house.telegram.faults().next("getUpdates", Fault.badGateway());
            house.telegram.faults().next("getUpdates", Fault.dropBeforeEffect());
            house.telegram.faults().next("getUpdates", Fault.badRequest("whatever"));
            for (Fault fault : new Fault[] {
                Fault.internalServerError(),
                Fault.badGateway(),
                Fault.dropBeforeEffect(),
                Fault.badRequest("whatever"),
                Fault.tooManyRequests(1),
                Fault.answer(200, "application/json", "{\"ok\":true,\"result\":\"nonsense\"}"),
                Fault.answer(302, "text/html", "")
            }) {
                house.telegram.faults().next("sendMessage", fault);
                anna.says("/start " + WORDS);
                anna.says(WORDS);
            }
            house.telegram.faults().next("sendPhoto", Fault.badRequest("whatever"));
            house.telegram.faults().next("sendDocument", Fault.dropBeforeEffect());
            anna.says("/generate " + WORDS);
            anna.awaitPhoto(Duration.ofSeconds(40));
            anna.forgesTap(WORDS).awaitAnswer();

            assertThat(logged.lines()).isNotEmpty();
            assertThat(logged.lines())
                    .noneMatch(line -> line.contains("CANARY"))
                    .noneMatch(line -> line.contains(WORDS));
            assertThat(house.bot().status().toString()).doesNotContain("CANARY");
            assertThat(TelegramSettings.of(new io.github.liraai.telegram.api.BotToken(TOKEN))
                            .toString())
                    .doesNotContain("CANARY");
        }
    }
}
