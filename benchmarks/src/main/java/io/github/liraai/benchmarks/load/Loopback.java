package io.github.liraai.benchmarks.load;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What a picture costs on this machine with nothing but two processes and a socket: a small request, the picture as its answer, the picture
 * once more in the other direction, a small answer. Whatever the bot adds is told in multiples of it, since machines differ by far more than
 * programs do.
 */
final class Loopback {
    private static final int SMALL = 300;
    private static final int WARMUP = 1_000;
    private static final int ROUNDS = 2_000;
    private static final int PATIENCE_MILLIS = 10_000;

    private Loopback() {}

    /** The other process: answers one connection until it closes. Prints its port. */
    public static void main(String[] arguments) throws IOException {
        byte[] picture = new byte[Integer.parseInt(arguments[0])];
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(PATIENCE_MILLIS);
            System.out.println(server.getLocalPort());
            try (Socket socket = server.accept()) {
                answer(socket, picture);
            }
        }
    }

    private static void answer(Socket socket, byte[] picture) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        byte[] small = new byte[SMALL];
        DataInputStream in = new DataInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream();
        try {
            while (true) {
                in.readFully(small);
                out.write(picture);
                in.readFully(picture);
                out.write(small);
            }
        } catch (EOFException done) {
            // The measuring side has closed.
        }
    }

    /** The median of one picture there and back, in milliseconds. Takes some seconds; wants a machine that does nothing else. */
    static double medianMillis(int pictureBytes) throws IOException {
        Process other = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Loopback.class.getName(),
                        Integer.toString(pictureBytes)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader says =
                new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.US_ASCII))) {
            String port = says.readLine();
            if (port == null) {
                throw new IOException("the other process of the loopback measure did not start");
            }
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port))) {
                return rounds(socket, new byte[pictureBytes]).millis(0.5);
            }
        } finally {
            other.destroyForcibly();
        }
    }

    private static Latencies rounds(Socket socket, byte[] picture) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        byte[] small = new byte[SMALL];
        DataInputStream in = new DataInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream();
        Latencies latencies = new Latencies();
        for (int round = 0; round < WARMUP + ROUNDS; round++) {
            long began = System.nanoTime();
            out.write(small);
            in.readFully(picture);
            out.write(picture);
            in.readFully(small);
            if (round >= WARMUP) {
                latencies.add(System.nanoTime() - began);
            }
        }
        return latencies;
    }
}
