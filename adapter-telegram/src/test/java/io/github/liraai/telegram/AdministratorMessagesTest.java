package io.github.liraai.telegram;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.health.AdministratorNews;
import io.github.liraai.simulator.Fault;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.TelegramSimulator;
import io.github.liraai.telegram.api.ApiAddress;
import io.github.liraai.telegram.api.BotToken;
import io.github.liraai.testkit.health.AdministratorNewsContract;
import org.junit.jupiter.api.AfterEach;

class AdministratorMessagesTest extends AdministratorNewsContract {
    private final TelegramSimulator telegram = TelegramSimulator.builder().start();
    private final TelegramConnection connection =
            new TelegramConnection(TelegramSettings.of(new BotToken(telegram.token()))
                    .withAddress(ApiAddress.parse(telegram.baseUrl().toString())));

    @AfterEach
    void close() {
        connection.close();
        telegram.close();
    }

    @Override
    protected AdministratorNews news() {
        return connection.administratorNews();
    }

    @Override
    protected UserId reachable() {
        return id(telegram.user(1001).join());
    }

    @Override
    protected UserId shut() {
        SimulatedUser user = telegram.user(1002).join();
        user.blocksBot();
        return id(user);
    }

    @Override
    protected int tellings(UserId administrator) {
        return telegram.user(Long.parseLong(administrator.value()))
                .chat()
                .fromBot()
                .size();
    }

    @Override
    protected void cutOff() {
        telegram.faults().next("sendMessage", Fault.internalServerError());
    }

    private static UserId id(SimulatedUser user) {
        return new UserId(Long.toString(user.id()));
    }
}
