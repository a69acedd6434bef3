package io.github.liraai.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.liraai.telegram.delivery.Lanes;
import io.github.liraai.telegram.dialogue.Answer;
import io.github.liraai.telegram.dialogue.Dialogue;
import io.github.liraai.telegram.dialogue.Incoming;
import io.github.liraai.telegram.intake.UpdateHandler;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Has the dialogue react to updates, and what it says sent in the chat's lane. Thread-safe. */
final class ChatHandler implements UpdateHandler {
    private final UpdateReader reader;
    private final Dialogue dialogue;
    private final AnswerSender sender;
    private final Lanes lanes;

    /** Private chats that were told to wait, so that each is told once until something can be done again. */
    private final Set<Long> toldToWait = ConcurrentHashMap.newKeySet();

    ChatHandler(UpdateReader reader, Dialogue dialogue, AnswerSender sender, Lanes lanes) {
        this.reader = reader;
        this.dialogue = dialogue;
        this.sender = sender;
        this.lanes = lanes;
    }

    @Override
    public Optional<Task> read(JsonNode update) {
        Optional<Task> moving = UpdateReader.migration(update).map(Moving::new);
        return moving.or(() -> reader.read(update).map(Reacting::new));
    }

    private void submit(long lane, Answer answer) {
        switch (answer) {
            // Out of turn: a button spins until it is answered, and that counts against no chat's pace.
            case Answer.Acknowledge acknowledge ->
                Thread.ofVirtual().name("telegram-tap").start(() -> sender.send(acknowledge));
            case Answer.Say say -> lanes.submit(say.to().chat(), () -> sender.send(say));
            case Answer.Show show -> lanes.submit(lane, () -> sender.send(show));
            case Answer.Originals originals -> lanes.submit(lane, () -> sender.send(originals));
            case Answer.Renew renewal -> lanes.submit(lane, () -> sender.send(renewal));
            case Answer.Change change -> lanes.submit(lane, () -> sender.send(change));
            case Answer.Withdraw withdrawal -> lanes.submit(withdrawal.address().chat(), () -> sender.send(withdrawal));
            case Answer.Status status -> lanes.submit(lane, () -> sender.send(status));
        }
    }

    private final class Reacting implements Task {
        private final Incoming incoming;

        Reacting(Incoming incoming) {
            this.incoming = incoming;
        }

        @Override
        public long lane() {
            return switch (incoming) {
                case Incoming.Words words -> words.spot().chat();
                case Incoming.Thing thing -> thing.spot().chat();
                case Incoming.Tap tap ->
                    tap.spot() == null ? tap.sender().id() : tap.spot().chat();
            };
        }

        @Override
        public Reply handle() {
            List<Answer> answers = dialogue.react(incoming);
            toldToWait.clear();
            return new Answers(lane(), answers, Dialogue.isRepeatable(incoming, answers));
        }

        @Override
        public void putOff() {
            dialogue.putOff(incoming)
                    .filter(answer -> toldToWait.add(lane()))
                    .ifPresent(answer -> submit(lane(), answer));
        }

        @Override
        public Reply giveUp() {
            return new Answers(lane(), dialogue.giveUp(incoming).stream().toList(), false);
        }
    }

    /** A group that goes on as a supergroup; nobody is told. */
    private final class Moving implements Task {
        private final UpdateReader.Migration migration;

        Moving(UpdateReader.Migration migration) {
            this.migration = migration;
        }

        @Override
        public long lane() {
            return migration.to();
        }

        @Override
        public Reply handle() {
            dialogue.moved(migration.from(), migration.to());
            return Reply.NONE;
        }
    }

    private final class Answers implements Reply {
        private final long lane;
        private final List<Answer> answers;
        private final boolean isRepeatable;

        Answers(long lane, List<Answer> answers, boolean isRepeatable) {
            this.lane = lane;
            this.answers = answers;
            this.isRepeatable = isRepeatable;
        }

        @Override
        public void send() {
            answers.forEach(answer -> submit(lane, answer));
        }

        @Override
        public boolean isRepeatable() {
            return isRepeatable;
        }

        @Override
        public void drop() {
            answers.forEach(sender::forget);
        }
    }
}
