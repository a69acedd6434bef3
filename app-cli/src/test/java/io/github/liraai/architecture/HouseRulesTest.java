package io.github.liraai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {
    static Stream<Map.Entry<String, Integer>> modules() {
        return House.MODULES.entrySet().stream();
    }

    static List<ArchRule> adapters() {
        return HouseRules.adaptersDoNotSeeEachOther();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyModuleIsSeen(Map.Entry<String, Integer> module) {
        String prefix = House.packageOf(module.getKey());

        long seen = House.shipped().stream()
                .filter(each -> each.getPackageName().equals(prefix)
                        || each.getPackageName().startsWith(prefix + "."))
                .count();

        assertThat(seen).as(prefix).isGreaterThanOrEqualTo(module.getValue());
    }

    @Test
    void everyFeatureOfTheCoreIsSeen() {
        JavaClasses shipped = House.shipped();

        for (String feature : List.of("access", "quota", "model", "prompt", "generation", "preferences", "store")) {
            assertThat(shipped.containPackage(House.packageOf("core." + feature)))
                    .as(feature)
                    .isTrue();
        }
    }

    @Test
    void noModuleIsForgottenByTheRules() {
        List<String> roots =
                House.MODULES.keySet().stream().map(House::packageOf).toList();

        List<String> strangers = House.shipped().stream()
                .map(each -> each.getPackageName())
                .distinct()
                .filter(name -> roots.stream().noneMatch(root -> name.equals(root) || name.startsWith(root + ".")))
                .toList();

        assertThat(strangers).isEmpty();
    }

    @Test
    void whateverIsNoOtherKindOfModuleIsAnAdapter() {
        assertThat(House.ADAPTERS)
                .containsExactly(
                        "gemini", "huggingface", "kie", "offline", "openai", "persistence", "replicate", "telegram");
        assertThat(House.ADAPTERS).containsAll(House.PROVIDERS);
    }

    @Test
    void theCoreDependsOnNothing() {
        HouseRules.CORE_STANDS_ALONE.check(House.shipped());
    }

    @Test
    void theFeaturesOfTheCoreFormNoCircle() {
        HouseRules.CORE_HAS_NO_FEATURE_CYCLES.check(House.shipped());
    }

    @Test
    void theCoreKnowsTheTimeOnlyFromItsClock() {
        HouseRules.CORE_ASKS_THE_INJECTED_CLOCK.check(House.shipped());
    }

    @Test
    void theCoreHasNoLogger() {
        HouseRules.CORE_DOES_NOT_LOG.check(House.shipped());
    }

    @Test
    void onlyTheProgramWritesToTheTerminal() {
        HouseRules.ONLY_THE_PROGRAM_WRITES_TO_THE_TERMINAL.check(House.shipped());
    }

    @Test
    void theSimulatorKnowsNothingOfTheHouse() {
        HouseRules.SIMULATOR_KNOWS_NOTHING_OF_THE_HOUSE.check(House.shipped());
    }

    @Test
    void whatProvidersShareSeesOnlyTheCore() {
        HouseRules.WHAT_PROVIDERS_SHARE_SEES_ONLY_THE_CORE.check(House.shipped());
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void noAdapterSeesAnother(ArchRule rule) {
        rule.check(House.shipped());
    }

    @Test
    void onlyTheWiringMakesAdapters() {
        HouseRules.ONLY_THE_WIRING_MAKES_ADAPTERS.check(House.shipped());
    }

    @Test
    void everyPackageIsNullMarked() {
        HouseRules.EVERY_PACKAGE_IS_NULL_MARKED.check(House.shipped());
    }
}
