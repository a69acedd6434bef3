package io.github.liraai.testkit.simulation;

import io.github.liraai.core.Lira;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.testkit.preferences.InMemoryPreferenceStore;

/** One life of a process: the domain, wired to ports behind a gate that shuts when it dies. */
final class SimulatedProcess {
    private final String name;
    private final Gate gate;
    private final Till till;
    private final Lira lira;

    SimulatedProcess(String name, World world, Outside outside, Meanwhile meanwhile) {
        this.name = name;
        this.gate = new Gate(name, world.journal(), world.weather(), meanwhile);
        this.till = world.till();
        Easel easel = new Easel(world, gate);
        Lira.Builder builder = Lira.builder()
                .clock(world.time().clock())
                .zone(world.time().zone())
                .levels(SimulatedModels.accessLevels())
                .models(SimulatedModels.catalog())
                .directory(new GatedDirectory(world.stores(), gate))
                .preferences(new InMemoryPreferenceStore())
                .ledger(new GatedLedger(world.ledger(), gate))
                .spool(new GatedSpool(world.stores(), world.weather(), gate))
                .delivery(gated(outside.delivery().apply(new SimulatedDelivery(world, gate))));
        painter(builder, outside, SimulatedModels.PAID, new PaidPainter(easel, till));
        painter(builder, outside, SimulatedModels.TASKS, new TaskPainter(easel, till));
        painter(builder, outside, SimulatedModels.FREE, new FreePainter(easel));
        this.lira = builder.build();
    }

    String name() {
        return name;
    }

    Gate gate() {
        return gate;
    }

    Lira lira() {
        return lira;
    }

    private void painter(Lira.Builder builder, Outside outside, ModelKey model, ImageGenerator painter) {
        builder.generator(
                SimulatedModels.providerOf(model), gated(outside.painter().apply(painter)));
    }

    private ImageGenerator gated(ImageGenerator painter) {
        return new ImageGenerator() {
            @Override
            public GenerationOutcome generate(GenerationRequest request, GenerationCall call) {
                try {
                    return gate.around(PortCall.PAINTER_GENERATE, () -> painter.generate(request, call));
                } catch (ProcessDied e) {
                    if (!isFree()) {
                        till.cutOff(request.job());
                    }
                    throw e;
                }
            }

            @Override
            public boolean isFree() {
                return painter.isFree();
            }
        };
    }

    private PictureDelivery gated(PictureDelivery delivery) {
        return new PictureDelivery() {
            @Override
            public Result deliver(Parcel parcel) {
                return gate.around(PortCall.DELIVERY_DELIVER, () -> delivery.deliver(parcel));
            }

            @Override
            public Result tell(Notice notice) {
                return gate.around(PortCall.DELIVERY_TELL, () -> delivery.tell(notice));
            }
        };
    }
}
