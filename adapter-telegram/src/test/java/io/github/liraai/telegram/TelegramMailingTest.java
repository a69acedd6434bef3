package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.mailing.MailingDelivery;
import io.github.liraai.core.mailing.MailingDelivery.Result;
import io.github.liraai.simulator.Fault;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.TelegramSimulator;
import io.github.liraai.telegram.api.ApiAddress;
import io.github.liraai.telegram.api.BotToken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How one message of many ends, as Telegram answers it. */
@Timeout(60)
class TelegramMailingTest {
    private static final String TEXT = "Завтра <b>переезжаем</b> _*[<&";
    private static final UserId ANNA = new UserId("1001");

    private final TelegramSimulator telegram = TelegramSimulator.start();
    private final SimulatedUser anna = telegram.user(1001).named("Анна").join();
    private final TelegramConnection connection =
            new TelegramConnection(TelegramSettings.of(new BotToken(telegram.token()))
                    .withAddress(ApiAddress.parse(telegram.baseUrl().toString())));
    private final MailingDelivery mailings = connection.mailings();

    @AfterEach
    void close() {
        connection.close();
        telegram.close();
    }

    private Result resultOf(Fault fault) {
        telegram.faults().next("sendMessage", fault);
        return mailings.deliver(ANNA, TEXT);
    }

    @Test
    void itArrivesAsPlainText() {
        Result result = mailings.deliver(ANNA, TEXT);

        assertThat(result).isEqualTo(new Result.Delivered());
        assertThat(anna.chat().fromBot())
                .singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo(TEXT));
    }

    @Test
    void whoBlockedTheBotOrNeverCameIsClosed() {
        anna.blocksBot();

        assertThat(mailings.deliver(ANNA, TEXT)).isEqualTo(new Result.Closed());
        assertThat(mailings.deliver(new UserId("4711"), TEXT)).isEqualTo(new Result.Closed());
    }

    @Test
    void aPauseOfTelegramIsForWhoeverSendsToWaitFor() {
        Result result = resultOf(Fault.tooManyRequests(7));

        assertThat(result).isEqualTo(new Result.Later(Duration.ofSeconds(7)));
        assertThat(telegram.countCalls("sendMessage")).isEqualTo(1);
    }

    @Test
    void whatIsRefusedFailsAndWhatIsUnclearIsUnknownAndSentOnce() {
        assertThat(resultOf(Fault.badRequest("something"))).isEqualTo(new Result.Failed());
        assertThat(resultOf(Fault.dropAfterEffect())).isEqualTo(new Result.Unknown());
        assertThat(resultOf(Fault.internalServerError())).isEqualTo(new Result.Unknown());
        assertThat(telegram.countCalls("sendMessage")).isEqualTo(3);
        assertThat(anna.chat().fromBot()).hasSize(1);
    }

    @Test
    void whatReachedNobodyIsTriedLater() throws IOException {
        // Bound, so that nobody else gets the port, and not listening.
        try (Socket nobody = new Socket()) {
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            ApiAddress address = ApiAddress.parse("http://127.0.0.1:" + nobody.getLocalPort());

            try (TelegramConnection nowhere = new TelegramConnection(
                    TelegramSettings.of(new BotToken(telegram.token())).withAddress(address))) {
                assertThat(nowhere.mailings().deliver(ANNA, TEXT)).isEqualTo(new Result.Later(Duration.ofSeconds(5)));
            }
        }
    }

    @Test
    void whileTheTokenIsRefusedNothingIsSent() {
        assertThat(resultOf(Fault.unauthorized())).isEqualTo(new Result.Later(Duration.ofSeconds(60)));
    }

    @Test
    void whoIsNotOfTelegramGetsNothing() {
        assertThat(mailings.deliver(new UserId("cli:somebody"), TEXT)).isEqualTo(new Result.Failed());
        assertThat(telegram.countCalls("sendMessage")).isZero();
    }
}
