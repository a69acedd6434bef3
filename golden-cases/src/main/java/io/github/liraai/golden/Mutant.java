package io.github.liraai.golden;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Spoils JSON the way bad servers and bad luck do; for tests that play any answer. Everything comes from the generator it is given. */
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
