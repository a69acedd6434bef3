package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.UserId;
import io.github.liraai.simulator.Fault;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CommandMenuTest {
    private static final String PRIVATE = "{\"type\":\"all_private_chats\"}";
    private static final String GROUPS = "{\"type\":\"all_group_chats\"}";
    private static final String GROUP_ADMINISTRATORS = "{\"type\":\"all_chat_administrators\"}";
    private static final String BOSS = "{\"type\":\"chat\",\"chat_id\":77}";
    private static final String OTHER = "{\"type\":\"chat\",\"chat_id\":78}";

    private final BotHouse house = new BotHouse();

    @AfterEach
    void close() {
        house.close();
    }

    private void level(String user, LevelName level) {
        house.lira().manageAccess().change(new AccessChange.SetLevel(new UserId(user), new Actor("test"), level));
    }

    private Map<String, String> listed(String scope, String language) {
        Await.until(
                "the commands are listed",
                () -> !house.telegram.commands(scope, language).isEmpty());
        return house.telegram.commands(scope, language);
    }

    @Test
    void privateChatsGroupsAndThoseWhoRunThemHaveTheirOwnLists() {
        assertThat(listed(PRIVATE, "ru"))
                .containsEntry("generate", "Нарисовать картинку")
                .containsKey("start")
                .doesNotContainKeys("admin", "group");
        assertThat(listed(PRIVATE, "")).containsEntry("generate", "Paint a picture");
        assertThat(listed(GROUPS, "ru")).containsKey("generate").doesNotContainKeys("admin", "group", "menu");
        assertThat(listed(GROUPS, "")).containsEntry("cancel", "Cancel");
        assertThat(listed(GROUP_ADMINISTRATORS, "ru")).containsEntry("group", "Рисовать ли в этой группе");
        assertThat(listed(GROUP_ADMINISTRATORS, "")).containsKeys("generate", "group");
    }

    @Test
    void anAdministratorsListFollowsAppointmentAndDismissal() {
        house.telegram.user(77).join();
        listed(PRIVATE, "ru");
        assertThat(house.telegram.commands(BOSS, "")).isEmpty();

        level("77", LevelName.ADMIN);

        assertThat(listed(BOSS, "ru"))
                .containsEntry("admin", "Администрирование")
                .containsKey("start");
        assertThat(listed(BOSS, "")).containsEntry("admin", "Administration");

        level("77", new LevelName("user"));

        Await.until(
                "the lists are gone",
                () -> house.telegram.commands(BOSS, "ru").isEmpty()
                        && house.telegram.commands(BOSS, "").isEmpty());
    }

    @Test
    void whoHasNoChatWithTheBotKeepsNobodyFromTheirListAndIsTriedAnHourLater() {
        house.telegram
                .faults()
                .nextWhere(
                        1,
                        "setMyCommands",
                        call -> call.getOrDefault("scope", "").contains("77"),
                        Fault.badRequest("chat not found"));
        level("77", LevelName.ADMIN);
        level("78", LevelName.ADMIN);

        assertThat(listed(OTHER, "ru")).containsKey("admin");
        assertThat(house.telegram.commands(BOSS, "")).isEmpty();

        house.clock.advance(Duration.ofHours(1));

        assertThat(listed(BOSS, "ru")).containsKey("admin");
    }
}
