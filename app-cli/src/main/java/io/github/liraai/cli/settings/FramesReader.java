package io.github.liraai.cli.settings;

import io.github.liraai.core.model.FrameSupport;
import io.github.liraai.core.prompt.Frame;
import java.util.ArrayList;
import java.util.List;

/** Reads which sizes a model takes: {@code ["1:1", "16:9"]}, or {@code { from, to, step, pixels, offered }}. */
final class FramesReader {
    private static final List<String> KEYS = List.of("from", "to", "step", "pixels", "offered");

    private FramesReader() {}

    static FrameSupport read(Section section, String key) {
        if (section.isList(key)) {
            List<Frame> frames = frames(section, key);
            if (frames.isEmpty()) {
                throw section.wrong(key, "one size or aspect at least");
            }
            return new FrameSupport.Listed(frames);
        }
        Section range = section.section(key);
        range.only(KEYS);
        int from = range.number("from", 1, Frame.Size.LONGEST_SIDE);
        return new FrameSupport.Range(
                from,
                range.number("to", from, Frame.Size.LONGEST_SIDE),
                range.number("step", 1, Frame.Size.LONGEST_SIDE),
                range.number("pixels", 1, Frame.Size.LONGEST_SIDE * Frame.Size.LONGEST_SIDE),
                frames(range, "offered"));
    }

    private static List<Frame> frames(Section section, String key) {
        List<Frame> frames = new ArrayList<>();
        for (String text : section.texts(key)) {
            frames.add(Frame.parse(text)
                    .orElseThrow(() -> section.wrong(key, text + " is neither a size such as 1024x768 nor 16:9")));
        }
        return frames;
    }
}
