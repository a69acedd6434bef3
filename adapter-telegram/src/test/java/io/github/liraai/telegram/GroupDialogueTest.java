package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.preferences.Place;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.simulator.Fault;
import io.github.liraai.simulator.GroupMember;
import io.github.liraai.simulator.SimulatedGroup;
import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.Tap;
import io.github.liraai.simulator.TelegramSimulator;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupDialogueTest {
    private final BotHouse house = new BotHouse(TelegramSimulator.builder().readsAllGroupMessages());
    private final SimulatedGroup group = house.telegram.group(-1001);
    private final GroupMember anna = group.member(house.telegram.user(1001).named("Анна"));
    private final GroupMember boris = group.member(house.telegram.user(1002).named("Борис"));

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void otherTextsOfAGroupAreNoneOfTheBotsBusiness() {
        anna.says("котик");
        anna.sendsSticker("🐈");
        anna.says("/foo");
        anna.says("/generate@OtherBot котик");

        house.awaitCalm();
        assertThat(group.chat().fromBot()).isEmpty();
        assertThat(house.painter.requests()).isEmpty();
    }

    @Test
    void aCommandIsPaintedInTheGroupAsAReply() {
        SimulatedMessage prompt = anna.says("/generate котик");

        SimulatedMessage photo = anna.awaitPhoto();

        assertThat(photo.repliesTo(prompt)).isTrue();
        assertThat(photo.bytes()).isEqualTo(Painter.pictureOf("котик", 0, 64, 64));
    }

    @Test
    void aMentionIsOfferedAndOnlyItsAuthorMayTap() {
        anna.says("@LiraTestBot котик");
        anna.awaitText("Нарисовать это?");

        Tap others = boris.tapsInline("🎨 Нарисовать");
        assertThat(others.awaitAnswer().text()).contains("другой человек");
        assertThat(house.painter.requests()).isEmpty();

        anna.tapsInline("🎨 Нарисовать").awaitAnswer();
        assertThat(anna.awaitPhoto().bytes()).isEqualTo(Painter.pictureOf("котик", 0, 64, 64));
    }

    @Test
    void aCommandBehindAMentionIsNoPrompt() {
        anna.says("@LiraTestBot /generate котик");
        anna.awaitText("Я рисую картинки по описанию");
        anna.says("/generate");
        anna.tapsInline("🎨 Stable Diffusion 3").awaitAnswer();
        SimulatedMessage asking = anna.awaitText("ответом на это сообщение");

        anna.replies(asking, "@LiraTestBot /generate котик");

        anna.awaitText("Нужно описание словами");
        house.awaitCalm();
        assertThat(house.painter.requests()).isEmpty();
    }

    @Test
    void aPromptIsAReplyToTheBotOfWhoeverChoseTheModel() {
        anna.says("/generate");
        anna.tapsInline("🎨 Stable Diffusion 3").awaitAnswer();
        SimulatedMessage asking = anna.awaitText("ответом на это сообщение");

        anna.says("просто болтаю");
        SimulatedMessage others = boris.replies(asking, "пёсик");
        SimulatedMessage offer = boris.awaitText("Нарисовать это?");
        house.awaitCalm();
        assertThat(offer.repliesTo(others)).isTrue();
        assertThat(group.chat().fromBot()).containsExactly(asking.now(), offer);
        assertThat(house.painter.requests()).isEmpty();

        SimulatedMessage prompt = anna.replies(asking, "котик");
        assertThat(anna.awaitPhoto().repliesTo(prompt)).isTrue();
    }

    @Test
    void aMenuIsOnlyForWhoeverCalledItUp() {
        anna.says("/generate");
        anna.awaitText("Выберите модель");

        Tap others = boris.tapsInline("🎨 Stable Diffusion 3");

        assertThat(others.awaitAnswer().text()).contains("меню другого человека");
    }

    @Test
    void inATopicEverythingStaysInTheTopic() {
        GroupMember inTopic = house.telegram.group(-1002).member(house.telegram.user(1001), 7);
        inTopic.says("/generate котик");

        SimulatedMessage status = inTopic.awaitText("🎨 Генерирую");
        SimulatedMessage photo = inTopic.awaitPhoto();

        assertThat(status.threadId()).hasValue(7);
        assertThat(photo.threadId()).hasValue(7);
    }

    @Test
    void aGroupThatBecameASupergroupGetsItsPicture() {
        SimulatedGroup old = house.telegram.group(-1003);
        GroupMember member = old.member(house.telegram.user(1001));
        var gate = house.painter.holdBack();
        member.says("/generate котик");
        member.awaitText("🎨 Генерирую");
        SimulatedGroup supergroup = house.telegram.group(-1_000_000_000_123L);
        old.migratesTo(supergroup.id());

        gate.countDown();

        Await.until(
                "the picture is in the supergroup",
                () -> house.telegram
                        .chat(-1_000_000_000_123L)
                        .map(chat -> !chat.photos().isEmpty())
                        .orElse(false));
    }

    @Test
    void aGroupThatBecameASupergroupHearsThatThereIsNoPicture() {
        SimulatedGroup old = house.telegram.group(-1004);
        GroupMember member = old.member(house.telegram.user(1001));
        house.painter.rejects(Cause.CONTENT_BLOCKED);
        var gate = house.painter.holdBack();
        member.says("/generate котик");
        member.awaitText("🎨 Генерирую");
        SimulatedGroup supergroup = house.telegram.group(-1_000_000_000_124L);
        old.migratesTo(supergroup.id());

        gate.countDown();

        Await.until(
                "the news is in the supergroup",
                () -> house.telegram
                        .chat(-1_000_000_000_124L)
                        .map(chat -> chat.fromBot().stream()
                                .anyMatch(message -> message.text().contains("Картинки не будет")))
                        .orElse(false));
    }

    private void isOff() {
        group.promotes(anna.user());
        anna.says("/group");
        anna.tapsInline("⏸ Не рисовать здесь").awaitAnswer();
        anna.awaitText("я не рисую и молчу");
    }

    @Test
    void inAGroupThatIsOffNothingIsPaintedAndItIsSaidOnceAnHour() {
        isOff();

        boris.says("/generate котик");
        boris.awaitText("В этой группе рисование выключено");
        int said = group.chat().fromBot().size();
        boris.says("/generate пёсик");
        boris.says("/рисунок пёсик");
        boris.says("@LiraTestBot пёсик");
        boris.says("/models");
        boris.says("/settings");
        boris.says("/help");
        boris.says("/group");
        boris.says("просто болтаю");
        boris.replies(group.chat().fromBot().getFirst(), "пёсик");
        boris.sendsSticker("🐈");
        house.awaitCalm();

        assertThat(group.chat().fromBot()).hasSize(said);
        assertThat(house.painter.requests()).isEmpty();

        house.clock.advance(Duration.ofHours(1));
        boris.says("@LiraTestBot пёсик");

        boris.awaitText("В этой группе рисование выключено");
    }

    @Test
    void aGroupThatIsOnAgainPaints() {
        isOff();

        anna.tapsInline("▶️ Рисовать здесь").awaitAnswer();
        anna.awaitText("В этой группе я рисую");
        boris.says("/generate котик");

        boris.awaitPhoto();
    }

    @Test
    void buttonsFromBeforeDoNothingInAGroupThatIsOff() {
        anna.says("@LiraTestBot котик");
        SimulatedMessage offer = anna.awaitText("Нарисовать это?");
        isOff();

        Tap tap = anna.tapsOn(offer, "🎨 Нарисовать");

        assertThat(tap.awaitAnswer().text()).contains("рисование выключено");
        house.awaitCalm();
        assertThat(house.painter.requests()).isEmpty();
    }

    @Test
    void whatIsPaintedAlreadyArrivesInAGroupThatIsOff() {
        var gate = house.painter.holdBack();
        boris.says("/generate котик");
        boris.awaitText("🎨 Генерирую");
        isOff();

        gate.countDown();

        boris.awaitPhoto();
    }

    @Test
    void onlyAdministratorsOfAGroupTurnItOff() {
        group.promotes(anna.user());
        boris.says("/group");
        boris.awaitText("только администраторы группы");
        anna.says("/group");
        anna.awaitText("В этой группе я рисую");

        Tap tap = boris.tapsInline("⏸ Не рисовать здесь");

        assertThat(tap.awaitAnswer().text()).contains("только администраторы группы");
        assertThat(house.closedPlaces.isClosed(new Place("telegram:-1001"))).isFalse();
    }

    @Test
    void whoRunsAGroupIsAskedOnceAMinute() {
        group.promotes(anna.user());
        anna.says("/group");
        anna.awaitText("В этой группе я рисую");
        group.demotes(anna.user());
        anna.tapsInline("⏸ Не рисовать здесь").awaitAnswer();
        anna.awaitText("я не рисую и молчу");
        assertThat(house.telegram.countCalls("getChatMember")).isEqualTo(1);

        house.clock.advance(Duration.ofMinutes(1));

        assertThat(anna.tapsInline("▶️ Рисовать здесь").awaitAnswer().text()).contains("только администраторы группы");
        assertThat(house.telegram.countCalls("getChatMember")).isEqualTo(2);
    }

    @Test
    void whenNobodyKnowsWhoRunsAGroupItIsSaidAndAskedAgain() {
        group.promotes(anna.user());
        house.telegram.faults().next("getChatMember", Fault.badGateway());

        anna.says("/group");
        anna.awaitText("не получается узнать, кто ведёт эту группу");
        anna.says("/group");

        anna.awaitText("В этой группе я рисую");
    }

    @Test
    void aGroupThatIsNotToldOfInTimeIsNotAskedAboutForHalfAMinuteWhoeverAsks() {
        group.promotes(anna.user());
        house.telegram.faults().next("getChatMember", Fault.delay(Duration.ofSeconds(10)));
        house.crash();
        anna.says("/group");
        boris.says("/group");
        anna.says("/group");
        house.start();

        house.awaitCalm();
        assertThat(group.chat().fromBot())
                .hasSize(3)
                .allSatisfy(message -> assertThat(message.text()).contains("не получается узнать"));

        house.clock.advance(Duration.ofSeconds(30));
        anna.says("/group");

        anna.awaitText("В этой группе я рисую");
    }

    @Test
    void ofOtherGroupsIsAskedMeanwhile() {
        house.telegram.faults().next("getChatMember", Fault.delay(Duration.ofSeconds(10)));
        anna.says("/group");
        anna.awaitText("не получается узнать, кто ведёт эту группу");
        SimulatedGroup other = house.telegram.group(-1010);
        GroupMember elsewhere = other.member(anna.user());
        other.promotes(anna.user());

        elsewhere.says("/group");

        elsewhere.awaitText("В этой группе я рисую");
    }

    @Test
    void theSwitchOutlivesARestart() {
        isOff();

        house.crashAndRestart();
        boris.says("/generate котик");

        boris.awaitText("рисование выключено");
    }

    @Test
    void theSwitchOfAGroupIsThatOfItsTopicsAndOfNoOtherGroup() {
        isOff();
        GroupMember inTopic = group.member(boris.user(), 7);
        inTopic.says("/generate котик");
        assertThat(inTopic.awaitText("рисование выключено").threadId()).hasValue(7);

        GroupMember elsewhere = house.telegram.group(-1009).member(boris.user());
        elsewhere.says("/generate котик");

        elsewhere.awaitPhoto();
    }

    @Test
    void aGroupThatBecameASupergroupStaysOff() {
        isOff();
        SimulatedGroup supergroup = house.telegram.group(-1_000_000_000_125L);

        group.migratesTo(supergroup.id());
        GroupMember member = supergroup.member(boris.user());
        member.says("/generate котик");

        member.awaitText("рисование выключено");
        house.awaitCalm();
        assertThat(house.painter.requests()).isEmpty();
    }

    @Test
    void aPrivateChatHasNoSwitch() {
        anna.user().says("/group");

        anna.user().awaitText("Эта команда для групп");
    }

    @Test
    void aCommandThatNamesTheBotIsOurs() {
        anna.says("/generate@liratestbot котик");

        anna.awaitPhoto();
    }

    @Test
    void whoAsksInAGroupPays() {
        anna.says("/generate котик");
        anna.awaitPhoto();
        house.awaitCalm();

        assertThat(charged(1001)).isEqualTo(PictureCount.ONE);
        assertThat(charged(1002)).isEqualTo(PictureCount.NONE);
    }

    private PictureCount charged(long user) {
        return house.lira()
                .showStanding()
                .of(new UserId(Long.toString(user)))
                .quota()
                .charged();
    }

    @Test
    void anonymousAdminsAndChannelsAreNotAnswered() {
        house.telegram.updates().inject("""
                        {"update_id":%UPDATE_ID%,"message":{"message_id":5,"date":1,"from":{"id":1087968824,"is_bot":true,"first_name":"Group"},
                        "sender_chat":{"id":-1001,"type":"group","title":"x"},"chat":{"id":-1001,"type":"group","title":"x"},"text":"/generate котик"}}""");

        house.awaitCalm();
        assertThat(group.chat().fromBot()).isEmpty();
        assertThat(house.painter.requests()).isEmpty();
    }
}
