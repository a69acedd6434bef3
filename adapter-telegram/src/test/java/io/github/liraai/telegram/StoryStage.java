package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.ForeseeWait;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.health.ModelNews;
import io.github.liraai.core.history.Retention;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.operation.CapScope;
import io.github.liraai.core.operation.CapStatus;
import io.github.liraai.core.operation.CapUse;
import io.github.liraai.core.operation.Caps;
import io.github.liraai.core.operation.Maintenance;
import io.github.liraai.core.operation.OperationChange;
import io.github.liraai.core.operation.Pausable;
import io.github.liraai.core.prompt.StyleKey;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.simulator.Fault;
import io.github.liraai.simulator.Player;
import io.github.liraai.simulator.SimulatedGroup;
import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.TelegramSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Where stories are played: the bot, its Telegram and everything that a story may let happen. */
final class StoryStage implements AutoCloseable {
    /** How long the bot gets to say something when it cannot be told whether it is done. */
    private static final Duration QUIET = Duration.ofSeconds(1);

    private static final QuotaDay TODAY = new QuotaDay(LocalDate.of(2026, 11, 23));

    /** Something that happens in the world of a story: what its line says, and what is done. */
    private record Event(Pattern says, Effect effect) {}

    @FunctionalInterface
    private interface Effect {
        void happen(Matcher said);
    }

