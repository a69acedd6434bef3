package io.github.liraai.core.model;

import io.github.liraai.core.prompt.Frame;
import java.util.List;
import java.util.Optional;

/** Which sizes or aspects a model takes. */
public sealed interface FrameSupport {
    /** Turns what was asked for into what the model takes; empty when it cannot. */
    Optional<Frame> resolve(Frame asked);

    /** Lists what a person may be offered, in order; the first is the usual one. */
    List<Frame> offered();

    /**
     * The sizes or aspects of a list and no others.
     *
     * @param frames the list, not empty
     */
    record Listed(List<Frame> frames) implements FrameSupport {
        public Listed {
            frames = List.copyOf(frames);
            if (frames.isEmpty()) {
                throw new IllegalArgumentException("frames must not be empty");
            }
        }

        @Override
        public Optional<Frame> resolve(Frame asked) {
            return frames.contains(asked) ? Optional.of(asked) : Optional.empty();
        }

        @Override
        public List<Frame> offered() {
            return frames;
        }
    }

    /**
     * Every size within bounds; an aspect becomes the size of about {@code area} pixels.
     *
     * @param shortest the shortest side in pixels
     * @param longest the longest side in pixels
     * @param multiple what each side must be a multiple of
     * @param area the pixels of a picture whose aspect alone was asked for
     * @param offered what a person is offered
     */
    record Range(int shortest, int longest, int multiple, int area, List<Frame> offered) implements FrameSupport {
        public Range {
            if (shortest < 1 || longest < shortest || multiple < 1 || area < 1) {
                throw new IllegalArgumentException(
                        "range of sizes is empty: " + shortest + " to " + longest + " by " + multiple + ", " + area);
            }
            offered = List.copyOf(offered);
        }

        @Override
        public Optional<Frame> resolve(Frame asked) {
            return switch (asked) {
                case Frame.Size size ->
                    takes(size.width()) && takes(size.height()) ? Optional.of(size) : Optional.empty();
                case Frame.Aspect aspect -> sizeOf(aspect);
            };
        }

        private Optional<Frame> sizeOf(Frame.Aspect aspect) {
            double ratio = (double) aspect.width() / aspect.height();
            int width = nearest(Math.sqrt(area * ratio));
            int height = nearest(Math.sqrt(area / ratio));
            return takes(width) && takes(height) ? Optional.of(new Frame.Size(width, height)) : Optional.empty();
        }

        private int nearest(double side) {
            return (int) Math.round(side / multiple) * multiple;
        }

        private boolean takes(int side) {
            return side >= shortest && side <= longest && side % multiple == 0;
        }
    }
}
