package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.preferences.ChoosePreferences;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.Tap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DialogueTest {
    private static final Duration SOON = Duration.ofSeconds(15);

    private final BotHouse house = new BotHouse();
    private final SimulatedUser anna = house.telegram.user(1001).named("Анна").speaking("ru");

    @AfterEach
    void close() {
        house.close();
    }

    /** Answers the message that asks for the description, once it stands there. */
    private SimulatedMessage choosesModel(SimulatedUser user) {
        user.says("/generate");
        user.tapsData("img_hf-sd3-medium").awaitAnswer();
        return user.awaitText("Опишите картинку");
    }

    private void isPainted(SimulatedUser user, String prompt) {
        assertThat(user.awaitPhoto().bytes()).isEqualTo(Painter.pictureOf(prompt, 0, 64, 64));
    }

    /** The picture is in the chat a moment before the ledger knows of it. */
    private void settled() {
        Await.until(
                "the job is settled",
                () -> house.ledger.unfinished(new UserId("1001")).isEmpty());
    }

    private void setLevel(String level) {
        house.lira()
                .manageAccess()
                .change(new AccessChange.SetLevel(new UserId("1001"), new Actor("test"), new LevelName(level)));
    }

    @Test
    void startGreetsByNameAndPutsUpTheMenu() {
        anna.says("/start");

        SimulatedMessage greeting = anna.awaitText("Привет");
        assertThat(greeting.text()).isEqualTo("""
                        Привет, Анна! 👋 Я рисую картинки по вашему описанию.
                        Нажмите «🎨 Генерация», выберите модель и напишите, что нарисовать.
                        Сегодня вам доступны 3 картинки.""");
        assertThat(greeting.keyboardRows().getFirst().getFirst().text()).isEqualTo("🎨 Генерация");
    }

    @Test
    void aHostileNameIsShownAsItIs() {
        SimulatedUser hostile = house.telegram.user(1002).named("<b>_*[`{0}$1\\");
        hostile.says("/start");

        SimulatedMessage greeting = hostile.awaitText("Привет");

        assertThat(greeting.text()).startsWith("Привет, <b>_*[`{0}$1\\! ");
        assertThat(greeting.entities()).isEmpty();
    }

    @Test
    void somebodyWhoseClientIsNotRussianIsAnsweredInEnglish() {
        SimulatedUser john = house.telegram.user(1003).named("John").speaking("en");
        john.says("/start");
        john.awaitText("Hello, John!");
        john.taps("🎨 Generate");
        john.tapsData("img_hf-sd3-medium");
        john.awaitText("Describe the picture");
        john.says("a kitten");

        john.awaitText("🎨 Painting your picture");
        assertThat(john.awaitPhoto().text())
                .isEqualTo("a kitten\n\n🎨 Stable Diffusion 3\nCharged: 1. Left today: 2 of 3.");
    }

    @Test
    void modelsAreListedByLevelAndAnnouncedOnesSayThatTheyAreNotReady() {
        anna.says("/models");

        SimulatedMessage list = anna.awaitText("Выберите модель");

        assertThat(list.buttons())
                .extracting(button -> button.text() + " " + button.data())
                .containsExactly(
                        "🎨 Stable Diffusion 3 img_hf-sd3-medium",
                        "✨ Gemini 2.5 Flash · в разработке img_gemini-flash",
                        "🖌 Fallback img_fallback",
                        "◀️ Назад menu");
    }

    @Test
    void anAnnouncedModelExplainsItselfAndChoosesNothing() {
        anna.says("/models");

        Tap tap = anna.tapsData("img_gemini-flash");

        assertThat(tap.awaitAnswer().text()).contains("в разработке");
        assertThat(house.lira().choosePreferences().of(new UserId("1001")).model())
                .isNull();
    }

    @Test
    void aModelOfAHigherLevelIsRefusedToWhoeverLostThatLevel() {
        setLevel("admin");
        anna.says("/models");
        SimulatedMessage list = anna.awaitText("Выберите модель");
        setLevel("user");

        Tap tap = anna.tapsOn(list, "💎 Premium");

        assertThat(tap.awaitAnswer().text()).contains("не входит в ваш уровень");
        assertThat(house.lira().choosePreferences().of(new UserId("1001")).model())
                .isNull();
    }

    @Test
    void backLeadsFromTheDescriptionToTheModelsAndFromThereToTheMenu() {
        SimulatedMessage message = choosesModel(anna);

        anna.tapsInline("◀️ Назад").awaitAnswer();
        anna.awaitEdit(message, SOON);
        assertThat(message.now().text()).isEqualTo("Выберите модель:");
        anna.tapsInline("◀️ Назад").awaitAnswer();
        anna.awaitText("Главное меню");

        anna.catchesUp();
        anna.says("котик");
        anna.awaitText("Нарисовать это?");
        assertThat(house.painter.requests()).isEmpty();
    }

    @Test
    void aWaitEndsAfterOnePrompt() {
        choosesModel(anna);
        anna.says("котик");
        isPainted(anna, "котик");

        anna.says("спасибо");

        anna.awaitText("Нарисовать это?");
        assertThat(house.painter.requests()).hasSize(1);
    }

    /** Has Anna say something in a message whose date is this, or none. */
    private void saysAt(@Nullable Instant date, String text) {
        String dated = date == null ? "" : "\"date\":" + date.getEpochSecond() + ",";
        house.telegram.updates().inject("""
                        {"update_id":%%UPDATE_ID%%,"message":{"message_id":999,%s
                        "from":{"id":1001,"is_bot":false,"first_name":"Анна","language_code":"ru"},
                        "chat":{"id":1001,"type":"private","first_name":"Анна"},"text":"%s"}}""".formatted(dated, text));
    }

    @Test
    void whatTelegramDatesLongBeforeTheQuestionIsNotTheDescriptionThatIsAwaited() {
        choosesModel(anna);
        Instant asked = house.clock.instant();

        saysAt(asked.minusSeconds(90), "ты живой?");

        anna.awaitText("Нарисовать это?");
        assertThat(house.painter.requests()).isEmpty();
    }

    @Test
    void aClockThatIsBehindByLessThanAMinuteMakesNoOldTextOfADescription() {
        choosesModel(anna);

        saysAt(house.clock.instant().minusSeconds(45), "котик");

        isPainted(anna, "котик");
    }

    @Test
    void aTextWithoutADateIsTheDescriptionThatIsAwaited() {
        choosesModel(anna);

        saysAt(null, "котик");

        isPainted(anna, "котик");
    }

    @Test
    void whatIsSaidAboutAPictureIsNotTheDescriptionThatIsAwaited() {
        anna.says("/generate котик");
        SimulatedMessage photo = anna.awaitPhoto();
        SimulatedMessage asking = choosesModel(anna);

        SimulatedMessage thanks = anna.replies(photo, "спасибо, красиво!");

        assertThat(anna.awaitText("Нарисовать это?").repliesTo(thanks)).isTrue();
        house.awaitCalm();
        assertThat(house.painter.requests()).hasSize(1);

        anna.replies(asking, "пёсик");

        isPainted(anna, "пёсик");
    }

    @Test
    void aWaitEndsAfterFifteenMinutes() {
        assertThat(ChoosePreferences.WAIT).isEqualTo(Duration.ofMinutes(15));
        choosesModel(anna);
        house.clock.advance(Duration.ofMinutes(15));

        anna.says("котик");

        anna.awaitText("Нарисовать это?");
        assertThat(house.painter.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/stats",
                "/help",
                "/menu",
                "/settings",
                "/lang",
                "/start",
                "/foo",
                "🎨 Генерация",
                "⚙️ Настройки",
                "📊 Мой лимит",
                "❓ Помощь",
                "🎨 Generate",
                "/cancel!",
                "/cancel.",
                "/cancel@LiraTestBot!",
                "/help?",
                "/stats,",
                "/start—",
                "/отмена.",
                "/cancel\u200b",
                "\u200e/cancel",
                "🎨 генерация",
                "⚙ Настройки",
                "📊\ufe0f МОЙ ЛИМИТ",
                "❓Помощь",
                "\u00a0❓ Помощь\u200b"
            })
    void commandsAndMenuButtonsEndAWaitAndAreNeverPainted(String text) {
        choosesModel(anna);
        anna.says(text);
        anna.awaitMessage(message -> true);

        anna.says("котик");

        anna.awaitText("Нарисовать это?");
        assertThat(house.painter.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ cancel", "//cancel", "@LiraTestBot /cancel!", "@LiraTestBot / cancel"})
    void whatLooksLikeACommandIsNotPaintedAndTheWaitGoesOn(String text) {
        choosesModel(anna);
        anna.says(text);
        anna.awaitText("Нужно описание словами");
        assertThat(house.painter.requests()).isEmpty();

        anna.says("котик");

        isPainted(anna, "котик");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/generate котик",
                "/generate, котик",
                "/generate — котик",
                "/generate\nкотик",
                "/рисунок котик",
                "/РИСУНОК\n\nкотик",
                "/generate@LiraTestBot котик",
                "/рисунок@liratestbot котик"
            })
    void aCommandWithADescriptionIsPaintedAtOnce(String text) {
        SimulatedMessage prompt = anna.says(text);

        SimulatedMessage photo = anna.awaitPhoto();

        assertThat(photo.bytes()).isEqualTo(Painter.pictureOf("котик", 0, 64, 64));
        assertThat(photo.repliesTo(prompt)).isTrue();
    }

    @Test
    void aCommandWithADescriptionUsesTheModelChosenLast() {
        anna.says("/models");
        anna.tapsData("img_fallback").awaitAnswer();
        anna.says("/generate котик");

        assertThat(anna.awaitPhoto().text()).contains("🖌 Fallback");
        assertThat(house.fallback.requests()).hasSize(1);
    }

    @Test
    void anotherTextIsOfferedAndPaintedOnlyWhenTapped() {
        SimulatedMessage prompt = anna.says("котик");
        SimulatedMessage offer = anna.awaitText("Нарисовать это?");
        assertThat(offer.text()).isEqualTo("Нарисовать это?\nМодель: 🎨 Stable Diffusion 3. Спишется 1 картинка.");
        assertThat(offer.repliesTo(prompt)).isTrue();
        assertThat(house.painter.requests()).isEmpty();

        anna.tapsInline("🎨 Нарисовать").awaitAnswer();

        SimulatedMessage photo = anna.awaitPhoto();
        assertThat(photo.repliesTo(prompt)).isTrue();
        anna.awaitDeleted(offer, SOON);
    }

    @Test
    void anOfferTappedTwiceIsOnePicture() {
        CountDownLatch gate = house.painter.holdBack();
        anna.says("котик");
        SimulatedMessage offer = anna.awaitText("Нарисовать это?");

        anna.tapsOn(offer, "🎨 Нарисовать").awaitAnswer();
        Tap second = anna.tapsOn(offer, "🎨 Нарисовать");

        assertThat(second.awaitAnswer().text()).contains("уже в работе");
        gate.countDown();
        isPainted(anna, "котик");
        house.awaitCalm();
        assertThat(anna.chat().photos()).hasSize(1);
        assertThat(house.painter.requests()).hasSize(1);
    }

    /** The word of thanks was painted and charged. */
    @Test
    void anOfferThatIsTakenEndsAWait() {
        anna.says("котик");
        SimulatedMessage offer = anna.awaitText("Нарисовать это?");
        choosesModel(anna);
        anna.tapsOn(offer, "🎨 Нарисовать").awaitAnswer();
        isPainted(anna, "котик");

        anna.says("спасибо");

        anna.awaitText("Нарисовать это?");
        assertThat(house.painter.requests()).hasSize(1);
    }

    @Test
    void anOfferStillWorksAfterARestart() {
        anna.says("котик");
        SimulatedMessage offer = anna.awaitText("Нарисовать это?");
        house.crashAndRestart();

        anna.tapsOn(offer, "🎨 Нарисовать").awaitAnswer();

        isPainted(anna, "котик");
    }

    /** Bug: the picture was painted and charged once more, its prompt the whole command. */
    @Test
    void aForgedTapOnAPictureBuysNoSecondOne() {
        anna.says("/generate котик");
        SimulatedMessage photo = anna.awaitPhoto();
        settled();

        isAnOldButton(anna.forgesTapOn(photo, "draw"));

        house.awaitCalm();
        assertThat(anna.chat().photos()).hasSize(1);
        assertThat(house.painter.requests()).hasSize(1);
        assertThat(used()).isEqualTo(1);
    }

    /** Bug: it was painted and charged twice, and the first status message stayed behind. */
    @Test
    void aForgedTapOnAStatusMessageBuysNoSecondPicture() {
        CountDownLatch gate = house.painter.holdBack();
        choosesModel(anna);
        anna.says("котик");
        SimulatedMessage status = anna.awaitText("🎨 Генерирую");

        isAnOldButton(anna.forgesTapOn(status, "draw"));

        gate.countDown();
        isPainted(anna, "котик");
        anna.awaitDeleted(status, SOON);
        house.awaitCalm();
        assertThat(house.painter.requests()).hasSize(1);
        assertThat(used()).isEqualTo(1);
    }

    /** Bug: the news gave way to a picture that nobody had asked for again. */
    @Test
    void aForgedTapOnBadNewsBuysNothing() {
        house.painter.rejects(Cause.CONTENT_BLOCKED);
        anna.says("/generate котик");
        SimulatedMessage news = anna.awaitText("😔 Картинки не будет: ");
        settled();
        house.painter.does(Painter::paint);

        isAnOldButton(anna.forgesTapOn(news, "draw"));

        house.awaitCalm();
        assertThat(news.now()).isEqualTo(news);
        assertThat(house.painter.requests()).hasSize(1);
        assertThat(used()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"draw", "models", "menu", "img_hf-sd3-medium", "img_premium"})
    void aForgedTapOnAMessageWithoutThatButtonDoesNothing(String data) {
        anna.says("/start");
        SimulatedMessage greeting = anna.awaitText("Привет");

        isAnOldButton(anna.forgesTapOn(greeting, data));

        house.awaitCalm();
        assertThat(anna.chat().fromBot()).containsExactly(greeting);
        assertThat(house.lira().choosePreferences().of(new UserId("1001")).model())
                .isNull();
        assertThat(house.painter.requests()).isEmpty();
    }

    @Test
    void anOffersButtonIsNotThatOfAModel() {
        anna.says("котик");
        SimulatedMessage offer = anna.awaitText("Нарисовать это?");

        isAnOldButton(anna.forgesTapOn(offer, "img_fallback"));

        assertThat(house.lira().choosePreferences().of(new UserId("1001")).model())
                .isNull();
    }

    @Test
    void anOfferWhoseWordsBecameACommandIsNotPainted() {
        anna.says("котик");
        SimulatedMessage offer = anna.awaitText("Нарисовать это?");
        ObjectNode message = offer.json();
        ((ObjectNode) message.path("reply_to_message")).put("text", "/stats");
        house.telegram.updates().inject("""
                        {"update_id":%%UPDATE_ID%%,"callback_query":{"id":"1","from":{"id":1001,"first_name":"Анна"},"data":"draw 1 hf-sd3-medium",
                        "message":%s}}""".formatted(message));

        house.awaitCalm();
        assertThat(offer.now()).isEqualTo(offer);
        assertThat(house.painter.requests()).isEmpty();
    }

    /** Telegram shows what was said of old neither with its buttons nor with its words. */
    @ParameterizedTest
    @ValueSource(strings = {"draw", "models", "img_hf-sd3-medium"})
    void aTapOnAMessageThatIsGoneIsAnswered(String data) {
        anna.says("/generate котик");
        SimulatedMessage status = anna.awaitText("🎨 Генерирую");
        anna.awaitPhoto();
        anna.awaitDeleted(status, SOON);
        settled();

        isAnOldButton(anna.forgesTapOn(status, data));

        assertThat(house.painter.requests()).hasSize(1);
    }

    @Test
    void anOfferTappedByFiveQuickFingersIsOnePicture() {
        anna.says("котик");
        SimulatedMessage offer = anna.awaitText("Нарисовать это?");

        List<Tap> taps = IntStream.range(0, 5)
                .mapToObj(finger -> anna.tapsOn(offer, "🎨 Нарисовать"))
                .toList();

        assertThat(taps).allSatisfy(tap -> assertThat(tap.awaitAnswer()).isNotNull());
        isPainted(anna, "котик");
        house.awaitCalm();
        assertThat(anna.chat().photos()).hasSize(1);
        assertThat(house.painter.requests()).hasSize(1);
        assertThat(used()).isEqualTo(1);
    }

    /** Bug in the making: the offer has no button any more once it has become the status message. */
    @Test
    void aSecondTapWhileThePictureIsPaintedSaysThatItIs() {
        CountDownLatch gate = house.painter.holdBack();
        anna.says("котик");
        SimulatedMessage offer = anna.awaitText("Нарисовать это?");
        anna.tapsOn(offer, "🎨 Нарисовать").awaitAnswer();
        anna.awaitEdit(offer, SOON);

        Tap second = anna.tapsOn(offer, "🎨 Нарисовать");

        assertThat(second.awaitAnswer().text()).contains("уже в работе");
        gate.countDown();
        isPainted(anna, "котик");
    }

    private static void isAnOldButton(Tap tap) {
        assertThat(tap.awaitAnswer().text()).contains("больше не действует");
    }

    private int used() {
        return house.lira().showStanding().of(new UserId("1001")).quota().used().value();
    }

    @Test
    void statsTellLevelUseAndReset() {
        choosesModel(anna);
        anna.says("котик");
        isPainted(anna, "котик");

        settled();
        anna.says("/stats");

        assertThat(anna.awaitText("📊").text()).matches("""
                        📊 Ваш лимит

                        Уровень: Пользователь
                        ▓▓▓░░░░░░░ 1 из 3
                        Получено: 1\\. В работе: 0\\. Осталось: 2\\.
                        Новый лимит в 00:00 \\(Москва\\), через (12 ч|11 ч 59 мин)\\.

                        Последние картинки:
                        1\\. котик \\(23 ноября, 12:\\d\\d\\)
                        Все и прислать снова: /history""");
    }

    @Test
    void anAdminHasNoLimit() {
        setLevel("admin");
        anna.says("/stats");
        anna.awaitText("Уровень: Администратор, без ограничения.");
        anna.says("/generate котик");

        assertThat(anna.awaitPhoto().text()).endsWith("Списано: 1. Ваш лимит не ограничен.");
    }

    @Test
    void theFourthOfADayIsRefusedWithTheTimeOfTheNext() {
        for (int i = 1; i <= 3; i++) {
            anna.says("/generate котик " + i);
            anna.awaitPhoto();
        }

        SimulatedMessage fourth = anna.says("/generate котик 4");

        SimulatedMessage refusal = anna.awaitText("На сегодня всё");
        assertThat(refusal.text())
                .matches(
                        "На сегодня всё: использовано 3 из 3\\.\nНовый лимит в 00:00 \\(Москва\\), через .* (ч|мин)\\.\n"
                                + "На уровне «Подписчик» – 5 картинок в день\\. Спросить о нём: @lira_help");
        assertThat(refusal.repliesTo(fourth)).isTrue();
        assertThat(house.painter.requests()).hasSize(3);
    }

    @Test
    void cancelEndsTheWait() {
        choosesModel(anna);

        anna.says("/cancel");

        anna.awaitText("описания больше не жду");
        anna.says("котик");
        anna.awaitText("Нарисовать это?");
    }

    @Test
    void cancelSaysWhenThereIsNothingToCancel() {
        anna.says("/cancel");

        anna.awaitText("Отменять нечего");
    }

    @Test
    void cancelLetsAPictureUnderWayComeAndSaysSo() {
        CountDownLatch gate = house.painter.holdBack();
        anna.says("/generate котик");
        SimulatedMessage status = anna.awaitText("🎨 Генерирую");
        Await.until("it is painted", () -> !house.painter.requests().isEmpty());

        anna.says("/cancel");

        anna.awaitText("1 картинка уже рисуется");
        gate.countDown();
        isPainted(anna, "котик");
        anna.awaitDeleted(status, SOON);
    }

    @Test
    void cancelGivesUpAJobThatWaitsAndItsStatusMessageSaysSo() {
        house.painter.does((request, call) ->
                new GenerationOutcome.NotStarted(Cause.MODEL_LOADING, Duration.ofSeconds(10), "loading"));
        anna.says("/generate котик");
        SimulatedMessage status = anna.awaitText("🎨 Генерирую");
        awaitWaiting();

        anna.says("/cancel");

        anna.awaitText("Отменена 1 картинка, ничего не списано.");
        anna.awaitMessage(
                message -> message.id() == status.id() && message.text().contains("Отменено"));
        assertThat(house.lira().showStanding().of(new UserId("1001")).quota().used())
                .isEqualTo(PictureCount.NONE);
    }

    private void awaitWaiting() {
        Await.until(
                "the job waits",
                () -> !house.painter.requests().isEmpty()
                        && house.ledger
                                        .unfinished(new UserId("1001"))
                                        .getFirst()
                                        .state()
                                instanceof JobState.Waiting);
    }

    /** Fixed bug: they were painted and charged. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/generate /cancel", "/generate\n\n/cancel", "/generate/cancel", "/generate@LiraTestBot/cancel"})
    void aCommandBehindACommandIsNoDescription(String text) {
        anna.says(text);

        anna.awaitText("Я рисую по словам");
        house.awaitCalm();
        assertThat(house.painter.requests()).isEmpty();
    }

    @Test
    void theBotsNameBehindACommandIsNoPartOfTheDescription() {
        anna.says("/generate @LiraTestBot котик");

        isPainted(anna, "котик");
    }

    /** Fixed bug: what was forwarded while a description was awaited was painted and charged. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"forward_origin\":{\"type\":\"hidden_user\",\"sender_user_name\":\"Борис\",\"date\":1}",
                "\"via_bot\":{\"id\":7,\"is_bot\":true,\"first_name\":\"Gif\"}"
            })
    void whatSomebodyElseMayHaveWrittenIsOfferedAndNotTakenForTheDescription(String origin) {
        choosesModel(anna);

        SimulatedMessage passedOn = anna.sends("{\"text\":\"новость\"," + origin + "}");

        SimulatedMessage offer = anna.awaitText("Нарисовать это?");
        assertThat(offer.repliesTo(passedOn)).isTrue();
        house.awaitCalm();
        assertThat(house.painter.requests()).isEmpty();

        anna.says("котик");
        isPainted(anna, "котик");
    }

    @Test
    void aForwardedCommandIsOfferedAndPaintedWhenTapped() {
        anna.sends("{\"text\":\"/generate котик\",\"forward_origin\":{\"type\":\"hidden_user\",\"date\":1}}");
        anna.awaitText("Нарисовать это?");
        assertThat(house.painter.requests()).isEmpty();

        anna.taps("🎨 Нарисовать");

        isPainted(anna, "котик");
    }

    @Test
    void anUnknownCommandIsAnsweredWithAHint() {
        anna.says("/foo");

        anna.awaitText("Такой команды у меня нет");
    }

    @Test
    void anotherBotsCommandIsNotAnswered() {
        anna.says("/generate@OtherBot котик");

        house.awaitCalm();
        assertThat(anna.chat().fromBot()).isEmpty();
        assertThat(house.painter.requests()).isEmpty();
    }

    @Test
    void messagesWithoutWordsAreNeverChargedAndTheWaitGoesOn() {
        choosesModel(anna);

        anna.sendsSticker("🐈");
        anna.awaitText("Нужно описание словами");
        anna.sendsPhoto(Painter.pictureOf("x", 0, 8, 8), "котик на фото");
        anna.awaitText("Нужно описание словами");
        anna.sendsVoice(Duration.ofSeconds(3));
        anna.awaitText("Нужно описание словами");
        assertThat(house.painter.requests()).isEmpty();

        anna.says("котик");
        isPainted(anna, "котик");
    }

    @Test
    void editingAMessageAsksForNothing() {
        choosesModel(anna);
        SimulatedMessage prompt = anna.says("котик");
        SimulatedMessage status = anna.awaitText("🎨 Генерирую");
        isPainted(anna, "котик");
        anna.awaitDeleted(status, SOON);
        choosesModel(anna);
        List<SimulatedMessage> said = anna.chat().fromBot();

        anna.edits(prompt, "пёсик");

        house.awaitCalm();
        assertThat(anna.chat().fromBot()).isEqualTo(said);
        assertThat(house.painter.requests()).hasSize(1);
    }

    @Test
    void serviceMessagesAreNotAnswered() {
        choosesModel(anna);
        List<SimulatedMessage> said = anna.chat().fromBot();

        anna.sends("{\"pinned_message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":1001,\"type\":\"private\"}}}");

        house.awaitCalm();
        assertThat(anna.chat().fromBot()).isEqualTo(said);
    }

    @Test
    void aPromptThatIsTooLongIsRefusedBeforeAnythingIsHeld() {
        choosesModel(anna);

        anna.saysUnchecked("к".repeat(5000));

        anna.awaitText("Описание слишком длинное: 5000 знаков, а модель понимает 2000.");
        assertThat(house.painter.requests()).isEmpty();
        assertThat(house.ledger.unfinished(new UserId("1001"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"к", "/ ", "--nonsense "})
    void theTailOfATextThatTheClientCutIsNotTheDescriptionThatIsAwaited(String beginning) {
        choosesModel(anna);
        SimulatedMessage first = anna.says(beginning + "к".repeat(4096 - beginning.length()));
        SimulatedMessage tail = anna.says("к".repeat(904));

        assertThat(anna.awaitMessage(message -> message.repliesTo(first)).text())
                .doesNotContain("жду");
        SimulatedMessage offer = anna.awaitText("Нарисовать это?");

        assertThat(offer.repliesTo(tail)).isTrue();
        house.awaitCalm();
        assertThat(house.painter.requests()).isEmpty();
    }

    @Test
    void aTextThatIsTooLongButNotCutHasOnlyToBeShortened() {
        choosesModel(anna);
        anna.says("к".repeat(3999));
        anna.awaitText("Описание слишком длинное: 3999 знаков");

        anna.says("котик");

        isPainted(anna, "котик");
    }

    @Test
    void aPromptOfEmojiIsPainted() {
        anna.says("/generate 🐈🐈🐈");

        isPainted(anna, "🐈🐈🐈");
    }

    @Test
    void markupInAPromptComesBackAsItWas() throws InterruptedException {
        String prompt = "<b>_*[`котик](http://x) &amp; \\ {0} $1";
        anna.says("/generate " + prompt);

        SimulatedMessage photo = anna.awaitPhoto();

        assertThat(photo.text()).startsWith(prompt + "\n\n");
        assertThat(house.telegram.awaitCall("sendPhoto", call -> true, SOON).parameter("parse_mode"))
                .isEmpty();
    }

    @Test
    void aBlockedPersonIsToldSo() {
        house.lira()
                .manageAccess()
                .change(new AccessChange.BlockUser(new UserId("1001"), new Actor("test"), new Block(null)));

        anna.says("/generate котик");

        anna.awaitText("закрыт доступ");
        assertThat(house.painter.requests()).isEmpty();
    }

    @Test
    void severalPicturesComeAsAnAlbumAndAllAreCharged() {
        house.preferences.change(
                new UserId("1001"),
                kept -> kept.withOptions(
                        PictureOptions.builder().count(new PictureCount(2)).build()));

        anna.says("/generate котик");

        List<SimulatedMessage> album = anna.awaitAlbum(2, SOON);
        assertThat(album.get(0).text()).endsWith("Списано: 2. Осталось сегодня: 1 из 3.");
        assertThat(album.get(1).bytes()).isEqualTo(Painter.pictureOf("котик", 1, 64, 64));
        anna.says("/generate пёсик");
        anna.awaitText("Нужно 2 картинки, а сегодня осталась 1.");
    }

    @Test
    void aFallbackThatTookOverIsNamed() {
        house.painter.does(
                (request, call) -> new GenerationOutcome.NotStarted(Cause.PAYMENT_REQUIRED, null, "no credits"));

        anna.says("/generate котик");

        assertThat(anna.awaitPhoto().text())
                .isEqualTo(
                        "котик\n\n🖌 Fallback (вместо «🎨 Stable Diffusion 3»)\nСписано: 1. Осталось сегодня: 2 из 3.");
    }

    @ParameterizedTest
    @EnumSource
    void everyFailureIsToldInPlaceOfTheStatusAndChargesNothing(Cause cause) {
        house.painter.rejects(cause);
        SimulatedMessage prompt = anna.says("/generate котик");

        SimulatedMessage news = anna.awaitText("😔 Картинки не будет: ");

        assertThat(news.text())
                .endsWith("\nНичего не списано, осталось сегодня: 3 из 3.")
                .doesNotContain("provider's own words", cause.name());
        assertThat(news.repliesTo(prompt)).isTrue();
        assertThat(anna.chat().fromBot()).hasSize(1);
    }

    @Test
    void commandsAreListedForRussianAndForAllOthers() throws InterruptedException {
        house.telegram.awaitCall(
                "setMyCommands", call -> call.parameter("language_code").isPresent(), SOON);
        Await.until(
                "they are listed",
                () -> !house.telegram
                        .commands("{\"type\":\"all_private_chats\"}", "ru")
                        .isEmpty());

        assertThat(house.telegram.commands("{\"type\":\"all_private_chats\"}", "ru"))
                .containsEntry("generate", "Нарисовать картинку")
                .containsOnlyKeys(
                        "generate",
                        "models",
                        "settings",
                        "stats",
                        "history",
                        "cancel",
                        "menu",
                        "help",
                        "start",
                        "privacy",
                        "forgetme");
        assertThat(house.telegram.commands("{\"type\":\"all_private_chats\"}", ""))
                .containsEntry("generate", "Paint a picture");
    }
}
