package io.github.liraai.testkit.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.intake.Holder;
import io.github.liraai.core.intake.LeaseName;
import io.github.liraai.core.mailing.Audience;
import io.github.liraai.core.mailing.Mailing;
import io.github.liraai.core.mailing.MailingDelivery;
import io.github.liraai.core.mailing.MailingDelivery.Result;
import io.github.liraai.core.mailing.MailingId;
import io.github.liraai.core.mailing.ManageMailings;
import io.github.liraai.core.mailing.RecipientState;
import io.github.liraai.core.mailing.SendMailings;
import io.github.liraai.core.mailing.Tally;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.testkit.InMemoryLira;
import io.github.liraai.testkit.intake.InMemoryLeases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SendMailingsTest {
    private static final Actor BOSS = new Actor("1");
    private static final LeaseName LEASE = new LeaseName("mailings");

    private final InMemoryLira world = InMemoryLira.create();
    private final ManageMailings mailings = world.administration().mailings();
    private final InMemoryLeases leases = new InMemoryLeases(world.clock());
    private final RecordingMailingDelivery delivery = new RecordingMailingDelivery();
    private final List<Duration> waits = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private final SendMailings sender = sender("one");

    private SendMailings sender(String holder) {
        return SendMailings.of(
                new SendMailings.Setup(world.mailings(), leases, new Holder(holder), delivery, world.clock(), time -> {
                    waits.add(time);
                    world.clock().advance(time);
                    meanwhile.run();
                }));
    }

    private void met(String... people) {
        for (String user : people) {
            world.directory()
                    .meet(
                            new UserId(user),
                            new Profile(user, null, null),
                            new LevelName("user"),
                            world.clock().instant());
        }
    }

    private MailingId started(String text) {
        ManageMailings.Result.Drafted drafted =
                (ManageMailings.Result.Drafted) mailings.draft(new Audience.Everybody(), text, BOSS);
        return mailings.send(drafted.draft().id(), BOSS, null).orElseThrow().id();
    }

    private Mailing find(MailingId id) {
        return mailings.find(id).orElseThrow();
    }

    private List<String> recipients() {
        return delivery.messages().stream()
                .map(message -> message.recipient().value())
                .toList();
    }

    @Test
    void everybodyGetsItOnceAndItsEndIsShown() throws InterruptedException {
        met("a", "b", "c");
        MailingId id = started("hello");

        sender.look();
        sender.look();

        assertThat(recipients()).containsExactly("a", "b", "c");
        assertThat(find(id).stage()).isEqualTo(Mailing.Stage.DONE);
        assertThat(delivery.shown().getFirst().stage()).isEqualTo(Mailing.Stage.SENDING);
        assertThat(delivery.shown().getLast()).isEqualTo(find(id));
        assertThat(waits).isEmpty();
        assertThat(leases.acquire(LEASE, new Holder("other"), Duration.ofSeconds(1)))
                .isPresent();
    }

    @Test
    void whatCameOfEachIsCounted() throws InterruptedException {
        met("a", "b", "c", "d");
        delivery.ends(new Result.Closed(), new Result.Failed(), new Result.Unknown());
        MailingId id = started("hello");

        sender.look();

        assertThat(find(id).tally())
                .isEqualTo(new Tally(Map.of(
                        RecipientState.CLOSED,
                        1,
                        RecipientState.FAILED,
                        1,
                        RecipientState.UNKNOWN,
                        1,
                        RecipientState.DELIVERED,
                        1)));
        assertThat(mailings.recipients(id, RecipientState.UNKNOWN, 10)).containsExactly(new UserId("c"));
    }

    @Test
    void aPauseIsKeptAndTheSamePersonIsTriedAfterIt() throws InterruptedException {
        met("a", "b");
        delivery.ends(new Result.Delivered(), new Result.Later(Duration.ofMillis(7_500)));
        MailingId id = started("hello");

        sender.look();

        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofMillis(7_500));
        assertThat(recipients()).containsExactly("a", "b", "b");
        assertThat(find(id).tally()).isEqualTo(new Tally(Map.of(RecipientState.DELIVERED, 2)));
    }

    @Test
    void afterUnknownOnesItRestsLongerAndLonger() throws InterruptedException {
        met("a", "b", "c", "d");
        delivery.ends(new Result.Unknown(), new Result.Unknown(), new Result.Delivered(), new Result.Unknown());
        started("hello");

        sender.look();

        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(2 + 4 + 2));
    }

    @Test
    void whileOneProcessSendsAnotherDoesNot() throws InterruptedException {
        met("a", "b");
        delivery.ends(new Result.Later(Duration.ofSeconds(30)));
        started("hello");
        SendMailings other = sender("other");
        List<Integer> sentByOther = new ArrayList<>();
        meanwhile = () -> {
            int before = delivery.messages().size();
            look(other);
            sentByOther.add(delivery.messages().size() - before);
        };

        sender.look();

        assertThat(sentByOther).isNotEmpty().containsOnly(0);
        assertThat(recipients()).containsExactly("a", "a", "b");
    }

    private static void stop(SendMailings sender) {
        try {
            sender.stop(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void look(SendMailings sender) {
        try {
            sender.look();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatDiesInBetweenIsListedAndTheRestGoesOn() throws InterruptedException {
        met("a", "b", "c");
        MailingId id = started("hello");
        world.mailings().next(1, world.clock().instant());
        leases.acquire(LEASE, new Holder("dead"), Duration.ofSeconds(15));
        sender.look();
        assertThat(recipients()).isEmpty();

        world.clock().advance(Duration.ofSeconds(16));
        sender.look();

        assertThat(recipients()).containsExactly("b", "c");
        assertThat(mailings.recipients(id, RecipientState.UNKNOWN, 10)).containsExactly(new UserId("a"));
        assertThat(find(id).stage()).isEqualTo(Mailing.Stage.DONE);
    }

    @Test
    void aCancelledOneEndsAfterTheMessageAtHandAndThatIsShown() throws InterruptedException {
        met("a", "b");
        delivery.ends(new Result.Later(Duration.ofSeconds(2)));
        MailingId id = started("hello");
        meanwhile = () -> mailings.cancel(id, BOSS);

        sender.look();

        assertThat(recipients()).containsExactly("a");
        assertThat(delivery.shown().getLast().stage()).isEqualTo(Mailing.Stage.CANCELED);
    }

    @Test
    void whoStopsItFindsTheRestUnsent() throws InterruptedException {
        met("a", "b");
        delivery.ends(new Result.Delivered(), new Result.Later(Duration.ofSeconds(60)));
        MailingId id = started("hello");
        meanwhile = () -> stop(sender);

        sender.look();
        sender.look();

        assertThat(find(id).tally())
                .isEqualTo(new Tally(Map.of(RecipientState.DELIVERED, 1, RecipientState.WAITING, 1)));
        assertThat(waits).hasSize(1);
    }

    @Test
    void whatCouldNotBeNotedIsNotedWhenTheStoreIsBack() throws InterruptedException {
        met("a", "b");
        MailingId id = started("hello");
        RecordingMailingDelivery leaving = new RecordingMailingDelivery();
        SendMailings unlucky = SendMailings.of(new SendMailings.Setup(
                world.mailings(),
                leases,
                new Holder("one"),
                new LeavingDelivery(leaving, world.store()::goAway),
                world.clock(),
                time -> {}));
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(unlucky::look);

        world.store().comeBack();
        unlucky.look();

        assertThat(leaving.messages()).hasSize(2);
        assertThat(find(id).tally()).isEqualTo(new Tally(Map.of(RecipientState.DELIVERED, 2)));
    }

    /** Delivers, after which the store is away, the first time. */
    private static final class LeavingDelivery implements MailingDelivery {
        private final RecordingMailingDelivery delivery;
        private Runnable once;

        LeavingDelivery(RecordingMailingDelivery delivery, Runnable once) {
            this.delivery = delivery;
            this.once = once;
        }

        @Override
        public Result deliver(UserId recipient, String text) {
            once.run();
            once = () -> {};
            return delivery.deliver(recipient, text);
        }

        @Override
        public void show(Mailing mailing, List<UserId> unknown) {
            delivery.show(mailing, unknown);
        }
    }

    @Test
    void wordsAreCheckedBeforeTheyAreADraft() {
        met("a");

        assertThat(mailings.draft(new Audience.Everybody(), " \n ", BOSS)).isEqualTo(new ManageMailings.Result.Blank());
        assertThat(mailings.draft(new Audience.Everybody(), "👩".repeat(2049), BOSS))
                .isEqualTo(new ManageMailings.Result.TooLong(4098, 4096));
        assertThat(mailings.draft(new Audience.Everybody(), "👩".repeat(2048), BOSS))
                .isInstanceOf(ManageMailings.Result.Drafted.class);
        assertThat(mailings.draft(new Audience.One(new UserId("nobody")), "hello", BOSS))
                .isEqualTo(new ManageMailings.Result.Nobody());
    }

    @Test
    void aBroadcastToNobodyIsNone() {
        assertThat(mailings.draft(new Audience.Everybody(), "hello", BOSS))
                .isEqualTo(new ManageMailings.Result.Nobody());
    }

    @Test
    void nextWordsAreAwaitedForAnHour() {
        UserId boss = new UserId("1");
        mailings.await(boss, new Audience.Everybody());

        world.clock().advance(Duration.ofMinutes(59));
        boolean before = mailings.awaited(boss).isPresent();
        world.clock().advance(Duration.ofMinutes(1));

        assertThat(before).isTrue();
        assertThat(mailings.awaited(boss)).isEmpty();
    }
}
