package io.github.liraai.core.generation;

import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.quota.PictureCount;
import java.time.Duration;
import java.util.List;

/** Passes everything on to several. */
record Listeners(List<GenerationListener> listeners) implements GenerationListener {
    @Override
    public void accepted(GenerationJob job) {
        listeners.forEach(listener -> listener.accepted(job));
    }

    @Override
    public void refused(RequestPictures.Command command, RequestPictures.Result result) {
        listeners.forEach(listener -> listener.refused(command, result));
    }

    @Override
    public void reviewFailed(RuntimeException failure) {
        listeners.forEach(listener -> listener.reviewFailed(failure));
    }

    @Override
    public void calling(GenerationJob job, ImageModel model) {
        listeners.forEach(listener -> listener.calling(job, model));
    }

    @Override
    public void answered(GenerationJob job, ImageModel model, GenerationOutcome outcome, Duration took) {
        listeners.forEach(listener -> listener.answered(job, model, outcome, took));
    }

    @Override
    public void passedOver(GenerationJob job, ImageModel model, Cause cause) {
        listeners.forEach(listener -> listener.passedOver(job, model, cause));
    }

    @Override
    public void modelGone(ImageModel model) {
        listeners.forEach(listener -> listener.modelGone(model));
    }

    @Override
    public void modelBack(ImageModel model) {
        listeners.forEach(listener -> listener.modelBack(model));
    }

    @Override
    public void delivered(GenerationJob job, PictureDelivery.Result result, Duration took) {
        listeners.forEach(listener -> listener.delivered(job, result, took));
    }

    @Override
    public void settled(GenerationJob job, PictureCount charged) {
        listeners.forEach(listener -> listener.settled(job, charged));
    }

    @Override
    public void failed(GenerationJob job, Cause cause) {
        listeners.forEach(listener -> listener.failed(job, cause));
    }
}
