package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.operation.CapScope;
import io.github.liraai.core.operation.CapStatus;
import io.github.liraai.core.operation.CapUse;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.simulator.SimulatedUser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every act of the administration in the chat that changes something leaves its line of the audit; a new one has to be entered here. */
@Timeout(120)
class AdministrativeVerbsTest {
    private static final UserId BOSS = new UserId("1");
    private static final QuotaDay TODAY = new QuotaDay(LocalDate.of(2026, 11, 23));

    /** What only shows something or asks; what is thrown away before it was sent happened to nobody. */
    private static final Set<String> UNAUDITED = Set.of(
            "Home", "People", "Card", "Audit", "AuditFilters", "Models", "Mailings", "MailingCard", "Write", "Discard");

    private final BotHouse house = new BotHouse();
    private final SimulatedUser boss = house.telegram.user(1).named("Boss").speaking("en");
    private final SimulatedUser anna = house.telegram.user(1001).named("Anna").speaking("en");
    private final Set<String> played = new TreeSet<>(UNAUDITED);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void eachLeavesItsLineAndNoneIsForgotten() throws ClassNotFoundException {
        boss.says("/start");
        boss.awaitText("Hello");
        anna.says("/start");
        anna.awaitText("Hello");
        house.lira().manageAccess().change(new AccessChange.SetLevel(BOSS, new Actor("test"), LevelName.ADMIN));

        typed("/admin 1001", "Id: 1001");
        tapped("Level", "set-level", "a:lv:1001:subscriber");
        tapped("Block", "block", "a:bl:1001:7");
        tapped("Unblock", "unblock", "a:ub:1001");
        tapped("Reset", "reset-quota", "a:rs:1001");
        typed("/admin block 1001", "for good?");
        tapped("Sure", "block", "a:y:bl:1001:0");
        audited("unblock", () -> boss.says("/admin unblock 1001"));
        audited("set-level", () -> boss.says("/admin level 1001 user"));
        audited("reset-quota", () -> boss.says("/admin reset 1001"));

        typed("/admin message 1001 Hello", "Hello");
        tapped("Send", "message", "a:mg:1");
        typed("/admin broadcast Good morning", "Good morning");
        audited("broadcast", () -> boss.tapsData("a:mg:2").awaitAnswer());
        boss.awaitText("is under way");
        tapped("CancelMailing", "cancel-broadcast", "a:mc:2");

        audited("maintenance-on", () -> boss.says("/admin maintenance 18:30 Back soon"));
        boss.awaitText("Maintenance, it ends at 18:30");
        tapped("EndMaintenance", "maintenance-off", "a:mx");

        typed("/admin", "Administration");
        boss.tapsData("a:mod").awaitAnswer();
        boss.awaitText("Providers and models");
        tapped("Pause", "pause-model", "a:pm:hf-sd3-medium");
        tapped("Resume", "resume-model", "a:rm:hf-sd3-medium");
        audited("pause-provider", () -> boss.tapsData("a:pp:test").awaitAnswer());
        audited("resume-provider", () -> boss.tapsData("a:rp:test").awaitAnswer());

        house.capNews()
                .tell(
                        house.directory.find(BOSS).orElseThrow(),
                        new CapStatus(
                                new CapScope.Provider(new ProviderName("test")),
                                TODAY,
                                new CapUse(500, 0),
                                OptionalInt.of(500),
                                Instant.parse("2026-11-23T21:00:00Z")));
        boss.awaitText("daily cap is reached");
        tapped("RaiseCap", "resume-cap", "a:cap:2026-11-23:0:test");

        Class<?> acts = Class.forName("io.github.liraai.telegram.dialogue.AdminAct");
        assertThat(played).isEqualTo(new TreeSet<>(leaves(acts).toList()));
    }

    private void typed(String words, String answer) {
        boss.says(words);
        boss.awaitText(answer);
    }

    private void tapped(String act, String action, String data) {
        audited(action, () -> boss.tapsData(data).awaitAnswer());
        played.add(act);
    }

    private void audited(String action, Runnable deed) {
        int before = house.audit.entries().size();
        deed.run();
        Await.until(action, () -> house.audit.entries().size() > before);
        house.awaitCalm();

        List<AuditEntry> added =
                house.audit.entries().subList(before, house.audit.entries().size());
        assertThat(added).as(action).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(action);
            assertThat(entry.by()).isEqualTo(Actor.of(BOSS));
        });
    }

    private static Stream<String> leaves(Class<?> act) {
        return act.isSealed()
                ? Stream.of(act.getPermittedSubclasses()).flatMap(AdministrativeVerbsTest::leaves)
                : Stream.of(act.getSimpleName());
    }
}
