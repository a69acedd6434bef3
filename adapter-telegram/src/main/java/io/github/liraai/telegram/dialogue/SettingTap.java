package io.github.liraai.telegram.dialogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a button of the settings stands for. Its data are words: {@code settings} alone for the card, then a topic for its page, then a
 * value that is chosen there.
 */
sealed interface SettingTap {
    /** The value that takes a choice back. */
    String NOTHING = "-";

    /** Writes the button's data. */
    String data();

    /** Reads a button's data; empty when the button is none of the settings'. */
    static Optional<SettingTap> parse(String data) {
        List<String> words = List.of(data.split(" ", 3));
        if (!words.getFirst().equals(Buttons.SETTINGS)) {
            return Optional.empty();
        }
        return switch (words.size()) {
            case 1 -> Optional.of(new Card());
            case 2 -> Topic.named(words.get(1)).map(OfTopic::new);
            default -> Topic.named(words.get(1)).map(topic -> new Choice(topic, words.get(2)));
        };
    }

    /** All settings. */
    record Card() implements SettingTap {
        @Override
        public String data() {
            return Buttons.SETTINGS;
        }
    }

    /** The choices there are of one of them. */
    record OfTopic(Topic topic) implements SettingTap {
        @Override
        public String data() {
            return Buttons.SETTINGS + " " + topic.word();
        }
    }

    /** One of the choices; anybody may send any value. */
    record Choice(Topic topic, String value) implements SettingTap {
        @Override
        public String data() {
            return Buttons.SETTINGS + " " + topic.word() + " " + value;
        }
    }

    /** What can be set. */
    enum Topic {
        FRAME,
        COUNT,
        STYLE,
        LANGUAGE,
        FILE;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Optional<Topic> named(String word) {
            return Arrays.stream(values())
                    .filter(topic -> topic.word().equals(word))
                    .findFirst();
        }
    }
}
