package io.github.liraai.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** The rules. Allow-lists where that is possible; an exception is one line with its reason above it. */
final class HouseRules {
    private static final String CORE = House.within("core");
    private static final String CLI = House.within("cli");
    private static final String WIRING = House.within("cli.wiring");
    private static final String SIMULATOR = House.within("simulator");

    /** What tells the time, beside everything of {@code java.time} that is called {@code now} or {@code dateNow}: class, and how its methods begin. */
    private static final Map<String, Set<String>> CLOCKS = Map.of(
            "java.time.Clock", Set.of("system", "tick"),
            "java.time.InstantSource", Set.of("system"),
            "java.lang.System", Set.of("currentTimeMillis", "nanoTime"),
            "java.util.Date", Set.of("<init>"),
            "java.util.Calendar", Set.of("getInstance"),
            "java.util.GregorianCalendar", Set.of("<init>", "getInstance"));

    static final ArchRule CORE_STANDS_ALONE = classes()
            .that()
            .resideInAPackage(CORE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(CORE, "java..", "org.jspecify.annotations"))
            .as("the core depends on itself, java.* and JSpecify only");

    static final ArchRule CORE_HAS_NO_FEATURE_CYCLES = slices().matching(House.packageOf("core") + ".(*)..")
            .should()
            .beFreeOfCycles()
            .as("the features of the core do not depend on each other in a circle");

    static final ArchRule CORE_ASKS_THE_INJECTED_CLOCK = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .accessTargetWhere(readsAClock())
            .as("the core knows the time only from the clock it was given");

    static final ArchRule CORE_DOES_NOT_LOG = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.slf4j..", "java.util.logging..", "ch.qos.logback.."))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(System.Logger.class)
            .as("the core has no logger");

    static final ArchRule ONLY_THE_PROGRAM_WRITES_TO_THE_TERMINAL = noClasses()
            .that()
            .resideInAPackage(House.ROOT + "..")
            .and()
            .resideOutsideOfPackage(CLI)
            .should()
            .accessTargetWhere(isATerminal())
            .as("nobody but the program writes to System.out or System.err");

    static final ArchRule SIMULATOR_KNOWS_NOTHING_OF_THE_HOUSE = noClasses()
            .that()
            .resideInAPackage(SIMULATOR)
            .should()
            .dependOnClassesThat(resideInAPackage(House.ROOT + "..")
                    .and(DescribedPredicate.not(resideInAPackage(SIMULATOR)))
                    .as("are of another module"))
            .as("the simulator depends on no module of the house");

    static final ArchRule WHAT_PROVIDERS_SHARE_SEES_ONLY_THE_CORE = seesOnly("provider.http", List.of("core"));

    static final ArchRule ONLY_THE_WIRING_MAKES_ADAPTERS = noClasses()
            .that()
            .resideInAPackage(House.ROOT + "..")
            .and()
            .resideOutsideOfPackage(WIRING)
            .should()
            .accessTargetWhere(makesAnAdapterOfAnotherModule())
            .as("only the wiring in the program makes adapters");

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .that()
            .resideInAPackage(House.ROOT + "..")
            .should(beInANullMarkedPackage())
            .as("every package is @NullMarked");

    private HouseRules() {}

    /** Gives one rule for each adapter: it sees the core and, as a provider's, what providers share; no other adapter. */
    static List<ArchRule> adaptersDoNotSeeEachOther() {
        List<ArchRule> rules = new ArrayList<>();
        for (String adapter : House.ADAPTERS) {
            boolean isProvider = House.PROVIDERS.contains(adapter);
            rules.add(seesOnly(adapter, isProvider ? List.of("core", "provider.http") : List.of("core")));
        }
        return rules;
    }

    static ArchRule seesOnly(String module, List<String> others) {
        List<String> allowed = new ArrayList<>(List.of(House.within(module)));
        others.forEach(other -> allowed.add(House.within(other)));
        return noClasses()
                .that()
                .resideInAPackage(House.within(module))
                .should()
                .dependOnClassesThat(resideInAPackage(House.ROOT + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(allowed.toArray(String[]::new))))
                        .as("are of another module"))
                .as(module + " sees of the house only itself and " + others);
    }

    private static DescribedPredicate<JavaAccess<?>> readsAClock() {
        return DescribedPredicate.describe("read a clock", access -> {
            String owner = access.getTarget().getOwner().getName();
            String method = access.getTarget().getName();
            // Whoever wires the core without a clock gets the system's; all others are given theirs.
            if (access.getOriginOwner().getName().equals(House.packageOf("core") + ".Lira$Builder")
                    && owner.equals("java.time.InstantSource")) {
                return false;
            }
            return (owner.startsWith("java.time.") && Set.of("now", "dateNow").contains(method))
                    || CLOCKS.getOrDefault(owner, Set.of()).stream().anyMatch(method::startsWith);
        });
    }

    private static DescribedPredicate<JavaAccess<?>> isATerminal() {
        return DescribedPredicate.describe("are System.out or System.err, or print a stack there", access -> {
            JavaClass owner = access.getTarget().getOwner();
            String name = access.getTarget().getName();
            return (owner.isEquivalentTo(System.class) && Set.of("out", "err").contains(name))
                    || (owner.isEquivalentTo(Thread.class) && name.equals("dumpStack"))
                    || (owner.isAssignableTo(Throwable.class)
                            && name.equals("printStackTrace")
                            && access.getTarget() instanceof CodeUnitAccessTarget target
                            && target.getRawParameterTypes().isEmpty());
        });
    }

    /**
     * A constructor, or a static method that returns a type of its own module: a factory; called, or referred to. Exceptions are no
     * adapters.
     */
    private static DescribedPredicate<JavaAccess<?>> makesAnAdapterOfAnotherModule() {
        return DescribedPredicate.describe("make an adapter of another module", access -> {
            JavaClass made = access.getTargetOwner();
            return access.getTarget() instanceof CodeUnitAccessTarget target
                    && House.ADAPTERS.stream()
                            .anyMatch(adapter -> isIn(made, adapter) && !isIn(access.getOriginOwner(), adapter))
                    && !made.isAssignableTo(Throwable.class)
                    // A switch over an enum asks for its values.
                    && !made.isAssignableTo(Enum.class)
                    && (isConstructor(target) || isFactory(target));
        });
    }

    private static boolean isConstructor(CodeUnitAccessTarget target) {
        return target.getName().equals("<init>");
    }

    private static boolean isFactory(CodeUnitAccessTarget target) {
        return target.resolveMember()
                        .map(member -> member.getModifiers().contains(JavaModifier.STATIC))
                        .orElse(false)
                && target.getRawReturnType().getPackageName().startsWith(House.ROOT);
    }

    private static boolean isIn(JavaClass each, String module) {
        String name = each.getPackageName();
        return name.equals(House.packageOf(module)) || name.startsWith(House.packageOf(module) + ".");
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                boolean marked = each.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(
                            each, each.getName() + " is in a package that is not @NullMarked"));
                }
            }
        };
    }
}
