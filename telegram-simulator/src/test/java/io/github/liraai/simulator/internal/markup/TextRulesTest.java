package io.github.liraai.simulator.internal.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRulesTest {
    /** Write entities as {@code type:text}, for short. */
    private static String parse(String mode, String source) {
        FormattedText formatted = TextRules.message(source, Optional.of(mode), Optional.empty());
        return formatted.text() + " <- "
                + formatted.entities().stream()
                        .map(entity -> entity.type() + ":"
                                + formatted.text().substring(entity.offset(), entity.offset() + entity.length()))
                        .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    plain text                    | plain text <-
                    *a* _b_                       | a b <- bold:a italic:b
                    *a _b_ c*                     | a b c <- bold:a b c italic:b
                    __a__                         | a <- underline:a
                    `a*b`                         | a*b <- code:a*b
                    [a](https://x.example/\\))    | a <- text_link:a
                    [a](nowhere)                  | a <-
                    ![a](tg://emoji?id=1)         | a <- text_link:a
                    1\\. a\\-b\\!                 | 1. a-b! <-
                    ~a~                           | a <- strikethrough:a
                    see /help                     | see /help <- bot_command:/help
                    """)
    void markdownV2IsUnderstood(String source, String expected) {
        assertThat(parse("MarkdownV2", source).strip()).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    a_b            | Can't find end of Italic entity at byte offset 1
                    ё *b           | Can't find end of Bold entity at byte offset 3
                    *a _b*         | Can't find end of Bold entity at byte offset 5
                    a=b            | Character '=' is reserved and must be escaped with the preceding '\\'
                    (a)            | Character '(' is reserved and must be escaped with the preceding '\\'
                    [a](https://x  | Can't find end of a URL at byte offset 3
                    [a             | Can't find end of TextUrl entity at byte offset 0
                    """)
    void brokenMarkdownV2IsRefused(String source, String reason) {
        assertThatThrownBy(() -> parse("MarkdownV2", source))
                .hasMessage("Bad Request: can't parse entities: " + reason.replace("\\\\", "\\"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    *a* _b_ `c`           | a b c <- bold:a italic:b code:c
                    [a](https://x.example)| a <- text_link:a
                    a\\_b                 | a_b <-
                    ```x```               | x <- pre:x
                    """)
    void oldMarkdownIsUnderstood(String source, String expected) {
        assertThat(parse("Markdown", source).strip()).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    <strong>a</strong>                          | a <- bold:a
                    <b></b>a                                    | a <-
                    <span class='tg-spoiler'>a</span>           | a <- spoiler:a
                    <tg-emoji emoji-id="5368">a</tg-emoji>      | a <- custom_emoji:a
                    <blockquote expandable>a</blockquote>       | a <- expandable_blockquote:a
                    <code>&lt;b&gt; &amp;amp; &nbsp;</code>     | <b> &amp; &nbsp; <- code:<b> &amp; &nbsp;
                    <U>a</U>                                    | a <- underline:a
                    """)
    void htmlIsUnderstood(String source, String expected) {
        assertThat(parse("HTML", source).strip()).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /start                       | bot_command:/start
                    /start@LiraTestBot x         | bot_command:/start@LiraTestBot
                    /рисунок                     |
                    и/или a/b                    |
                    hey @LiraTestBot!            | mention:@LiraTestBot
                    a@b.example                  |
                    https://x.example/start?a=@b | url:https://x.example/start?a=@b
                    """)
    void commandsMentionsAndAddressesAreFound(String source, @org.jspecify.annotations.Nullable String expected) {
        String found = parse("", source);

        assertThat(found.substring(found.indexOf("<- ") + 3)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource({"'>a\n>b\nc', blockquote:a", "'```java\nx = 1;\n```', pre:x = 1;"})
    void blocksOfSeveralLinesAreUnderstood(String source, String expected) {
        assertThat(parse("MarkdownV2", source)).contains(expected);
    }
}
