package io.github.liraai.testkit.simulation;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.testkit.simulation.Weather.Peril;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** The spool as one process reaches it; its disk fails now and then. */
record GatedSpool(SimulatedStores stores, Weather weather, Gate gate) implements PictureSpool {
    @Override
    public PictureWriter create(JobId job) throws IOException {
        gate.before(PortCall.SPOOL_CREATE);
        mayFail(PortCall.SPOOL_CREATE);
        return new GatedWriter(returned(PortCall.SPOOL_CREATE, stores.spool().create(job)));
    }

    @Override
    public InputStream read(SpooledPicture picture) throws IOException {
        gate.before(PortCall.SPOOL_READ);
        mayFail(PortCall.SPOOL_READ);
        return returned(PortCall.SPOOL_READ, stores.spool().read(picture));
    }

    @Override
    public List<SpooledPicture> pictures(JobId job) throws IOException {
        gate.before(PortCall.SPOOL_PICTURES);
        mayFail(PortCall.SPOOL_PICTURES);
        List<SpooledPicture> pictures = stores.spool().pictures(job);
        gate.after(PortCall.SPOOL_PICTURES);
        return pictures;
    }

    @Override
    public void release(JobId job) {
        gate.around(PortCall.SPOOL_RELEASE, () -> {
            stores.spool().release(job);
            return job;
        });
    }

    /** Gives something open to the core, unless the process dies before the core has it. */
    private <T extends Closeable> T returned(PortCall call, T opened) throws IOException {
        try {
            gate.after(call);
            return opened;
        } catch (ProcessDied e) {
            opened.close();
            throw e;
        }
    }

    private void mayFail(PortCall call) throws IOException {
        if (weather.strikes(Peril.SPOOL)) {
            gate.say(Happening.SPOOL_FAILED, call.toString());
            throw new IOException("simulated");
        }
    }

    private final class GatedWriter implements PictureWriter {
        private final PictureWriter writer;

        GatedWriter(PictureWriter writer) {
            this.writer = writer;
        }

        @Override
        public OutputStream stream() {
            return writer.stream();
        }

        @Override
        public SpooledPicture commit(MediaType mediaType, int width, int height) throws IOException {
            gate.before(PortCall.SPOOL_COMMIT);
            mayFail(PortCall.SPOOL_COMMIT);
            SpooledPicture picture = writer.commit(mediaType, width, height);
            gate.after(PortCall.SPOOL_COMMIT);
            return picture;
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}
