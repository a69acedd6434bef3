package io.github.liraai.telegram;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.SpooledPicture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** Paints at once, a picture that depends on the prompt; or does what a test tells it. */
final class Painter implements ImageGenerator {
    private final List<GenerationRequest> requests = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private final AtomicInteger heldBack = new AtomicInteger();
    private volatile Step step = Painter::paint;

    @FunctionalInterface
    interface Step {
        GenerationOutcome answer(GenerationRequest request, GenerationCall call) throws IOException;
    }

    /** Lets every call wait until the latch is open. */
    CountDownLatch holdBack() {
        CountDownLatch latch = new CountDownLatch(1);
        gate = latch;
        return latch;
    }

    /** Counts the calls that wait for {@link #holdBack} to be over. */
    int heldBack() {
        return gate.getCount() == 0 ? 0 : heldBack.get();
    }

    void does(Step other) {
        step = other;
    }

    void rejects(Cause cause) {
        step = (request, call) -> new GenerationOutcome.Rejected(cause, "the provider's own words");
    }

    List<GenerationRequest> requests() {
        return requests;
    }

    @Override
    public GenerationOutcome generate(GenerationRequest request, GenerationCall call) {
        requests.add(request);
        try {
            heldBack.incrementAndGet();
            try {
                gate.await();
            } finally {
                heldBack.decrementAndGet();
            }
            return step.answer(request, call);
        } catch (IOException e) {
            return new GenerationOutcome.Unknown(Cause.STORAGE, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new GenerationOutcome.Unknown(Cause.INTERRUPTED, "");
        }
    }

    static GenerationOutcome paint(GenerationRequest request, GenerationCall call) throws IOException {
        List<SpooledPicture> pictures = new ArrayList<>();
        for (int i = 0; i < request.count().value(); i++) {
            pictures.add(keep(call, pictureOf(request.prompt(), i, 64, 64), 64, 64));
        }
        return new GenerationOutcome.Pictures(pictures);
    }

    static SpooledPicture keep(GenerationCall call, byte[] bytes, int width, int height) throws IOException {
        try (PictureWriter writer = call.newPicture()) {
            writer.stream().write(bytes);
            return writer.commit(MediaType.PNG, width, height);
        }
    }

    /** Makes the bytes that belong to a prompt. */
    static byte[] pictureOf(String prompt, int number, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color((prompt + "|" + number).hashCode()));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }
}
