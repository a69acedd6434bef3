package io.github.liraai.core.generation;

import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.StyleCatalog;
import java.util.List;

/** Find out what of somebody's options a model cannot do, before anything is asked for (driving port). Thread-safe. */
@FunctionalInterface
public interface CheckOptions {
    /** Lists all that a request with these options would be refused for; empty when the model can do them. */
    List<Refusal> against(ImageModel model, PictureOptions options);

    /** Creates the use case. */
    static CheckOptions of(StyleCatalog styles) {
        return new OptionRules(styles);
    }
}
