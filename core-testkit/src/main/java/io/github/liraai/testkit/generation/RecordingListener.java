package io.github.liraai.testkit.generation;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationListener;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.generation.RequestPictures;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.quota.PictureCount;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what it hears. Thread-safe. */
public final class RecordingListener implements GenerationListener {
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    /** Something that was heard; named like the listener's methods. */
    public sealed interface Heard {
        /** A job was accepted. */
        record Accepted(GenerationJob job) implements Heard {}

        /** A request was refused. */
        record Refused(RequestPictures.Command command, RequestPictures.Result result) implements Heard {}

        /** The content policy had failed. */
        record ReviewFailed(RuntimeException failure) implements Heard {}

        /** A provider was about to be called. */
        record Calling(GenerationJob job, ModelKey model) implements Heard {}

        /** A provider's call had ended. */
        record Answered(GenerationJob job, ModelKey model, GenerationOutcome outcome) implements Heard {}

        /** A model was passed over. */
        record PassedOver(GenerationJob job, ModelKey model, Cause cause) implements Heard {}

        /** A model was gone. */
        record ModelGone(ModelKey model) implements Heard {}

        /** A model was back. */
        record ModelBack(ModelKey model) implements Heard {}

        /** An attempt to deliver or to tell had ended. */
        record Delivered(GenerationJob job, PictureDelivery.Result result) implements Heard {}

        /** A hold was settled. */
        record Settled(GenerationJob job, PictureCount charged) implements Heard {}

        /** A job had failed. */
        record Failed(GenerationJob job, Cause cause) implements Heard {}
    }

    /** Lists all that was heard, in order. */
    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** Lists what was heard of one kind. */
    public <T extends Heard> List<T> heard(Class<T> kind) {
        return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public void accepted(GenerationJob job) {
        heard.add(new Heard.Accepted(job));
    }

    @Override
    public void refused(RequestPictures.Command command, RequestPictures.Result result) {
        heard.add(new Heard.Refused(command, result));
    }

    @Override
    public void reviewFailed(RuntimeException failure) {
        heard.add(new Heard.ReviewFailed(failure));
    }

    @Override
    public void calling(GenerationJob job, ImageModel model) {
        heard.add(new Heard.Calling(job, model.key()));
    }

    @Override
    public void answered(GenerationJob job, ImageModel model, GenerationOutcome outcome, Duration took) {
        heard.add(new Heard.Answered(job, model.key(), outcome));
    }

    @Override
    public void passedOver(GenerationJob job, ImageModel model, Cause cause) {
        heard.add(new Heard.PassedOver(job, model.key(), cause));
    }

    @Override
    public void modelGone(ImageModel model) {
        heard.add(new Heard.ModelGone(model.key()));
    }

    @Override
    public void modelBack(ImageModel model) {
        heard.add(new Heard.ModelBack(model.key()));
    }

    @Override
    public void delivered(GenerationJob job, PictureDelivery.Result result, Duration took) {
        heard.add(new Heard.Delivered(job, result));
    }

    @Override
    public void settled(GenerationJob job, PictureCount charged) {
        heard.add(new Heard.Settled(job, charged));
    }

    @Override
    public void failed(GenerationJob job, Cause cause) {
        heard.add(new Heard.Failed(job, cause));
    }
}
