package io.github.liraai.core.prompt;

import io.github.liraai.core.prompt.PromptLine.Mistake;
import io.github.liraai.core.prompt.PromptTokens.Name;
import io.github.liraai.core.prompt.PromptTokens.Token;
import io.github.liraai.core.quota.PictureCount;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads words with options after them: {@code kitten --ar 16:9 --n 4 --style anime --seed 7 --no text, water}. Immutable and
 * thread-safe; never throws, whatever was written.
 *
 * <p>An option is a word with {@code --} or a typographic dash before it; its value is the next word, several words in quotes, or what
 * follows {@code =}. {@link PictureOption#NEGATIVE} takes all words up to the next option. {@code --} alone ends the options; where there
 * are none it is a dash like any other. An option's name behind one hyphen with a value that suits it is a mistake, since it is hardly
 * meant to be painted. Words in quotes are no options. What is no option and no value belongs to the words to paint, in
 * its order; a text without options is left as it is.
 */
public final class PromptSyntax {
    private static final Set<String> NO_STYLE = Set.of("none", "нет");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,10}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}([.,]\\d{1,6})?");

    private final StyleCatalog styles;

    /** Takes the styles that may be named. */
    public PromptSyntax(StyleCatalog styles) {
        this.styles = styles;
    }

    /**
     * Reads what somebody wrote.
     *
     * @param otherwise the options that hold where none is written
     */
    public PromptLine read(String text, PictureOptions otherwise) {
        List<Token> tokens = PromptTokens.of(text);
        boolean hasOptions = tokens.stream().anyMatch(token -> token.option().isPresent());
        boolean hasSlips = tokens.stream().anyMatch(token -> token.slip().isPresent());
        if (!hasOptions && !hasSlips) {
            return asItIs(text, otherwise);
        }
        Reading reading = new Reading(text, tokens, otherwise);
        Mistake mistake = reading.read();
        if (mistake != null) {
            return new PromptLine.Wrong(mistake);
        }
        return hasOptions ? reading.line() : asItIs(text, otherwise);
    }

    private static PromptLine asItIs(String text, PictureOptions otherwise) {
        return new PromptLine.Read(text, null, otherwise, Set.of());
    }

    /** One text on its way; for one thread. */
    private final class Reading {
        private final String text;
        private final List<Token> tokens;
        private final PictureOptions.Builder options;
        private final Set<PictureOption> written = EnumSet.noneOf(PictureOption.class);
        private final StringBuilder words = new StringBuilder();
        private @Nullable String model;
        private int next;
        private int wordsFrom;

        Reading(String text, List<Token> tokens, PictureOptions otherwise) {
            this.text = text;
            this.tokens = tokens;
            this.options = otherwise.toBuilder();
        }

        PromptLine line() {
            return new PromptLine.Read(words.toString(), model, options.build(), written);
        }

        /** Reads all of it; answers the first mistake, or null. */
        @Nullable
        Mistake read() {
            while (next < tokens.size()) {
                Token token = tokens.get(next);
                next++;
                Optional<Name> name = token.option();
                if (name.isPresent()) {
                    addWords(token.start());
                    Mistake mistake = option(name.get());
                    if (mistake != null) {
                        return mistake;
                    }
                    wordsFrom = tokens.get(next - 1).end();
                } else if (isEnd(token)) {
                    addWords(token.start());
                    wordsFrom = token.end();
                    break;
                } else {
                    Mistake slip = slip(next - 1);
                    if (slip != null) {
                        return slip;
                    }
                }
            }
            addWords(text.length());
            return null;
        }

        /** A typographic dash alone is a dash of the sentence, until options have begun. */
        private boolean isEnd(Token token) {
            return token.isEnd() || (token.isDash() && !written.isEmpty());
        }

        private void addWords(int end) {
            String piece = text.substring(wordsFrom, end).strip();
            if (!piece.isEmpty()) {
                words.append(words.isEmpty() ? "" : " ").append(piece);
            }
        }

        private @Nullable Mistake option(Name name) {
            Optional<PictureOption> found = PictureOption.named(name.text());
            if (found.isEmpty()) {
                return new Mistake.UnknownOption(
                        name.text(), PictureOption.near(name.text()).orElse(null));
            }
            PictureOption option = found.get();
            boolean framedTwice = isFrame(option) && written.stream().anyMatch(PromptSyntax::isFrame);
            if (framedTwice || !written.add(option)) {
                return new Mistake.Twice(option);
            }
            String value = name.inline().map(PromptTokens::unquoted).orElseGet(() -> following(option));
            return Prompt.isBlank(value) ? new Mistake.NoValue(option) : set(option, value.strip());
        }

        /** Looks whether a token is an option with one hyphen too few and a value that suits; the reading ends there if it is. */
        private @Nullable Mistake slip(int index) {
            Name name = tokens.get(index).slip().orElse(null);
            PictureOption option =
                    name == null ? null : PictureOption.named(name.text()).orElse(null);
            if (name == null || option == null) {
                return null;
            }
            String behind =
                    index + 1 < tokens.size() && tokens.get(index + 1).option().isEmpty()
                            ? tokens.get(index + 1).value()
                            : "";
            String value = name.inline().map(PromptTokens::unquoted).orElse(behind);
            boolean suits = !Prompt.isBlank(value) && set(option, value.strip()) == null;
            return suits ? new Mistake.OneHyphen(option, value.strip()) : null;
        }

        /** Takes the words after an option's name for its value; none when another option comes first. */
        private String following(PictureOption option) {
            if (isValueOver()) {
                return "";
            }
            Token first = tokens.get(next);
            next++;
            if (option != PictureOption.NEGATIVE || first.isQuoted()) {
                return first.value();
            }
            while (!isValueOver()) {
                next++;
            }
            return text.substring(first.start(), tokens.get(next - 1).end());
        }

        private boolean isValueOver() {
            return next == tokens.size()
                    || isEnd(tokens.get(next))
                    || slip(next) != null
                    || tokens.get(next).option().isPresent();
        }

        private @Nullable Mistake set(PictureOption option, String value) {
            if (option == PictureOption.STYLE) {
                return style(value);
            }
            boolean isSet = switch (option) {
                case ASPECT -> frame(value, Frame.Aspect.class);
                case SIZE -> frame(value, Frame.Size.class);
                case COUNT -> count(value);
                case NEGATIVE -> negative(value);
                case SEED -> seed(value);
                case STEPS -> steps(value);
                case GUIDANCE -> guidance(value);
                case MODEL -> model(value);
                case STYLE -> throw new IllegalStateException("a style is set otherwise");
            };
            return isSet ? null : new Mistake.BadValue(option, value);
        }

        private @Nullable Mistake style(String value) {
            Optional<StylePreset> style = styles.named(value);
            if (style.isEmpty() && !NO_STYLE.contains(value.toLowerCase(Locale.ROOT))) {
                return new Mistake.UnknownStyle(value, styles.near(value).orElse(null));
            }
            options.style(style.map(StylePreset::key).orElse(null));
            return null;
        }

        private boolean frame(String value, Class<? extends Frame> kind) {
            Optional<Frame> frame = Frame.parse(value).filter(kind::isInstance);
            frame.ifPresent(options::frame);
            return frame.isPresent();
        }

        private boolean count(String value) {
            Optional<Long> count = whole(value, 1, PictureOptions.MOST_PICTURES);
            count.map(Long::intValue).map(PictureCount::new).ifPresent(options::count);
            return count.isPresent();
        }

        private boolean negative(String value) {
            boolean fits = Prompt.lengthOf(value) <= Prompt.LONGEST;
            if (fits) {
                options.negative(value);
            }
            return fits;
        }

        private boolean seed(String value) {
            Optional<Long> seed = whole(value, 0, PictureOptions.LARGEST_SEED);
            seed.ifPresent(options::seed);
            return seed.isPresent();
        }

        private boolean steps(String value) {
            Optional<Long> steps = whole(value, 1, PictureOptions.MOST_STEPS);
            steps.map(Long::intValue).ifPresent(options::steps);
            return steps.isPresent();
        }

        private boolean guidance(String value) {
            if (!DECIMAL.matcher(value).matches()) {
                return false;
            }
            double guidance = Double.parseDouble(value.replace(',', '.'));
            if (guidance > PictureOptions.LARGEST_GUIDANCE) {
                return false;
            }
            options.guidance(guidance);
            return true;
        }

        private boolean model(String value) {
            model = value;
            return true;
        }
    }

    private static boolean isFrame(PictureOption option) {
        return option == PictureOption.ASPECT || option == PictureOption.SIZE;
    }

    private static Optional<Long> whole(String value, long least, long most) {
        return Optional.of(value)
                .filter(text -> WHOLE.matcher(text).matches())
                .map(Long::valueOf)
                .filter(number -> number >= least && number <= most);
    }
}
