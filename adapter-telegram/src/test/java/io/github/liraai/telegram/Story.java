package io.github.liraai.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dialogue to read, kept as a file: what people do stands at the margin, what they saw of it stands indented below. Played, it becomes
 * the same text with what is seen now; whether that is the same text is the test. See {@code story/README.md}.
 */
final class Story {
    private static final String INDENT = "  ";
    private static final Pattern PERSON = Pattern.compile("@ (\\S+) (\\d+) (\\S+)(?: @(\\w+))?");
    private static final Pattern GROUP = Pattern.compile("@ group (\\S+) (-\\d+)");
    private static final Pattern WORLD = Pattern.compile("\\* (.+)");
    private static final Pattern DEED =
            Pattern.compile("(?U)([\\w-]+)(?: in ([\\w-]+))?(?: (\\w+(?: again)?))?:?(?: (.*))?");

    private final List<String> lines;

    private Story(List<String> lines) {
        this.lines = lines;
    }

    /** Reads a story; what is indented is left out, for it is written anew when played. */
    static Story parse(String text) {
        return new Story(text.lines().filter(line -> !line.startsWith(INDENT)).toList());
    }

    /** Plays it; answers the whole text with what was seen. */
    String play(StoryStage stage) {
        List<String> played = new ArrayList<>();
        for (String line : lines) {
            played.add(line);
            act(stage, line);
            stage.seen().lines().map(Story::indented).forEach(played::add);
        }
        return String.join("\n", played).stripTrailing() + "\n";
    }

    /** An empty line of a message is made visible, for an empty line of a file is the story's own. */
    private static String indented(String seen) {
        return INDENT + (seen.isBlank() ? "    ·" : seen.stripTrailing());
    }

    private static void act(StoryStage stage, String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        Matcher group = GROUP.matcher(line);
        Matcher person = PERSON.matcher(line);
        Matcher world = WORLD.matcher(line);
        Matcher deed = DEED.matcher(line);
        if (group.matches()) {
            stage.group(group.group(1), Long.parseLong(group.group(2)));
        } else if (person.matches()) {
            stage.person(person.group(1), Long.parseLong(person.group(2)), person.group(3), person.group(4));
        } else if (world.matches()) {
            stage.world(world.group(1));
        } else if (deed.matches()) {
            String words = deed.group(4) == null ? "" : deed.group(4);
            stage.deed(deed.group(1), deed.group(2), deed.group(3) == null ? "says" : deed.group(3), words);
        } else {
            throw new IllegalArgumentException("not a line of a story: " + line);
        }
    }
}
