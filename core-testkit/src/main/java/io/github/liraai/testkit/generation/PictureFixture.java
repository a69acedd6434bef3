package io.github.liraai.testkit.generation;

import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.SpooledPicture;

/** Makes up handles to pictures; no spool has their bytes. */
public final class PictureFixture {
    private static final String ANY_CHECKSUM = "01234567";

    private PictureFixture() {}

    /** Makes up a PNG of 1024 by 1024. */
    public static SpooledPicture anyPicture() {
        return anyPictureWithId("any-picture.png");
    }

    /** Makes up a PNG that the spool would find by an id. */
    public static SpooledPicture anyPictureWithId(String id) {
        return new SpooledPicture(id, MediaType.PNG, 1024, 1024, 524_288, ANY_CHECKSUM);
    }
}
