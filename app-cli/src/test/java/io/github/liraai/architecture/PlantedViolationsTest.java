package io.github.liraai.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlantedViolationsTest {
    static Stream<Arguments> violations() {
        return Stream.of(
                planted("core.planted.outside", "UsesThePicocliLibrary", HouseRules.CORE_STANDS_ALONE),
                planted("core.planted.clock", "ReadsTheClock", HouseRules.CORE_ASKS_THE_INJECTED_CLOCK),
                planted("core.planted.logger", "Logs", HouseRules.CORE_DOES_NOT_LOG),
                planted("core.planted.terminal", "Prints", HouseRules.ONLY_THE_PROGRAM_WRITES_TO_THE_TERMINAL),
                planted("simulator.planted", "KnowsTheCore", HouseRules.SIMULATOR_KNOWS_NOTHING_OF_THE_HOUSE),
                planted("provider.http.planted", "KnowsAnAdapter", HouseRules.WHAT_PROVIDERS_SHARE_SEES_ONLY_THE_CORE),
                planted("gemini.planted", "KnowsAnAdapter", adapterRule("gemini")),
                planted("huggingface.planted", "KnowsAnAdapter", adapterRule("huggingface")),
                planted("kie.planted", "KnowsAnAdapter", adapterRule("kie")),
                planted("offline.planted", "KnowsAnAdapter", adapterRule("offline")),
                planted("openai.planted", "KnowsAnAdapter", adapterRule("openai")),
                planted("persistence.planted", "KnowsWhatProvidersShare", adapterRule("persistence")),
                planted("replicate.planted", "KnowsAnAdapter", adapterRule("replicate")),
                planted("telegram.planted", "KnowsAnAdapter", adapterRule("telegram")),
                planted("cli.planted.maker", "MakesAnAdapter", HouseRules.ONLY_THE_WIRING_MAKES_ADAPTERS),
                planted("cli.planted.reference", "RefersToAnAdapter", HouseRules.ONLY_THE_WIRING_MAKES_ADAPTERS),
                planted("cli.planted.opener", "OpensAnAdapter", HouseRules.ONLY_THE_WIRING_MAKES_ADAPTERS),
                planted("core.planted.unmarked", "IsNotNullMarked", HouseRules.EVERY_PACKAGE_IS_NULL_MARKED));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("violations")
    void eachRuleCatchesItsViolation(String inPackage, String className, ArchRule rule) {
        assertThat(caught(rule, inPackage)).isNotEmpty().allMatch(each -> each.contains(className));
    }

    @Test
    void aCircleOfFeaturesIsCaught() {
        assertThat(caught(HouseRules.CORE_HAS_NO_FEATURE_CYCLES, "core.circleone", "core.circletwo"))
                .hasSize(1);
    }

    @Test
    void everyClockIsCaught() {
        assertThat(caught(HouseRules.CORE_ASKS_THE_INJECTED_CLOCK, "core.planted.clock"))
                .hasSize(27);
    }

    @Test
    void everyWayToTheTerminalIsCaught() {
        assertThat(caught(HouseRules.ONLY_THE_PROGRAM_WRITES_TO_THE_TERMINAL, "core.planted.terminal"))
                .hasSize(5);
    }

    @Test
    void everyReferenceThatMakesAnAdapterIsCaught() {
        assertThat(caught(HouseRules.ONLY_THE_WIRING_MAKES_ADAPTERS, "cli.planted.reference"))
                .hasSize(2);
    }

    @Test
    void aRuleThatSeesNothingFails() {
        JavaClasses nothing = House.planted("no.such.place");

        assertThatThrownBy(() -> HouseRules.CORE_STANDS_ALONE.check(nothing)).isInstanceOf(AssertionError.class);
    }

    private static List<String> caught(ArchRule rule, String... inPackages) {
        return rule.evaluate(House.planted(inPackages)).getFailureReport().getDetails();
    }

    private static Arguments planted(String inPackage, String className, ArchRule rule) {
        return Arguments.of(inPackage, className, rule);
    }

    private static ArchRule adapterRule(String adapter) {
        return HouseRules.adaptersDoNotSeeEachOther().get(House.ADAPTERS.indexOf(adapter));
    }
}
