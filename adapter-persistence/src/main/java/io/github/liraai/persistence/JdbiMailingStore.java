package io.github.liraai.persistence;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.core.mailing.Audience;
import io.github.liraai.core.mailing.Mailing;
import io.github.liraai.core.mailing.MailingId;
import io.github.liraai.core.mailing.MailingStore;
import io.github.liraai.core.mailing.MailingWait;
import io.github.liraai.core.mailing.RecipientState;
import io.github.liraai.core.mailing.Tally;
import io.github.liraai.persistence.MailingTables.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Keeps mailings in the database. Thread-safe. */
final class JdbiMailingStore implements MailingStore {
    private final Database database;
    private final MailingTables mailings = new MailingTables();
    private final MemberTable members = new MemberTable();
    private final AuditTable audit = new AuditTable();

    JdbiMailingStore(Database database) {
        this.database = database;
    }

    @Override
    public Mailing draft(Audience audience, String text, Actor by, Instant now) {
        String words = Columns.textOrEmpty(text);
        return database.inTransaction("write a draft", handle -> {
            mailings.deleteDraftsOf(handle, by);
            mailings.deleteEndedBefore(handle, now.minus(KEPT));
            Tally tally = Tally.waiting(mailings.count(handle, audience, now));
            // Its number comes from the database.
            Mailing draft =
                    new Mailing(new MailingId(1), by, audience, words, Mailing.Stage.DRAFT, null, tally, now, null);
            return mailings.find(handle, mailings.insertDraft(handle, draft)).orElseThrow();
        });
    }

    @Override
    public void discard(MailingId id) {
        database.inTransaction("throw a draft away", handle -> {
            mailings.deleteDraft(handle, id);
            return id;
        });
    }

    @Override
    public Optional<Mailing> start(MailingId id, Actor by, @Nullable ReplyAddress progress, Instant now) {
        return database.inTransaction("have a draft sent", handle -> {
            Optional<Row> draft = mailings.lock(handle, id, Mailing.Stage.DRAFT);
            if (draft.isEmpty()) {
                return Optional.empty();
            }
            mailings.insertRecipients(handle, draft.get(), now);
            mailings.start(handle, id, progress);
            Mailing started = mailings.find(handle, id).orElseThrow();
            audit.insert(handle, started.started(by, now));
            return Optional.of(started);
        });
    }

    @Override
    public Optional<Mailing> cancel(MailingId id, Actor by, Instant now) {
        return database.inTransaction("cancel a mailing", handle -> {
            Optional<Row> row = mailings.lock(handle, id, Mailing.Stage.SENDING);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            mailings.turn(handle, id, RecipientState.SENDING, RecipientState.UNKNOWN);
            mailings.end(handle, row.get(), Mailing.Stage.CANCELED, now);
            Mailing canceled = mailings.find(handle, id).orElseThrow();
            audit.insert(handle, canceled.canceled(by, now));
            return Optional.of(canceled);
        });
    }

    @Override
    public Optional<Mailing> find(MailingId id) {
        return database.readOneMoment("find a mailing", handle -> mailings.find(handle, id));
    }

    @Override
    public List<Mailing> latest(int size) {
        MailingStore.requireSize(size);
        return database.readOneMoment("list mailings", handle -> mailings.latest(handle, size));
    }

    @Override
    public List<UserId> recipients(MailingId id, RecipientState state, int size) {
        MailingStore.requireSize(size);
        return database.read("list recipients", handle -> mailings.recipients(handle, id, state, size));
    }

    @Override
    public void await(MailingWait wait) {
        database.inTransactionRepeated("wait for a text", (handle, first) -> {
            int rows = bind(
                            handle.createUpdate(
                                    "UPDATE mailing_wait SET addressee = :addressee, wait_until = :until WHERE user_id = :user"),
                            wait)
                    .execute();
            return rows > 0
                    ? rows
                    : bind(
                                    handle.createUpdate(
                                            "INSERT INTO mailing_wait (user_id, addressee, wait_until) VALUES (:user, :addressee, :until)"),
                                    wait)
                            .execute();
        });
    }

    private static Update bind(Update update, MailingWait wait) {
        return update.bind("user", wait.author().value())
                .bind("addressee", MailingTables.addresseeOf(wait.audience()))
                .bind("until", Columns.instant(wait.until()));
    }

    @Override
    public Optional<MailingWait> waiting(UserId author, Instant now) {
        return database.read(
                        "look for a wait",
                        handle -> handle.createQuery("SELECT * FROM mailing_wait WHERE user_id = :user")
                                .bind("user", author.value())
                                .map((row, context) -> new MailingWait(
                                        author,
                                        MailingTables.audienceOf(row.getString("addressee")),
                                        Columns.instant(row, "wait_until")))
                                .findOne())
                .filter(wait -> now.isBefore(wait.until()));
    }

    @Override
    public boolean stopWaiting(UserId author) {
        return database.writeSoon(
                        "stop waiting for a text",
                        handle -> handle.createUpdate("DELETE FROM mailing_wait WHERE user_id = :user")
                                .bind("user", author.value())
                                .execute())
                == 1;
    }

    @Override
    public boolean hasWork() {
        return database.read(
                "look for mailings",
                handle -> handle.createQuery("SELECT 1 FROM mailing WHERE stage = 'SENDING' FETCH FIRST 1 ROWS ONLY")
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    @Override
    public Step next(long term, Instant now) {
        return database.inTransaction(
                "take a recipient",
                handle -> mailings.lockNext(handle)
                        .map(row -> next(handle, row, term, now))
                        .orElseGet(Step.Nothing::new));
    }

    private Step next(Handle handle, Row row, long term, Instant now) {
        if (row.term() > term) {
            return new Step.Lost();
        }
        if (row.term() < term) {
            mailings.setTerm(handle, row.id(), term);
            mailings.turn(handle, row.id(), RecipientState.SENDING, RecipientState.UNKNOWN);
        }
        Optional<UserId> recipient = mailings.takeNext(handle, row, now);
        if (recipient.isPresent()) {
            return new Step.Send(row.id(), recipient.get(), row.words());
        }
        mailings.turn(handle, row.id(), RecipientState.WAITING, RecipientState.PASSED_OVER);
        mailings.end(handle, row, Mailing.Stage.DONE, now);
        return new Step.Ended(row.id());
    }

    @Override
    public void settle(Step.Send sent, RecipientState state, Instant now) {
        MailingStore.requireResult(state);
        database.inTransaction("note what came of sending", handle -> {
            mailings.settle(handle, sent.mailing(), sent.recipient(), state);
            if (state == RecipientState.CLOSED) {
                members.closed(handle, sent.recipient(), now);
            }
            return state;
        });
    }
}
