package io.github.liraai.cli.wiring;

import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.persistence.EngineSettings;
import io.github.liraai.telegram.poll.LeaseTiming;
import java.util.Map;

/** What stands between the running bot's domain and its adapters: nothing, except where a test kills the process at a certain step. */
public interface PortSeam {
    /** Leaves everything as it is. */
    PortSeam NONE = new PortSeam() {};

    /** Stands before the ledger. */
    default GenerationLedger ledger(GenerationLedger ledger) {
        return ledger;
    }

    /** Stands before the spool. */
    default PictureSpool spool(PictureSpool spool) {
        return spool;
    }

    /** Stands before the delivery. */
    default PictureDelivery delivery(PictureDelivery delivery) {
        return delivery;
    }

    /** Stands before the painters. */
    default Map<ProviderName, ImageGenerator> generators(Map<ProviderName, ImageGenerator> generators) {
        return generators;
    }

    /** Changes how soon another process takes the turn to ask for updates. */
    default LeaseTiming lease(LeaseTiming timing) {
        return timing;
    }

    /** Changes how jobs are run. */
    default EngineSettings engine(EngineSettings settings) {
        return settings;
    }
}
