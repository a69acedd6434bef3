package io.github.liraai.cli.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code .env}: one {@code NAME=value} a line, the value bare or in quotes of either kind, and closed on its line. Whatever else
 * a line is is an error, since a setting that is passed over in silence is found only when it is missed. No message quotes a line,
 * which may hold a secret.
 */
final class Dotenv {
    private static final Pattern ASSIGNMENT =
            Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.-]*)\\s*=(.*)", Pattern.DOTALL);

    /** A {@code #} begins a comment only after a blank, so that a value may hold one. */
    private static final Pattern COMMENT = Pattern.compile("\\s#.*", Pattern.DOTALL);

    private final Path file;
    private final Map<String, String> values = new HashMap<>();

    private Dotenv(Path file) {
        this.file = file;
    }

    /**
     * Reads the file; without one there are no values.
     *
     * @throws ConfigurationException when it cannot be read, or a line not be understood
     */
    static Map<String, String> read(Path file) {
        Dotenv dotenv = new Dotenv(file);
        List<String> lines = SettingsFile.read(file).orElse("").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            dotenv.read(lines.get(i), i + 1);
        }
        return dotenv.values;
    }

    private void read(String line, int number) {
        if (line.isBlank() || line.strip().startsWith("#")) {
            return;
        }
        Matcher assignment = ASSIGNMENT.matcher(line);
        if (!assignment.matches()) {
            throw wrong(number, "it is not of the form NAME=value; comments begin with #");
        }
        values.put(assignment.group(1), value(assignment.group(2), number));
    }

    private String value(String written, int number) {
        String text = written.strip();
        if (!text.startsWith("\"") && !text.startsWith("'")) {
            return COMMENT.matcher(written).replaceFirst("").strip();
        }
        int end = text.indexOf(text.charAt(0), 1);
        if (end < 0) {
            throw wrong(number, "a quote is opened and not closed on this line");
        }
        String rest = text.substring(end + 1);
        if (!COMMENT.matcher(rest).replaceFirst("").isBlank()) {
            throw wrong(
                    number,
                    "something follows the closing quote; put a value that holds one into the other kind of quotes");
        }
        return text.substring(1, end);
    }

    private ConfigurationException wrong(int number, String what) {
        return new ConfigurationException(file + ": line " + number + ": " + what);
    }
}
