package io.github.liraai.testkit.simulation;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.testkit.generation.TinyPng;
import io.github.liraai.testkit.simulation.Weather.Peril;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What all painters of a process do alike. */
record Easel(World world, Gate gate) {
    private static final byte[] PICTURE = TinyPng.of(8, 8, 0xff8800);
    private static final List<Cause> MAY_PASS =
            List.of(Cause.RATE_LIMITED, Cause.MODEL_LOADING, Cause.SERVER_ERROR, Cause.UNREACHABLE);
    private static final List<Cause> STAYS =
            List.of(Cause.PAYMENT_REQUIRED, Cause.AUTH, Cause.GEO_BLOCKED, Cause.NOT_FOUND);

    /** Is about to send something: the last moment at which a crash costs nothing, then the first at which it may. */
    void send(GenerationCall call, Runnable sold) {
        call.sending();
        gate.before(PortCall.PAINTER_SENDING);
        sold.run();
        gate.after(PortCall.PAINTER_SENDING);
    }

    /** Takes time; in bad weather so long that the deadline passes. */
    void takeTime(GenerationCall call) {
        gate.before(PortCall.PAINTER_WAITING);
        passTime(call);
        gate.after(PortCall.PAINTER_WAITING);
    }

    private void passTime(GenerationCall call) {
        if (world.weather().strikes(Peril.PAINTER) && world.chance().oneIn(4)) {
            world.time().passTo(call.deadline().plus(world.chance().upTo(Duration.ofMinutes(2))), world.journal());
            gate.say(Happening.LATE_ANSWER, "after " + call.deadline());
        } else {
            world.time().pass(world.chance().upTo(Duration.ofSeconds(20)), world.journal());
        }
    }

    /** Breaks the contract now and then. */
    void mayThrow(String where) {
        if (world.weather().strikes(Peril.THROWING)) {
            gate.say(Happening.ADAPTER_THREW, where);
            throw new InjectedFault(where);
        }
    }

    boolean isMoody() {
        return world.weather().strikes(Peril.PAINTER);
    }

    GenerationOutcome notStarted() {
        boolean asksToWait = world.chance().oneIn(2);
        Cause cause = world.chance().oneIn(3)
                ? world.chance().of(STAYS)
                : world.chance().of(MAY_PASS);
        gate.say(asksToWait ? Happening.RETRY_AFTER : Happening.NOT_STARTED, cause.toString());
        Duration wait = asksToWait ? world.chance().upTo(Duration.ofSeconds(90)) : null;
        return new GenerationOutcome.NotStarted(cause, wait, "simulated");
    }

    GenerationOutcome rejected(Cause cause) {
        gate.say(Happening.REJECTED, cause.toString());
        return new GenerationOutcome.Rejected(cause, "simulated");
    }

    GenerationOutcome unknown(Cause cause) {
        gate.say(Happening.UNKNOWN, cause.toString());
        return new GenerationOutcome.Unknown(cause, "simulated");
    }

    /** Paints what was asked for, or nearly. */
    GenerationOutcome paint(GenerationRequest request, GenerationCall call) {
        int count = count(request.count().value());
        List<SpooledPicture> pictures = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                pictures.add(picture(call));
            }
        } catch (IOException e) {
            return unknown(Cause.STORAGE);
        }
        gate.say("painted " + count);
        return new GenerationOutcome.Pictures(pictures);
    }

    private int count(int asked) {
        if (!isMoody()) {
            return asked;
        }
        int painted = world.chance().between(1, asked + 1);
        if (painted != asked) {
            world.journal().count(painted < asked ? Happening.FEWER_PICTURES : Happening.MORE_PICTURES);
        }
        return painted;
    }

    private static SpooledPicture picture(GenerationCall call) throws IOException {
        try (PictureWriter writer = call.newPicture()) {
            writer.stream().write(PICTURE);
            return writer.commit(MediaType.PNG, 8, 8);
        }
    }
}
