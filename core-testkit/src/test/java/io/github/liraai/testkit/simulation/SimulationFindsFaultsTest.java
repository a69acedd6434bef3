package io.github.liraai.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.testkit.access.InMemoryAccessDirectory;
import io.github.liraai.testkit.generation.InMemoryPictureSpool;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each promise is broken on purpose, and the simulation must say which. */
class SimulationFindsFaultsTest {
    private static final int SEEDS = 200;

    private static Stream<Arguments> brokenLedgers() {
        return Stream.of(
                broken("charges before delivery", BrokenLedgers.ChargesBeforeDelivery::new, "is charged"),
                broken("settles twice", BrokenLedgers.SettlesTwice::new, "the jobs make"),
                broken("loses the hold", BrokenLedgers.LosesTheHold::new, "the jobs make"),
                broken("checks only what is charged", BrokenLedgers.ChecksOnlyWhatIsCharged::new, "granted too much"),
                broken("holds for duplicates", BrokenLedgers.HoldsForDuplicates::new, "the jobs make"),
                broken("writes calls late", BrokenLedgers.WritesCallsLate::new, "paid request"),
                broken("loses jobs", BrokenLedgers.LosesJobs::new, "is lost"));
    }

    private static Arguments broken(String name, Supplier<GenerationLedger> ledger, String problem) {
        return Arguments.of(name, ledger, problem);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenLedgers")
    void aBrokenLedgerIsFound(String name, Supplier<GenerationLedger> ledger, String problem) {
        Simulation simulation = Simulation.builder()
                .stores(() ->
                        SimulatedStores.of(ledger.get(), new InMemoryAccessDirectory(), new InMemoryPictureSpool()))
                .build();

        assertThat(firstFailure(simulation)).hasMessageContaining(problem);
    }

    @Test
    void aPainterThatRepeatsACallOfWhichNothingIsKnownIsFound() {
        Simulation simulation = Simulation.builder()
                .painter(SimulationFindsFaultsTest::repeating)
                .build();

        assertThat(firstFailure(simulation)).hasMessageContaining("a second paid request");
    }

    @Test
    void aDeliveryThatSaysMoreArrivedThanDidIsFound() {
        Simulation simulation = Simulation.builder()
                .delivery(SimulationFindsFaultsTest::boasting)
                .build();

        assertThat(firstFailure(simulation)).hasMessageContaining("is charged");
    }

    @Test
    void aFailureTellsItsSeedAndPlaysAgainTheSame() {
        Simulation simulation = Simulation.builder()
                .delivery(SimulationFindsFaultsTest::boasting)
                .build();
        SimulationFailure first = firstFailure(simulation);

        SimulationFailure again = catchThrowableOfType(SimulationFailure.class, () -> simulation.run(first.seed()));

        assertThat(first).hasMessageContaining("simulation of seed " + first.seed() + ": ");
        assertThat(again).hasMessage(first.getMessage());
    }

    private static SimulationFailure firstFailure(Simulation simulation) {
        SimulationFailure failure = catchThrowableOfType(SimulationFailure.class, () -> simulation.run(1, SEEDS));
        assertThat(failure).as("found within " + SEEDS + " seeds").isNotNull();
        return failure;
    }

    private static ImageGenerator repeating(ImageGenerator painter) {
        return new ImageGenerator() {
            @Override
            public GenerationOutcome generate(GenerationRequest request, GenerationCall call) {
                GenerationOutcome outcome = painter.generate(request, call);
                return outcome instanceof GenerationOutcome.Unknown ? painter.generate(request, call) : outcome;
            }

            @Override
            public boolean isFree() {
                return painter.isFree();
            }
        };
    }

    private static PictureDelivery boasting(PictureDelivery delivery) {
        return new PictureDelivery() {
            @Override
            public Result deliver(Parcel parcel) {
                Result result = delivery.deliver(parcel);
                return result instanceof Result.Later
                        ? new Result.Delivered(
                                new PictureCount(parcel.pictures().size()))
                        : result;
            }

            @Override
            public Result tell(Notice notice) {
                return delivery.tell(notice);
            }
        };
    }
}
