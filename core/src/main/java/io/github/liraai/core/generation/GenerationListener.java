package io.github.liraai.core.generation;

import io.github.liraai.core.health.HealthListener;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.quota.PictureCount;
import java.time.Duration;
import java.util.List;

/**
 * Hears what happens to jobs and models, for logs and metrics (driven port). Called on the thread that does the work, by several at once;
 * implementations are quick and do not throw.
 */
public interface GenerationListener extends HealthListener {
    /** Ignores everything. */
    GenerationListener NONE = new GenerationListener() {};

    /** Lets several hear everything, in this order. */
    static GenerationListener all(GenerationListener... listeners) {
        return new Listeners(List.of(listeners));
    }

    /** A job was accepted. */
    default void accepted(GenerationJob job) {}

    /** A request was refused. */
    default void refused(RequestPictures.Command command, RequestPictures.Result result) {}

    /** The content policy failed on somebody's words, which are refused. */
    default void reviewFailed(RuntimeException failure) {}

    /** A provider is about to be called. */
    default void calling(GenerationJob job, ImageModel model) {}

    /** A provider's call has ended. */
    default void answered(GenerationJob job, ImageModel model, GenerationOutcome outcome, Duration took) {}

    /** A model of a job's plan was not called, since it is paused or a cap of today is reached. */
    default void passedOver(GenerationJob job, ImageModel model, Cause cause) {}

    /** An attempt to deliver, or to tell of a failure, has ended. */
    default void delivered(GenerationJob job, PictureDelivery.Result result, Duration took) {}

    /** A job's hold was settled. */
    default void settled(GenerationJob job, PictureCount charged) {}

    /** A job came to its end without a picture. */
    default void failed(GenerationJob job, Cause cause) {}
}
