package io.github.liraai.cli.control;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs commands for the bot's owner, who reaches it over a socket that nobody else can open. Thread-safe; whoever opens it has the
 * database open alone, so that a socket found there is a dead one's.
 */
public final class ControlServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);
    private static final int LARGEST_REQUEST = 64 * 1024;
    private static final int AT_ONCE = 8;
    private static final Duration REQUEST_TIME = Duration.ofSeconds(5);
    private static final Duration COMMAND_TIME = Duration.ofMinutes(2);

    private final ControlPlace place;
    private final ServerSocketChannel socket;
    private final Commands commands;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ScheduledExecutorService watch;

    private ControlServer(ControlPlace place, ServerSocketChannel socket, Commands commands) {
        this.place = place;
        this.socket = socket;
        this.commands = commands;
        this.watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("lira-control-watch").factory());
    }

    /** Runs a command line. */
    @FunctionalInterface
    public interface Commands {
        /** Runs it and gives what it printed; quick, and does not throw. */
        ControlAnswer run(List<String> args);
    }

    /**
     * Opens the socket of a database.
     *
     * @param database the database's file
     * @param commands runs what is asked for
     * @throws IOException when the socket cannot be made, or somebody else could reach it
     */
    public static ControlServer open(Path database, Commands commands) throws IOException {
        ControlPlace place = ControlPlace.of(database, temporary());
        place.prepare();
        Files.deleteIfExists(place.socket());
        ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            socket.bind(UnixDomainSocketAddress.of(place.socket()));
            Files.setPosixFilePermissions(place.socket(), PosixFilePermissions.fromString("rw-------"));
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
        ControlServer server = new ControlServer(place, socket, commands);
        Thread.ofVirtual().name("lira-control").start(server::acceptAll);
        return server;
    }

    /** Shuts the socket and takes it away; commands under way are cut off. */
    @Override
    public void close() {
        watch.shutdownNow();
        try {
            socket.close();
            Files.deleteIfExists(place.socket());
            Files.deleteIfExists(place.folder());
        } catch (IOException e) {
            LOG.warn("the control socket could not be taken away: {}", place.socket());
        }
    }

    static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private void acceptAll() {
        while (socket.isOpen()) {
            try {
                SocketChannel caller = socket.accept();
                if (places.tryAcquire()) {
                    Thread.ofVirtual().name("lira-control-command").start(() -> serve(caller));
                } else {
                    caller.close();
                }
            } catch (AsynchronousCloseException e) {
                return;
            } catch (IOException e) {
                if (socket.isOpen()) {
                    LOG.warn("the control socket failed: {}", e.toString());
                }
            }
        }
    }

    private void serve(SocketChannel caller) {
        try (caller) {
            String request = within(REQUEST_TIME, caller, () -> ControlMessage.read(caller, LARGEST_REQUEST));
            within(COMMAND_TIME, caller, () -> {
                List<String> args = ControlMessage.args(request);
                ControlMessage.writeSignOfLife(caller);
                ControlMessage.write(caller, ControlMessage.answer(commands.run(args)));
                return request;
            });
        } catch (IOException e) {
            LOG.debug("a caller of the control socket went away: {}", e.toString());
        } finally {
            places.release();
        }
    }

    /** Reading and writing such a channel knows no time limit; closing it from outside ends both. */
    private <T> T within(Duration time, SocketChannel caller, Step<T> step) throws IOException {
        ScheduledFuture<?> end = watch.schedule(() -> shut(caller), time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return step.run();
        } finally {
            end.cancel(false);
        }
    }

    private static void shut(SocketChannel caller) {
        try {
            caller.close();
        } catch (IOException e) {
            LOG.debug("a caller of the control socket could not be shut out: {}", e.toString());
        }
    }

    /** Talks to a caller. */
    @FunctionalInterface
    private interface Step<T> {
        T run() throws IOException;
    }
}
