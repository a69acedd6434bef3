package io.github.liraai.cli.control;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Asks the running bot, if there is one, to run a command. */
public final class ControlClient {
    private static final int LARGEST_ANSWER = 16 * 1024 * 1024;
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(130);

    private ControlClient() {}

    /**
     * Runs a command in the bot that has a database open.
     *
     * @param database the database's file
     * @param args the command line
     * @return how it ended; empty when no bot has the database open
     * @throws IOException when the bot is there but does not answer, or the socket's folder is not safe
     */
    public static Optional<ControlAnswer> run(Path database, List<String> args) throws IOException {
        return run(database, args, SIGN_OF_LIFE);
    }

    static Optional<ControlAnswer> run(Path database, List<String> args, Duration signOfLife) throws IOException {
        Path folder = database.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        ControlPlace place = ControlPlace.of(database, ControlServer.temporary());
        if (!Files.exists(place.socket())) {
            return Optional.empty();
        }
        place.check();
        SocketChannel bot;
        try {
            bot = SocketChannel.open(UnixDomainSocketAddress.of(place.socket()));
        } catch (ConnectException e) {
            // Left behind by a bot that was killed.
            return Optional.empty();
        }
        return Optional.of(ask(bot, args, signOfLife));
    }

    private static ControlAnswer ask(SocketChannel bot, List<String> args, Duration signOfLife) throws IOException {
        try (bot) {
            // A bot that is stopped still takes callers in, so it has to show that it lives; a command may take long.
            String begin = within(signOfLife, bot, () -> {
                ControlMessage.write(bot, ControlMessage.request(args));
                return ControlMessage.firstOf(bot);
            });
            String rest = within(PATIENCE, bot, () -> ControlMessage.read(bot, LARGEST_ANSWER));
            return ControlMessage.answer(begin + rest);
        }
    }

    /** Reading and writing such a channel knows no time limit; closing it from outside ends both. */
    private static String within(Duration time, SocketChannel bot, Step step) throws IOException {
        Thread watch = Thread.ofVirtual().start(() -> shutAfter(time, bot));
        try {
            return step.run();
        } catch (ClosedChannelException e) {
            throw new IOException(
                    "nothing came within " + time.toSeconds() + " s: look into its log, or stop it and start it again",
                    e);
        } finally {
            watch.interrupt();
        }
    }

    private static void shutAfter(Duration time, SocketChannel bot) {
        try {
            Thread.sleep(time);
            bot.close();
        } catch (InterruptedException | IOException e) {
            // The answer came in time, or the channel is shut already.
        }
    }

    /** Talks to the bot. */
    @FunctionalInterface
    private interface Step {
        String run() throws IOException;
    }
}
