package io.github.liraai.golden;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Spoils answers, JSON above all, the way bad servers and bad luck do; for tests that play any answer. Everything comes from the generator it is given. */
public final class Mutant {
    private static final Pattern VALUE =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.){0,400}\"|-?\\d+(?:\\.\\d+)?|true|false|null|\\[\\]|\\{\\}");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "200",
            "1e400",
            "99999999999999999999",
            "\"\"",
            "\" \"",
            "\"\\u0000\\ud800\"",
            "\"data:image/png;base64,!!!\"",
            "\"data:\"",
            "\"http://\"",
            "\"https://127.0.0.1/x\"",
            "\"failed\"",
            "\"" + "x".repeat(20_000) + "\"",
            "[]",
            "{}",
            "[null]",
            "{\"a\":[{\"b\":null}]}",
            "[".repeat(300) + "]".repeat(300),
            "{\"error\":{\"message\":\"m\"}}");
    private static final int[] STATUSES = {
        200, 201, 202, 204, 301, 302, 400, 401, 402, 403, 404, 410, 422, 429, 500, 503, 504
    };
    private static final String CHARACTERS = "{}[]\":,\\0aé\n\u0000\uFFFE 1.-";

    private Mutant() {}

    /** Spoils a text in one to three places. */
    public static String of(String text, RandomGenerator random) {
        String spoilt = text;
        for (int each = random.nextInt(3); each >= 0; each--) {
            spoilt = spoilOnce(spoilt, random);
        }
        return spoilt;
    }

    /** Spoils bytes in one to four places. */
    public static byte[] of(byte[] bytes, RandomGenerator random) {
        byte[] spoilt = bytes;
        for (int each = random.nextInt(4); each >= 0 && spoilt.length > 0; each--) {
            spoilt = spoilOnce(spoilt, random);
        }
        return spoilt;
    }

    /** Spoils a body as text or as bytes. */
    public static byte[] ofAny(byte[] body, RandomGenerator random) {
        return random.nextBoolean()
                ? of(body, random)
                : of(new String(body, StandardCharsets.UTF_8), random).getBytes(StandardCharsets.UTF_8);
    }

    /** Chooses a status. */
    static int status(RandomGenerator random) {
        return STATUSES[random.nextInt(STATUSES.length)];
    }

    private static byte[] spoilOnce(byte[] bytes, RandomGenerator random) {
        int at = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(40));
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> spliced(bytes, at, new byte[0], to);
            case 2 -> spliced(bytes, at, Arrays.copyOfRange(bytes, at, to), at);
            case 3 -> {
                byte[] value = VALUES.get(random.nextInt(VALUES.size())).getBytes(StandardCharsets.UTF_8);
                yield spliced(bytes, at, value, random.nextBoolean() ? at : to);
            }
            case 4 -> {
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            default -> {
                byte[] noise = new byte[to - at];
                random.nextBytes(noise);
                yield spliced(bytes, at, noise, to);
            }
        };
    }

    private static byte[] spliced(byte[] bytes, int from, byte[] middle, int to) {
        byte[] spliced = new byte[from + middle.length + bytes.length - to];
        System.arraycopy(bytes, 0, spliced, 0, from);
        System.arraycopy(middle, 0, spliced, from, middle.length);
        System.arraycopy(bytes, to, spliced, from + middle.length, bytes.length - to);
        return spliced;
    }

    private static String spoilOnce(String text, RandomGenerator random) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + 1 + random.nextInt(40));
        return switch (random.nextInt(8)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + text.substring(to);
            case 2 -> text.substring(0, to) + text.substring(at);
            case 3 -> text.substring(0, at) + character(random) + text.substring(Math.min(text.length(), at + 1));
            default -> withOtherValue(text, random);
        };
    }

    private static String withOtherValue(String text, RandomGenerator random) {
        List<MatchResult> values = VALUE.matcher(text).results().toList();
        if (values.isEmpty()) {
            return VALUES.get(random.nextInt(VALUES.size()));
        }
        MatchResult value = values.get(random.nextInt(values.size()));
        return text.substring(0, value.start())
                + VALUES.get(random.nextInt(VALUES.size()))
                + text.substring(value.end());
    }

    private static char character(RandomGenerator random) {
        return CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    }
}
