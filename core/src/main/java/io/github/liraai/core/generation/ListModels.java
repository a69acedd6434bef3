package io.github.liraai.core.generation;

import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.model.ImageModel;
import java.util.List;

/** List the models somebody is offered (driving port). Thread-safe. */
public interface ListModels {
    /**
     * Lists, in the order of the catalogue, the models that the user's level includes, that somebody here can paint with and that
     * are alive and not paused, and those that are announced.
     */
    List<ImageModel> offeredTo(UserId user);

    /** Lists the same for somebody who was just read. */
    List<ImageModel> offeredTo(Member member);

    /** Creates the use case. */
    static ListModels of(GenerationSetup setup) {
        return new OfferedModels(setup);
    }
}
