package io.github.liraai.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The classes of the house as they are shipped, and those planted to break its rules. */
final class House {
    static final String ROOT = "io.github.liraai";

    /** Each module by its root package, with the number of classes that it has at the very least. */
    static final Map<String, Integer> MODULES = Map.ofEntries(
            Map.entry("core", 60),
            Map.entry("provider.http", 15),
            Map.entry("gemini", 10),
            Map.entry("huggingface", 5),
            Map.entry("kie", 10),
            Map.entry("offline", 15),
            Map.entry("openai", 10),
            Map.entry("persistence", 15),
            Map.entry("replicate", 10),
            Map.entry("telegram", 20),
            Map.entry("simulator", 20),
            Map.entry("cli", 30));

    /** Modules that are no adapters: the core, what providers share, the simulator and the program, each with rules of its own. */
    private static final List<String> OTHERS = List.of("core", "provider.http", "simulator", "cli");

    /** Modules that stand outside the core and know nothing of each other: a new module is one unless it is said to be another. */
    static final List<String> ADAPTERS = MODULES.keySet().stream()
            .filter(module -> !OTHERS.contains(module))
            .sorted()
            .toList();

    /** Adapters that may use what providers share. */
    static final List<String> PROVIDERS = List.of("gemini", "huggingface", "kie", "offline", "openai", "replicate");

    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/lira-core-testkit")
                    && !location.contains("/core-testkit/")
                    && !location.contains("/lira-golden-cases")
                    && !location.contains("/golden-cases/")
                    && !location.contains("-tests.jar"))
            .importPackages(ROOT);

    private static final JavaClasses PLANTED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages(ROOT);

    private House() {}

    static JavaClasses shipped() {
        return SHIPPED;
    }

    /** Gives what is planted in some packages, as if the house held nothing else. */
    static JavaClasses planted(String... names) {
        List<String> packages = Arrays.stream(names).map(House::packageOf).toList();
        return PLANTED.that(DescribedPredicate.describe(
                "planted in " + packages, each -> packages.contains(each.getPackageName())));
    }

    static String packageOf(String name) {
        return ROOT + "." + name;
    }

    static String within(String module) {
        return packageOf(module) + "..";
    }
}