    private final BotHouse house = new BotHouse(TelegramSimulator.builder().readsAllGroupMessages());
    private final Map<String, SimulatedUser> people = new HashMap<>();
    private final Map<String, SimulatedGroup> groups = new HashMap<>();
    private final Map<String, Player> members = new HashMap<>();
    private final Map<String, SimulatedMessage> latest = new HashMap<>();
    private final StoryRecorder recorder = new StoryRecorder();
    private CountDownLatch waiting = new CountDownLatch(0);
    private boolean isAway;
    private final List<Event> events = List.of(
            event("the clock moves (\\d+) (second|minute|hour|day)s?", this::clockMoves),
            event("the clock stands at (\\S+)", said -> clockStandsAt(Instant.parse(said.group(1)))),
            event("the level (\\S+) has (\\d+|endless) pictures", this::levelHas),
            event("the style (\\S+) is gone", said -> house.dropStyle(new StyleKey(said.group(1)))),
            event("original pictures are not kept", said -> house.keepNoPictures()),
            event("(\\d+) people called (\\S+) have come", this::peopleHaveCome),
            event("nobody is named to write to", said -> house.dropContact()),
            event("(\\S+) hears that (\\S+) asked for all its pictures", this::hearsOfCap),
            event("(\\S+) hears that the model (\\S+) is (gone|back)", this::hearsOfModel),
            event("mailings are sent", said -> house.sendMailings()),
            event("(\\S+) sends (\\d+) characters", this::sendsCharacters),
            event("(\\S+) wants to avoid (\\d+) characters", this::avoidsCharacters),
            event("the bot restarts", said -> house.crashAndRestart()),
            event("the store goes away", said -> house.store.goAway()),
            event("the store comes back", said -> house.store.comeBack()),
            event("the painter paints", said -> house.painter.does(Painter::paint)),
            event("the painter waits", said -> waiting = house.painter.holdBack()),
            event("the bot paints (\\d+) at once", said -> house.runAtMost(Integer.parseInt(said.group(1)))),
            event("the clock stops", said -> house.clock.stop()),
            event("painting usually takes (\\d+) seconds", this::paintingTook),
            event("the painter goes on", said -> waiting.countDown()),
            event("the painter refuses: (\\w+)", said -> house.painter.rejects(Cause.valueOf(said.group(1)))),
            event("the painter does not start: (\\w+)", this::painterDoesNotStart),
            event(
                    "the painter does not answer",
                    said -> house.painter.does((request, call) ->
                            new GenerationOutcome.Unknown(Cause.TIMEOUT, "the provider's own words"))),
            event(
                    "old words are forgotten",
                    said -> house.history.forgetWords(Retention.USUAL.wordsBegin(house.clock.instant()))),
            event(
                    "(\\S+) is at level (\\S+)",
                    said -> change(new AccessChange.SetLevel(
                            userOf(said.group(1)), new Actor("test"), new LevelName(said.group(2))))),
            event(
                    "(\\S+) is blocked",
                    said -> change(
                            new AccessChange.BlockUser(userOf(said.group(1)), new Actor("test"), new Block(null)))),
            event(
                    "(\\S+) is blocked until (\\S+)",
                    said -> change(new AccessChange.BlockUser(
                            userOf(said.group(1)), new Actor("test"), new Block(Instant.parse(said.group(2)))))),
            event(
                    "(\\S+) is unblocked",
                    said -> change(new AccessChange.UnblockUser(userOf(said.group(1)), new Actor("test")))),
            event("(\\d+) pictures were asked of (\\S+) today", this::picturesWereAsked),
            event(
                    "the model (\\S+) is paused",
                    said -> operate(new OperationChange.PauseIt(new Actor("test"), modelNamed(said.group(1))))),
            event(
                    "the model (\\S+) goes on",
                    said -> operate(new OperationChange.ResumeIt(new Actor("test"), modelNamed(said.group(1))))),
            event(
                    "maintenance goes on until (\\S+)",
                    said -> operate(new OperationChange.BeginMaintenance(
                            new Actor("test"), new Maintenance(Instant.parse(said.group(1)), "")))),
            event("maintenance is over", said -> operate(new OperationChange.EndMaintenance(new Actor("test")))),
            event(
                    "Telegram refuses the next (\\w+): (.+)",
                    said -> house.telegram.faults().next(said.group(1), Fault.badRequest(said.group(2)))),
            event(
                    "Telegram fails at the next (\\w+)",
                    said -> house.telegram.faults().next(said.group(1), Fault.badGateway())),
            event(
                    "Telegram has the next (\\w+) wait (\\d+) seconds",
                    said -> house.telegram
                            .faults()
                            .next(said.group(1), Fault.tooManyRequests(Integer.parseInt(said.group(2))))),
            event("an old message (?:to|in) (\\S+) has the button (.+)", this::oldMessage),
            event("(\\S+) is called (.+)", said -> person(said.group(1)).named(said.group(2))),
            event(
                    "(\\S+) goes by the handle @(\\S+)",
                    said -> person(said.group(1)).username(said.group(2))),
            event("(\\S+) runs (\\S+)", said -> groupNamed(said.group(2)).promotes(person(said.group(1)))),
            event("(\\S+) becomes the supergroup (-\\d+)", this::becomesSupergroup),
            event("the words \"(.+)\" are not painted here", said -> house.content.refuses(said.group(1))),
            event("the words cannot be reviewed", said -> house.content.fails()),
            event(
                    "(\\S+) takes their message away",
                    said -> person(said.group(1)).deletes(latestOf(said.group(1)))),
            event(
                    "(\\S+) takes the bot's message away",
                    said -> person(said.group(1)).deletes(newestOfBot(person(said.group(1))))),
            event("(\\S+) blocks the bot", said -> person(said.group(1)).blocksBot()),
            event("(\\S+) unblocks the bot", said -> person(said.group(1)).unblocksBot()));

    StoryStage() {
        house.spool.keepDelivered();
        house.telegram.listen(recorder);
    }

    /** Lets somebody come; they have said nothing yet. */
    void person(String name, long id, String language, @Nullable String handle) {
        SimulatedUser user = house.telegram.user(id).named(name).speaking(language);
        people.put(name, handle == null ? user : user.username(handle));
        recorder.name(id, name);
    }

    /** Opens a group that everybody of the story is in. */
    void group(String name, long id) {
        groups.put(name, house.telegram.group(id));
        recorder.name(id, name);
    }

    /** Lets something happen that nobody in the chat does. */
    void world(String line) {
        for (Event event : events) {
            Matcher said = event.says().matcher(line);
            if (said.matches()) {
                event.effect().happen(said);
                isAway = line.equals("the store goes away") || (isAway && !line.equals("the store comes back"));
                rest();
                return;
            }
        }
        throw new IllegalArgumentException("nothing like this can happen in a story: " + line);
    }

