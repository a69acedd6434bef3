package io.github.liraai.provider.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Arrays;
import java.util.Base64;
import okio.BufferedSource;

/**
 * Decodes a base64 text of a JSON document as it streams by, so that a picture inside JSON is never held in memory: give it what
 * {@code JsonReader.nextSource()} gives, the text with its quotes and escapes. White space and a {@code data:…;base64,} prefix
 * are passed over. For one thread.
 */
public final class Base64Text extends InputStream {
    private static final int DIGITS = 8192;

    private final BufferedSource json;
    private final byte[] raw = new byte[DIGITS];
    private final byte[] digits = new byte[DIGITS];
    private byte[] decoded = new byte[0];
    private int rawAt;
    private int rawFilled;
    private int at;
    private boolean ended;
    private boolean begun;

    /** Decodes a JSON text; closing the stream closes it. */
    public Base64Text(BufferedSource json) {
        this.json = json;
    }

    @Override
    public int read() throws IOException {
        return isExhausted() ? -1 : decoded[at++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isExhausted()) {
            return -1;
        }
        int count = Math.min(length, decoded.length - at);
        System.arraycopy(decoded, at, target, offset, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private boolean isExhausted() throws IOException {
        while (at == decoded.length && !ended) {
            decodeNext();
        }
        return at == decoded.length;
    }

    private void decodeNext() throws IOException {
        int count = 0;
        while (count < DIGITS) {
            int character = nextCharacter();
            if (character < 0) {
                ended = true;
                break;
            }
            if (!begun && character == ':') {
                // Only a data address has a colon; base64 begins after its comma.
                skipPrefix();
                count = 0;
            } else if (character > ' ') {
                digits[count++] = (byte) character;
            }
        }
        begun = true;
        at = 0;
        try {
            decoded = Base64.getDecoder().decode(count == DIGITS ? digits : Arrays.copyOf(digits, count));
        } catch (IllegalArgumentException e) {
            throw new ProtocolException("the text is not base64");
        }
    }

    private void skipPrefix() throws IOException {
        for (int character = nextCharacter(); character != ','; character = nextCharacter()) {
            if (character < 0) {
                throw new ProtocolException("the data address has no data");
            }
        }
    }

    /** Gives the next character of the text's value, or a negative number at its end. */
    private int nextCharacter() throws IOException {
        int character = nextRaw();
        while (character == '"') {
            character = nextRaw();
        }
        return character == '\\' ? unescape(nextRaw()) : character;
    }

    private int unescape(int escaped) throws IOException {
        return switch (escaped) {
            case 'n', 'r', 't', 'b', 'f' -> ' ';
            case 'u' -> {
                int code = 0;
                for (int digit = 0; digit < 4; digit++) {
                    code = code << 4 | Math.max(0, Character.digit(nextRaw(), 16));
                }
                yield code > '~' ? '?' : code;
            }
            default -> escaped;
        };
    }

    private int nextRaw() throws IOException {
        if (rawAt == rawFilled) {
            rawAt = 0;
            rawFilled = json.read(raw, 0, raw.length);
            if (rawFilled <= 0) {
                rawFilled = 0;
                return -1;
            }
        }
        return raw[rawAt++] & 0xFF;
    }
}
