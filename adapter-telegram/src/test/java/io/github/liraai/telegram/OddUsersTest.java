package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaStatus;
import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.Tap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** People who do what nobody expects. */
@Timeout(60)
class OddUsersTest {
    private static final String HEBREW = "חתול כתום על הגג";

    private final BotHouse house = new BotHouse();
    private final SimulatedUser anna = house.telegram.user(1001).named("Анна").speaking("ru");

    @AfterEach
    void close() {
        house.close();
    }

    private QuotaStatus quota() {
        return house.lira().showStanding().of(new UserId("1001")).quota();
    }

    private void settled() {
        house.awaitCalm();
        assertThat(house.ledger.unfinished(new UserId("1001"))).isEmpty();
        assertThat(quota().held()).isEqualTo(PictureCount.NONE);
    }

    private void isPainted(String prompt) {
        assertThat(anna.awaitPhoto().bytes()).isEqualTo(Painter.pictureOf(prompt, 0, 64, 64));
    }

    @Test
    void whoBlocksTheBotBeforeThePictureComesIsNotChargedAndNotPestered() {
        CountDownLatch gate = house.painter.holdBack();
        anna.says("/generate котик");
        anna.awaitText("🎨 Генерирую");
        anna.blocksBot();

        gate.countDown();
        settled();

        assertThat(quota().used()).isEqualTo(PictureCount.NONE);
        assertThat(house.painter.requests()).hasSize(1);
        assertThat(house.telegram.countCalls("sendPhoto")).isEqualTo(1);
        assertThat(house.telegram.countCalls("sendMessage")).isLessThanOrEqualTo(2);
    }

    @Test
    void whoBlocksTheBotBeforeBadNewsComesIsNotPestered() {
        house.painter.rejects(Cause.CONTENT_BLOCKED);
        CountDownLatch gate = house.painter.holdBack();
        anna.says("/generate котик");
        anna.awaitText("🎨 Генерирую");
        anna.blocksBot();

        gate.countDown();
        settled();

        assertThat(quota().used()).isEqualTo(PictureCount.NONE);
        assertThat(house.telegram.countCalls("sendMessage")).isLessThanOrEqualTo(2);
    }

    @Test
    void whoUnblocksTheBotIsServedAsBefore() {
        anna.says("/start");
        anna.awaitText("Привет");
        anna.blocksBot();
        anna.unblocksBot();

        anna.says("/generate котик");

        isPainted("котик");
    }

    @Test
    void aStatusMessageThatIsTakenAwayHindersNothing() {
        CountDownLatch gate = house.painter.holdBack();
        anna.says("/generate котик");
        SimulatedMessage status = anna.awaitText("🎨 Генерирую");
        anna.deletes(status);

        gate.countDown();

        isPainted("котик");
        settled();
        assertThat(quota().charged()).isEqualTo(PictureCount.ONE);
    }

    @Test
    void badNewsComeAnewWhenTheStatusMessageWasTakenAway() {
        house.painter.rejects(Cause.CONTENT_BLOCKED);
        CountDownLatch gate = house.painter.holdBack();
        anna.says("/generate котик");
        anna.deletes(anna.awaitText("🎨 Генерирую"));

        gate.countDown();

        anna.awaitText("Картинки не будет");
        settled();
        assertThat(quota().used()).isEqualTo(PictureCount.NONE);
    }

    @Test
    void aPromptThatIsTakenAwayIsStillAnswered() {
        CountDownLatch gate = house.painter.holdBack();
        SimulatedMessage prompt = anna.says("/generate котик");
        anna.awaitText("🎨 Генерирую");
        anna.deletes(prompt);

        gate.countDown();

        isPainted("котик");
        settled();
        assertThat(quota().charged()).isEqualTo(PictureCount.ONE);
    }

    @Test
    void anOfferWhoseWordsWereTakenAwayIsPaintedWhileTelegramStillTellsThem() {
        SimulatedMessage words = anna.says("котик");
        anna.awaitText("Нарисовать это?");
        anna.deletes(words);

        anna.tapsInline("🎨 Нарисовать").awaitAnswer();

        isPainted("котик");
        settled();
        assertThat(quota().charged()).isEqualTo(PictureCount.ONE);
    }

    @Test
    void aMenuThatIsTakenAwayWhileItIsTappedIsAnswered() {
        anna.says("/settings");
        SimulatedMessage card = anna.awaitText("Настройки");
        anna.deletes(card);

        Tap tap = anna.tapsOn(card, "🖌 Стиль");

        assertThat(tap.awaitAnswer().text()).contains("больше не действует");
    }

    @Test
    void whoChangedTheirNameIsFoundByTheNewOne() {
        SimulatedUser boss = house.telegram.user(77).named("Босс").speaking("ru");
        house.lira()
                .manageAccess()
                .change(new AccessChange.SetLevel(new UserId("77"), new Actor("test"), LevelName.ADMIN));
        anna.username("anna_old").says("/start");
        anna.awaitText("Привет");
        anna.username("anna_new").named("Аня").says("/stats");
        anna.awaitText("Ваш лимит");

        boss.says("/admin @anna_old");
        boss.awaitText("Никого не нашлось");
        boss.says("/admin @anna_new");

        assertThat(boss.awaitText("Номер: 1001").text()).contains("Аня", "@anna_new");
    }

    @Test
    void aNameFullOfMarkupIsShownAsItIs() {
        SimulatedUser boss = house.telegram.user(77).named("Босс").speaking("ru");
        house.lira()
                .manageAccess()
                .change(new AccessChange.SetLevel(new UserId("77"), new Actor("test"), LevelName.ADMIN));
        anna.named("_*<&[`\\").says("/start");
        assertThat(anna.awaitText("Привет").text()).startsWith("Привет, _*<&[`\\! ");

        boss.says("/admin 1001");

        assertThat(boss.awaitText("Номер: 1001").text()).contains("_*<&[`\\");
    }

    @Test
    void whoWritesFromRightToLeftGetsTheirPictureWithTheirWords() {
        anna.named("דנה\u202e").says("/start");
        anna.awaitText("Привет, דנה");

        anna.says("/generate " + HEBREW);

        SimulatedMessage photo = anna.awaitPhoto();
        assertThat(photo.bytes()).isEqualTo(Painter.pictureOf(HEBREW, 0, 64, 64));
        assertThat(photo.text()).startsWith(HEBREW + "\n");
    }

    @Test
    void asManyEmojiAsAMessageHoldsAreTooMany() {
        String emoji = "🐈".repeat(2048);
        anna.says(emoji);

        anna.awaitText("Описание слишком длинное: 2048 знаков");
        settled();
        assertThat(quota().used()).isEqualTo(PictureCount.NONE);
    }

    @Test
    void fourThousandEmojiOfOneUnitAreTooMany() {
        anna.says("/generate " + "☂".repeat(4086));

        anna.awaitText("Описание слишком длинное: 4086 знаков");
        settled();
        assertThat(house.painter.requests()).isEmpty();
    }

    @Test
    void aNameOfEmojiIsCutToAReadableLength() {
        anna.named("🐈".repeat(64)).says("/start");

        assertThat(anna.awaitText("Привет").text()).startsWith("Привет, 🐈🐈").contains("🐈…! ");
    }
}