    /** Lets somebody do something, and the bot react. */
    void deed(String name, @Nullable String group, String verb, String words) {
        Player player = group == null ? person(name) : member(name, group);
        recorder.turnTo(player.chat().id());
        String text = words.replace("\\n", "\n");
        switch (verb) {
            case "says" -> latest.put(name, player.says(text));
            case "replies" -> latest.put(name, player.replies(newestOfBot(player), text));
            case "edits" -> player.edits(latestOf(name), text);
            case "taps" -> player.taps(label(text));
            case "taps again" -> player.tapsOn(recorder.withButton(label(text)), label(text));
            case "forges" -> player.forgesTap(text);
            case "sends" -> sends(player, text);
            default -> throw new IllegalArgumentException("nobody can do this in a story: " + verb);
        }
        rest();
    }

    /** Answers what was to be seen since it was last asked, and checks that it was not said in more messages than needed. */
    String seen() {
        return recorder.take();
    }

    @Override
    public void close() {
        waiting.countDown();
        house.close();
    }

    private void rest() {
        if (isAway) {
            recorder.awaitQuiet(QUIET);
        } else {
            Await.until("every tap is answered", recorder::isEveryTapAnswered);
            house.awaitRest();
        }
    }

    private static void sends(Player player, String what) {
        switch (what) {
            case "a sticker" -> player.sendsSticker("🐈");
            case "a voice" -> player.sendsVoice(Duration.ofSeconds(3));
            case "a photo" -> player.sendsPhoto(Painter.pictureOf("theirs", 0, 32, 32), "");
            default -> throw new IllegalArgumentException("nobody can send this in a story: " + what);
        }
    }

    /** As by another process, of whose counts this one knows a second later. */
    private void picturesWereAsked(Matcher said) {
        house.operation.count(
                TODAY, new ProviderName(said.group(2)), new PictureCount(Integer.parseInt(said.group(1))), Caps.NONE);
        house.clock.advance(Duration.ofSeconds(1));
    }

    /** Without a word, from what they did in a chat that is not shown. */
    private void peopleHaveCome(Matcher said) {
        for (int i = 1; i <= Integer.parseInt(said.group(1)); i++) {
            house.directory.meet(
                    new UserId(Integer.toString(2000 + i)),
                    new Profile(said.group(2) + " " + i, null, null),
                    new LevelName("user"),
                    house.clock.instant());
        }
    }

    private void levelHas(Matcher said) {
        String pictures = said.group(2);
        house.limit(
                new LevelName(said.group(1)),
                pictures.equals("endless") ? DailyLimit.unlimited() : DailyLimit.of(Integer.parseInt(pictures)));
    }

    /** As whoever watches the caps tells it. */
    private void hearsOfCap(Matcher said) {
        CapStatus cap = new CapStatus(
                new CapScope.Provider(new ProviderName(said.group(2))),
                TODAY,
                new CapUse(500, 0),
                OptionalInt.of(500),
                Instant.parse("2026-11-23T21:00:00Z"));
        house.capNews().tell(memberCalled(said.group(1)), cap);
    }

    /** As whoever watches the models tells it. */
    private void hearsOfModel(Matcher said) {
        ModelNews.Kind kind = ModelNews.Kind.valueOf(said.group(3).toUpperCase(Locale.ROOT));
        ModelNews news = new ModelNews(
                kind, house.models.find(new ModelKey(said.group(2))).orElseThrow(), house.clock.instant());
        house.modelNews().tell(memberCalled(said.group(1)), news);
    }

    private Member memberCalled(String name) {
        return house.directory.find(userOf(name)).orElseThrow();
    }

    private void operate(OperationChange change) {
        house.operation.apply(change, house.clock.instant());
        house.clock.advance(Duration.ofSeconds(1));
    }

    private static Pausable modelNamed(String key) {
        return new Pausable.Model(new ModelKey(key));
    }

