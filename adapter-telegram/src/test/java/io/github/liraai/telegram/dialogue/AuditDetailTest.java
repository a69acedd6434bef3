package io.github.liraai.telegram.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.AccessChange.BlockUser;
import io.github.liraai.core.access.AccessChange.SetLevel;
import io.github.liraai.core.access.AccessChange.UnblockUser;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.QuotaReset;
import io.github.liraai.core.mailing.Audience;
import io.github.liraai.core.mailing.Mailing;
import io.github.liraai.core.mailing.MailingId;
import io.github.liraai.core.mailing.RecipientState;
import io.github.liraai.core.mailing.Tally;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.operation.CapScope;
import io.github.liraai.core.operation.Maintenance;
import io.github.liraai.core.operation.OperationChange;
import io.github.liraai.core.operation.Pausable;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.telegram.text.Language;
import io.github.liraai.telegram.text.ResetWords;
import io.github.liraai.telegram.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The details of the audit as the core words them, in the reader's language. */
class AuditDetailTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-30T21:00:00Z");
    private static final UserId ANNA = new UserId("1001");
    private static final Actor BOSS = new Actor("1");
    private static final QuotaDay TODAY = new QuotaDay(LocalDate.of(2026, 11, 23));
    private static final Member MEMBER = new Member(ANNA, new LevelName("user"), null, Profile.UNKNOWN, NOW, NOW);

    private final AuditDetail details = new AuditDetail(new ResetWords(ZoneId.of("Europe/Moscow"), () -> NOW));

    private String said(AuditEntry entry, String language) {
        return details.of(entry, Texts.in(Language.ofTag(language)));
    }

    private static AuditEntry entry(String action, String detail) {
        return new AuditEntry(NOW, BOSS, ANNA, action, detail);
    }

    private static Mailing mailing(Audience audience) {
        Tally tally = new Tally(Map.of(RecipientState.DELIVERED, 2, RecipientState.WAITING, 3));
        return new Mailing(new MailingId(7), BOSS, audience, "hello", Mailing.Stage.SENDING, null, tally, NOW, null);
    }

    static Stream<Arguments> entries() {
        Mailing broadcast = mailing(new Audience.Everybody());
        Mailing message = mailing(new Audience.One(ANNA));
        Pausable model = new Pausable.Model(new ModelKey("hf-sd3-medium"));
        return Stream.of(
                Arguments.of(
                        new SetLevel(ANNA, BOSS, new LevelName("subscriber"), LATER).entry(MEMBER, NOW),
                        "Пользователь → Подписчик до 31.12.2026 00:00",
                        "User → Subscriber until 31.12.2026 00:00"),
                Arguments.of(
                        new SetLevel(ANNA, BOSS, new LevelName("sub+")).entry(MEMBER, NOW),
                        "Пользователь → sub+",
                        "User → sub+"),
                Arguments.of(new BlockUser(ANNA, BOSS, Block.FOR_GOOD).entry(MEMBER, NOW), "навсегда", "for good"),
                Arguments.of(
                        new BlockUser(ANNA, BOSS, new Block(LATER)).entry(MEMBER, NOW),
                        "до 31.12.2026 00:00",
                        "until 31.12.2026 00:00"),
                Arguments.of(new UnblockUser(ANNA, BOSS).entry(MEMBER, NOW), "", ""),
                Arguments.of(
                        new QuotaReset(ANNA, TODAY, BOSS).entry(new PictureCount(2), NOW),
                        "2 картинки за 23.11.2026",
                        "2 pictures of 23.11.2026"),
                Arguments.of(
                        new OperationChange.BeginMaintenance(BOSS, new Maintenance(LATER, "до: завтра\n{0}$1"))
                                .entry(NOW),
                        "до 31.12.2026 00:00: до: завтра\n{0}$1",
                        "until 31.12.2026 00:00: до: завтра\n{0}$1"),
                Arguments.of(
                        new OperationChange.BeginMaintenance(BOSS, new Maintenance(LATER, "")).entry(NOW),
                        "до 31.12.2026 00:00",
                        "until 31.12.2026 00:00"),
                Arguments.of(new OperationChange.EndMaintenance(BOSS).entry(NOW), "", ""),
                Arguments.of(new OperationChange.PauseIt(BOSS, model).entry(NOW), "hf-sd3-medium", "hf-sd3-medium"),
                Arguments.of(
                        new OperationChange.RaiseCap(BOSS, new CapScope.All(), TODAY, 0, 500).entry(NOW),
                        "все вместе, 23.11.2026: 500 → 1000",
                        "all together, 23.11.2026: 500 → 1000"),
                Arguments.of(broadcast.started(BOSS, NOW), "№7, 5 человек, 5 знаков", "No. 7, 5 people, 5 characters"),
                Arguments.of(message.started(BOSS, NOW), "№7, 5 знаков", "No. 7, 5 characters"),
                Arguments.of(broadcast.canceled(BOSS, NOW), "№7, после 2 из 5", "No. 7, after 2 of 5"),
                Arguments.of(message.canceled(BOSS, NOW), "№7, после 2 из 5", "No. 7, after 2 of 5"),
                Arguments.of(
                        entry("cancel-job", "job j1-ab was WAITING"),
                        "j1-ab, было: в очереди",
                        "j1-ab, it was: in line"),
                Arguments.of(
                        entry("retry-job", "job j1-ab was FAILED"),
                        "j1-ab, было: нет картинки",
                        "j1-ab, it was: no picture"),
                Arguments.of(
                        entry("back-model", "hf-sd3-medium, gone since 2026-11-23T09:00:00Z"),
                        "hf-sd3-medium, не было с 23.11.2026 12:00",
                        "hf-sd3-medium, gone since 23.11.2026 12:00"),
                Arguments.of(entry("forget", "words, choices and name"), "", ""),
                Arguments.of(entry("turned-away", "asked for the administration"), "", ""));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void aDetailIsSaidInTheReadersLanguage(AuditEntry entry, String ru, String en) {
        assertThat(said(entry, "ru")).isEqualTo(ru);
        assertThat(said(entry, "en")).isEqualTo(en);
    }

    @Test
    void everyActionHasItsDetailPlayedHere() {
        // The pauses share one line of the table, and a detail that is a name alone needs no words.
        assertThat(AuditText.actions())
                .allSatisfy(action -> assertThat(entries())
                        .anyMatch(row -> row.get()[0] instanceof AuditEntry entry
                                && (entry.action().equals(action)
                                        || (action.matches("(pause|resume)-(model|provider)")
                                                && entry.action().equals("pause-model")))));
    }

    @Test
    void aDetailOfAnotherShapeIsShownAsItIsKeptWithItsTimesOfTheHouse() {
        assertThat(said(entry("set-level", "since 2026-11-23T09:00:00Z, by $1 {0}"), "ru"))
                .isEqualTo("since 23.11.2026 12:00, by $1 {0}");
        assertThat(said(entry("set-level", "ЧТО -> ТО"), "ru")).isEqualTo("ЧТО → ТО");
        assertThat(said(entry("resume-cap", "all on 2026-99-99: 1 -> 2"), "en")).contains("2026-99-99");
        assertThat(said(entry("back-model", "m, gone since 2026-99-99T99:00:00Z"), "en"))
                .contains("2026-99-99");
        assertThat(said(entry("unheard-of", "x"), "en")).isEqualTo("x");
    }
}
