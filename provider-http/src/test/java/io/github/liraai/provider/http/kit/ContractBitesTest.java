package io.github.liraai.provider.http.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.testkit.generation.HttpAsk;
import io.github.liraai.testkit.generation.HttpImageGeneratorContract;
import io.github.liraai.testkit.generation.HttpReply;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Has the contract run for generators with a fault each: the check that is there for it fails, and passes without the fault. */
@Timeout(120)
class ContractBitesTest {
    private static volatile @Nullable Fault seeded;

    @ParameterizedTest
    @EnumSource(Fault.class)
    void theCheckFailsForTheFaultAndOnlyForIt(Fault fault) {
        TestExecutionSummary without = run(fault.check(), null);
        TestExecutionSummary with = run(fault.check(), fault);

        assertThat(without.getTestsSucceededCount())
                .as("runs of %s", fault.check())
                .isPositive();
        assertThat(without.getFailures())
                .extracting(TestExecutionSummary.Failure::getException)
                .isEmpty();
        assertThat(with.getTestsFailedCount()).as("%s is noticed", fault).isPositive();
    }

    private static TestExecutionSummary run(String check, @Nullable Fault fault) {
        seeded = fault;
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(Careless.class.getName() + "#" + check))
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary);
        return summary.getSummary();
    }

    /** Run by the test alone: its name is none that the build looks for. */
    static class Careless extends HttpImageGeneratorContract {
        @Override
        protected ImageGenerator generatorFor(URI server) {
            return new CarelessGenerator(server, seeded);
        }

        @Override
        protected String providerModel() {
            return "careless";
        }

        @Override
        protected HttpReply reply(HttpAsk ask, byte[] picture) {
            return HttpReply.bytes("image/png", picture);
        }

        @Override
        protected HttpReply replyWithAddress(HttpAsk ask, String address) {
            return HttpReply.json("{\"url\":\"" + address + "\"}");
        }

        @Override
        protected String words(HttpAsk ask) {
            return ask.body();
        }
    }
}
