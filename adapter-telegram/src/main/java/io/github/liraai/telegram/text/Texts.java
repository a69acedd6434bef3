package io.github.liraai.telegram.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says phrases in one language. Immutable and thread-safe.
 *
 * <p>A template has places: <code>{0}</code> is the first value, <code>{0|picture|pictures}</code> the form of a noun that goes with
 * the first value, a number. Values are put in as they are and never read as templates, so a person's words are safe there.
 */
public final class Texts {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|([^{}]*))?\\}");
    private static final Map<Language, Texts> ALL = load();

    private final Language language;
    private final Plural plural;
    private final Map<Phrase, String> templates;

    private Texts(Language language, Plural plural, Map<Phrase, String> templates) {
        this.language = language;
        this.plural = plural;
        this.templates = templates;
    }

    /** Gives the texts of a language. */
    public static Texts in(Language language) {
        Texts texts = ALL.get(language);
        if (texts == null) {
            throw new IllegalStateException("no texts for " + language);
        }
        return texts;
    }

    /** Tells which language these are. */
    public Language language() {
        return language;
    }

    /** Says a phrase with its values in place. */
    public String say(Phrase phrase, Object... values) {
        Matcher places = PLACE.matcher(template(phrase));
        return places.replaceAll(place -> Matcher.quoteReplacement(fill(place, values)));
    }

    Plural plural() {
        return plural;
    }

    String template(Phrase phrase) {
        String template = templates.get(phrase);
        if (template == null) {
            throw new IllegalStateException("no text for " + phrase + " in " + language);
        }
        return template;
    }

    private String fill(MatchResult place, Object[] values) {
        Object value = values[Integer.parseInt(place.group(1))];
        String forms = place.group(2);
        if (forms == null) {
            return value.toString();
        }
        long count = ((Number) value).longValue();
        return forms.split("\\|", -1)[plural.form(count)];
    }

    private static Map<Language, Texts> load() {
        Map<Language, Texts> texts = new HashMap<>();
        for (Language language : Language.all()) {
            Properties properties = properties(language);
            texts.put(language, new Texts(language, pluralOf(language, properties), templatesOf(language, properties)));
        }
        return texts;
    }

    private static Plural pluralOf(Language language, Properties properties) {
        String name = properties.getProperty(Plural.KEY, "");
        return Arrays.stream(Plural.values())
                .filter(plural -> plural.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(language.bundle() + ": " + Plural.KEY + " must be one of "
                        + Arrays.toString(Plural.values()) + ", and is \"" + name + "\""));
    }

    private static Map<Phrase, String> templatesOf(Language language, Properties properties) {
        Map<Phrase, String> templates = new EnumMap<>(Phrase.class);
        for (Phrase phrase : Phrase.values()) {
            String template = properties.getProperty(phrase.key());
            if (template == null) {
                throw new IllegalStateException("no text for " + phrase.key() + " in " + language.tag());
            }
            templates.put(phrase, template);
        }
        return templates;
    }

    static Properties properties(Language language) {
        String name = language.bundle();
        Properties properties = new Properties();
        try (InputStream stream = Texts.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("resource is missing: " + name);
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return properties;
    }
}
