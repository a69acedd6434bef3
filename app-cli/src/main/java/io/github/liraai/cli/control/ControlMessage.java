package io.github.liraai.cli.control;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import io.github.liraai.cli.output.Json;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What goes over the control socket: one line of JSON there, one line back. The line back begins with a blank that comes at once, as a
 * sign of life, before the command is run.
 */
final class ControlMessage {
    private static final String ARGS = "args";
    private static final String EXIT = "exit";
    private static final String OUT = "out";
    private static final String ERR = "err";
    private static final byte SIGN_OF_LIFE = ' ';

    private ControlMessage() {}

    static String request(List<String> args) {
        return Json.of(Map.of(ARGS, args));
    }

    static List<String> args(String line) throws IOException {
        try {
            return parse(line).getStringList(ARGS);
        } catch (ConfigException e) {
            throw new IOException("not a request", e);
        }
    }

    static String answer(ControlAnswer answer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(EXIT, answer.exitCode());
        fields.put(OUT, answer.out());
        fields.put(ERR, answer.err());
        return Json.of(fields);
    }

    static ControlAnswer answer(String line) throws IOException {
        try {
            Config fields = parse(line);
            return new ControlAnswer(fields.getInt(EXIT), fields.getString(OUT), fields.getString(ERR));
        } catch (ConfigException e) {
            throw new IOException("not an answer", e);
        }
    }

    static void write(WritableByteChannel channel, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    static void writeSignOfLife(WritableByteChannel channel) throws IOException {
        channel.write(ByteBuffer.wrap(new byte[] {SIGN_OF_LIFE}));
    }

    /** Reads the first byte of a line, be it the sign of life or not. */
    static String firstOf(ReadableByteChannel channel) throws IOException {
        byte[] first = new byte[1];
        if (channel.read(ByteBuffer.wrap(first)) < 0) {
            throw new EOFException("the message ended early");
        }
        return new String(first, StandardCharsets.US_ASCII);
    }

    /** Reads up to the end of the line; a line longer than {@code most} bytes, or none, is an error. */
    static String read(ReadableByteChannel channel, int most) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(8192);
        while (channel.read(buffer) >= 0) {
            byte[] read = buffer.array();
            for (int at = 0; at < buffer.position(); at++) {
                if (read[at] == '\n') {
                    line.write(read, 0, at);
                    return line.toString(StandardCharsets.UTF_8);
                }
            }
            line.write(read, 0, buffer.position());
            if (line.size() > most) {
                throw new IOException("the message is longer than " + most + " bytes");
            }
            buffer.clear();
        }
        throw new EOFException("the message ended early");
    }

    private static Config parse(String json) {
        return ConfigFactory.parseString(json, ConfigParseOptions.defaults().setSyntax(ConfigSyntax.JSON));
    }
}
