package io.github.liraai.cli.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
@SuppressWarnings("try") // a server that runs meanwhile need not be spoken to
class ControlTest {
    @TempDir
    Path folder;

    @Test
    void aCommandGoesThereAndItsOutputComesBack() throws IOException {
        try (ControlServer server = open(args -> new ControlAnswer(3, args + "\nкотик\n", "no\n"))) {
            Optional<ControlAnswer> answer = ControlClient.run(database(), List.of("users", "show", "a \"b\"\n"));

            assertThat(answer).contains(new ControlAnswer(3, "[users, show, a \"b\"\n]\nкотик\n", "no\n"));
        }
    }

    @Test
    void aLargeAnswerComesWhole() throws IOException {
        String large = "строка\n".repeat(200_000);
        try (ControlServer server = open(args -> new ControlAnswer(0, large, ""))) {
            assertThat(ControlClient.run(database(), List.of("users", "list"))
                            .orElseThrow()
                            .out())
                    .isEqualTo(large);
        }
    }

    @Test
    void withoutABotThereIsNoAnswer() throws IOException {
        assertThat(ControlClient.run(database(), List.of("x"))).isEmpty();
        assertThat(ControlClient.run(folder.resolve("no/such/lira"), List.of("x")))
                .isEmpty();
    }

    @Test
    void aSocketLeftBehindIsNoBotAndIsReplaced() throws IOException {
        Path place = folder.resolve("lira.control");
        Files.createDirectory(
                place, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createFile(place.resolve("socket"));

        assertThat(ControlClient.run(database(), List.of("x"))).isEmpty();
        try (ControlServer server = open(args -> new ControlAnswer(0, "", ""))) {
            assertThat(ControlClient.run(database(), List.of("x"))).isPresent();
        }
        assertThat(place).doesNotExist();
    }

    @Test
    void aFolderThatOthersCanReachIntoIsRefused() throws IOException {
        Path place = Files.createDirectory(folder.resolve("lira.control"));
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createFile(place.resolve("socket"));

        assertThatThrownBy(() -> open(args -> new ControlAnswer(0, "", "")).close())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("mode 700");
        assertThatThrownBy(() -> ControlClient.run(database(), List.of("x")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("mode 700");
    }

    @Test
    void aPathTooLongForASocketIsGivenAShortOneElsewhere() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("d".repeat(60)).resolve("e".repeat(60)));

        ControlPlace place = ControlPlace.of(deep.resolve("lira"), ControlServer.temporary());

        assertThat(place.socket().toString()).hasSizeLessThanOrEqualTo(100);
        try (ControlServer server = ControlServer.open(deep.resolve("lira"), args -> new ControlAnswer(7, "", ""))) {
            assertThat(ControlClient.run(deep.resolve("lira"), List.of("x")))
                    .map(ControlAnswer::exitCode)
                    .contains(7);
        }
        assertThat(place.folder()).doesNotExist();
    }

    @Test
    void nonsenseIsNotRunAndDoesNoHarm() throws IOException {
        AtomicInteger run = new AtomicInteger();
        try (ControlServer server = open(args -> new ControlAnswer(run.incrementAndGet(), "", ""))) {
            talk("nonsense\n");
            talk("{\"args\":5}\n");
            talk("x".repeat(100_000));

            assertThat(ControlClient.run(database(), List.of("x")).orElseThrow().exitCode())
                    .isEqualTo(1);
        }
    }

    /** Bug: a bot that was stopped was waited for 130 s, and then it did "not answer: null". */
    @Test
    void aBotThatDoesNotStirIsNotWaitedForLong() throws IOException {
        Path place = folder.resolve("lira.control");
        Files.createDirectory(
                place, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (ServerSocketChannel stopped = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            stopped.bind(UnixDomainSocketAddress.of(place.resolve("socket")));

            assertThatThrownBy(() -> ControlClient.run(database(), List.of("x"), Duration.ofSeconds(1)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("nothing came within 1 s: look into its log, or stop it and start it again");
        }
    }

    @Test
    void aCommandMayTakeLongerThanTheFirstSignOfLife() throws IOException {
        try (ControlServer server = open(args -> {
            LockSupport.parkNanos(Duration.ofSeconds(6).toNanos());
            return new ControlAnswer(4, "", "");
        })) {
            assertThat(ControlClient.run(database(), List.of("x"), Duration.ofSeconds(5)))
                    .map(ControlAnswer::exitCode)
                    .contains(4);
        }
    }

    private ControlServer open(ControlServer.Commands commands) throws IOException {
        return ControlServer.open(database(), commands);
    }

    private Path database() {
        return folder.resolve("lira");
    }

    /** Sends raw bytes and waits until the other side hangs up. */
    private void talk(String raw) throws IOException {
        Path socket = folder.resolve("lira.control/socket");
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(ByteBuffer.wrap(raw.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            assertThat(channel.read(ByteBuffer.allocate(100))).isEqualTo(-1);
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("(?i).*(broken pipe|reset).*");
        }
    }
}
