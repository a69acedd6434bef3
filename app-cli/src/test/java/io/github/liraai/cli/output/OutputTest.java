package io.github.liraai.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutputTest {
    @Test
    void jsonKeepsTheOrderAndWritesEveryKind() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", null);
        map.put("list", Arrays.asList("котик\n\"", true, 2.5, 1L << 40, List.of(), Map.of()));

        assertThat(Json.of(map))
                .isEqualTo("{\"z\":1,\"a\":null,\"list\":[\"котик\\n\\\"\",true,2.5,1099511627776,[],{}]}");
    }

    @Test
    void foreignTextCannotCommandATerminal() {
        assertThat(Printable.of("a\nb\tc\u001b[2J\u202e👨‍👩‍👧")).isEqualTo("a\\nb\\tc?[2J?👨‍👩‍👧");
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertThat(Printable.of("🎨🎨🎨🎨", 3)).isEqualTo("🎨🎨…");
        assertThat(Printable.of("🎨🎨🎨", 3)).isEqualTo("🎨🎨🎨");
    }

    @Test
    void aTableStandsInColumns() {
        List<String> lines =
                new Table("ID", "NAME").row("1", "Анна\n").row("2200", "").lines();

        assertThat(lines).containsExactly("ID    NAME", "1     Анна\\n", "2200");
    }
}
