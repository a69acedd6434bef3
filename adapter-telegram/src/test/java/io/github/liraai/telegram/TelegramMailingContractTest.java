package io.github.liraai.telegram;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.core.mailing.MailingDelivery;
import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.TelegramSimulator;
import io.github.liraai.telegram.api.ApiAddress;
import io.github.liraai.telegram.api.BotToken;
import io.github.liraai.telegram.delivery.ChatAddress;
import io.github.liraai.telegram.text.Language;
import io.github.liraai.testkit.access.Recipients;
import io.github.liraai.testkit.mailing.MailingDeliveryContract;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class TelegramMailingContractTest extends MailingDeliveryContract {
    private static final long ADMINISTRATOR = 2000;
    private static final String DRAFT = "черновик";

    private final TelegramSimulator telegram = TelegramSimulator.start();
    private final TelegramConnection connection =
            new TelegramConnection(TelegramSettings.of(new BotToken(telegram.token()))
                    .withAddress(ApiAddress.parse(telegram.baseUrl().toString())));
    private final SimulatedRecipients recipients = new SimulatedRecipients(telegram);
    private final MailingDelivery mailings = connection.mailings();

    @AfterEach
    void close() {
        connection.close();
        telegram.close();
    }

    @Override
    protected MailingDelivery delivery() {
        return mailings;
    }

    @Override
    protected Recipients recipients() {
        return recipients;
    }

    @Override
    protected List<String> textsOf(UserId recipient) {
        return telegram.user(Long.parseLong(recipient.value())).chat().fromBot().stream()
                .map(SimulatedMessage::text)
                .toList();
    }

    @Override
    protected ReplyAddress progress() {
        mailings.deliver(recipients.joined(ADMINISTRATOR), DRAFT);
        int message = telegram.user(ADMINISTRATOR).chat().fromBot().getFirst().id();
        return new ChatAddress(ADMINISTRATOR, null, message, Language.RUSSIAN, false).toReplyAddress();
    }

    @Override
    protected void awaitShown() {
        UserId administrator = new UserId(Long.toString(ADMINISTRATOR));
        Await.until("it is shown", () -> !textsOf(administrator).equals(List.of(DRAFT)));
    }
}