    /** A message as an earlier release may have sent it, in answer to what somebody said last. */
    private void oldMessage(Matcher said) {
        String data = said.group(2);
        InlineKeyboardButton button =
                InlineKeyboardButton.builder().text(data).callbackData(data).build();
        SimulatedGroup group = groups.get(said.group(1));
        SendMessage message = SendMessage.builder()
                .chatId(group == null ? person(said.group(1)).id() : group.id())
                .text("Once said")
                .replyToMessageId(group == null ? latestOf(said.group(1)).id() : null)
                .replyMarkup(new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button))))
                .build();
        String path = house.telegram.baseUrl() + "/bot" + house.telegram.token() + "/sendMessage";
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(path))
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(10))
                    .POST(HttpRequest.BodyPublishers.ofString(new ObjectMapper().writeValueAsString(message)))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()))
                    .returns(200, HttpResponse::statusCode);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** As a changed client may, whatever their number. */
    private void sendsCharacters(Matcher said) {
        SimulatedUser person = person(said.group(1));
        recorder.turnTo(person.chat().id());
        person.saysUnchecked("я".repeat(Integer.parseInt(said.group(2))));
    }

    private void avoidsCharacters(Matcher said) {
        SimulatedUser person = person(said.group(1));
        recorder.turnTo(person.chat().id());
        person.says("/generate kitten --no " + "я".repeat(Integer.parseInt(said.group(2))));
    }

    private void clockMoves(Matcher said) {
        ChronoUnit unit = ChronoUnit.valueOf(said.group(2).toUpperCase(Locale.ROOT) + "S");
        house.clock.advance(Duration.of(Long.parseLong(said.group(1)), unit));
    }

    private void clockStandsAt(Instant instant) {
        house.clock.advance(Duration.between(house.clock.instant(), instant));
    }

    /** Lets as many pictures have been painted as the bot needs to know what is usual. */
    private void paintingTook(Matcher said) {
        Duration time = Duration.ofSeconds(Long.parseLong(said.group(1)));
        house.paintingTimes.addAll(Collections.nCopies(ForeseeWait.FEWEST_TIMES, time));
    }

    private void painterDoesNotStart(Matcher said) {
        Cause cause = Cause.valueOf(said.group(1));
        house.painter.does(
                (request, call) -> new GenerationOutcome.NotStarted(cause, null, "the provider's own words"));
    }

    private void change(AccessChange change) {
        house.lira().manageAccess().change(change);
    }

    private UserId userOf(String name) {
        return new UserId(Long.toString(person(name).id()));
    }

    private SimulatedUser person(String name) {
        SimulatedUser user = people.get(name);
        if (user == null) {
            throw new IllegalArgumentException("the story has not introduced " + name + ": @ name id language");
        }
        return user;
    }

    private Player member(String name, String group) {
        return members.computeIfAbsent(
                name + " in " + group, key -> groupNamed(group).member(person(name)));
    }

    private SimulatedGroup groupNamed(String name) {
        SimulatedGroup group = groups.get(name);
        if (group == null) {
            throw new IllegalArgumentException("the story has not introduced " + name + ": @ group name id");
        }
        return group;
    }

    /** From now on the name is that of the supergroup. */
    private void becomesSupergroup(Matcher said) {
        String name = said.group(1);
        long supergroup = Long.parseLong(said.group(2));
        groupNamed(name).migratesTo(supergroup);
        group(name, supergroup);
        members.keySet().removeIf(member -> member.endsWith(" in " + name));
    }

    private SimulatedMessage latestOf(String name) {
        SimulatedMessage message = latest.get(name);
        if (message == null) {
            throw new IllegalArgumentException(name + " has said nothing yet that could be edited");
        }
        return message;
    }

    private static SimulatedMessage newestOfBot(Player player) {
        return player.chat().fromBot().stream()
                .max(Comparator.comparingInt(SimulatedMessage::id))
                .orElseThrow(() -> new IllegalArgumentException("the bot has said nothing yet that could be answered"));
    }

    private static String label(String words) {
        if (!words.startsWith("[") || !words.endsWith("]")) {
            throw new IllegalArgumentException("a button is written [like this]: " + words);
        }
        return words.substring(1, words.length() - 1);
    }

    private static Event event(String says, Effect effect) {
        return new Event(Pattern.compile(says), effect);
    }
}
