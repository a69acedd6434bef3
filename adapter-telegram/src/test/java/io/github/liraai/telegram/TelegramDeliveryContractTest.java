package io.github.liraai.telegram;

import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.TelegramSimulator;
import io.github.liraai.telegram.api.ApiAddress;
import io.github.liraai.telegram.api.BotToken;
import io.github.liraai.telegram.delivery.ChatAddress;
import io.github.liraai.telegram.delivery.StatusMessages;
import io.github.liraai.telegram.text.Language;
import io.github.liraai.testkit.generation.PictureDeliveryContract;
import io.github.liraai.testkit.model.ModelFixture;
import org.junit.jupiter.api.AfterEach;

class TelegramDeliveryContractTest extends PictureDeliveryContract {
    private final TelegramSimulator telegram = TelegramSimulator.start();
    private final TelegramConnection connection =
            new TelegramConnection(TelegramSettings.of(new BotToken(telegram.token()))
                    .withAddress(ApiAddress.parse(telegram.baseUrl().toString())));
    private final PictureDelivery delivery = connection.delivery(ModelFixture.anyCatalog());

    @AfterEach
    void close() {
        connection.close();
        telegram.close();
    }

    @Override
    protected PictureDelivery delivery() {
        return delivery;
    }

    @Override
    protected ReplyAddress reachable() {
        SimulatedMessage prompt = telegram.user(1001).says("котик");
        return new ChatAddress(1001, null, prompt.id(), Language.RUSSIAN, false).toReplyAddress();
    }

    @Override
    protected DeliveryNote note() {
        // A status message that is long gone.
        return StatusMessages.note(4711);
    }

    @Override
    protected ReplyAddress shut() {
        SimulatedMessage prompt = telegram.user(1002).says("котик");
        telegram.user(1002).blocksBot();
        return new ChatAddress(1002, null, prompt.id(), Language.RUSSIAN, false).toReplyAddress();
    }

    @Override
    protected void cutOff() {
        telegram.close();
    }
}
