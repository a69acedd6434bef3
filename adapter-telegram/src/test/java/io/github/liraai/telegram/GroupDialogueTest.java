package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.simulator.GroupMember;
import io.github.liraai.simulator.SimulatedGroup;
import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.Tap;
import io.github.liraai.simulator.TelegramSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupDialogueTest {
    private final BotHouse house =
            new BotHouse(TelegramSimulator.builder().readsAllGroupMessages().start());
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
        anna.awaitText("Я рисую по словам");
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
        boris.replies(asking, "пёсик");
        house.awaitCalm();
        assertThat(group.chat().fromBot()).containsExactly(asking.now());
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
