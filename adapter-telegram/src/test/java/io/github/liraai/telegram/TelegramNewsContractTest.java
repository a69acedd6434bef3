package io.github.liraai.telegram;

import io.github.liraai.core.access.AdministratorNews;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.health.ModelNews;
import io.github.liraai.core.operation.CapStatus;
import io.github.liraai.simulator.TelegramSimulator;
import io.github.liraai.telegram.api.ApiAddress;
import io.github.liraai.telegram.api.BotToken;
import io.github.liraai.testkit.access.AdministratorNewsContract;
import io.github.liraai.testkit.access.NewsFixture;
import io.github.liraai.testkit.access.Recipients;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

class TelegramNewsContractTest {
    private final TelegramSimulator telegram = TelegramSimulator.start();
    private final TelegramConnection connection =
            new TelegramConnection(TelegramSettings.of(new BotToken(telegram.token()))
                    .withAddress(ApiAddress.parse(telegram.baseUrl().toString())));

    @AfterEach
    void close() {
        connection.close();
        telegram.close();
    }

    abstract class ByTelegram<N> extends AdministratorNewsContract<N> {
        @Override
        protected Recipients recipients() {
            return new SimulatedRecipients(telegram);
        }

        @Override
        protected int tellings(UserId administrator) {
            return telegram.user(Long.parseLong(administrator.value()))
                    .chat()
                    .fromBot()
                    .size();
        }
    }

    @Nested
    class OfModels extends ByTelegram<ModelNews> {
        @Override
        protected AdministratorNews<ModelNews> news() {
            return connection.modelNews();
        }

        @Override
        protected List<ModelNews> everyKind() {
            return NewsFixture.ofModels();
        }
    }

    @Nested
    class OfCaps extends ByTelegram<CapStatus> {
        @Override
        protected AdministratorNews<CapStatus> news() {
            return connection.capNews();
        }

        @Override
        protected List<CapStatus> everyKind() {
            return NewsFixture.ofCaps();
        }
    }
}
