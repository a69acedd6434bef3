package io.github.liraai.testkit.generation;

import io.github.liraai.core.generation.SpooledPicture;

class InMemoryPictureSpoolTest extends PictureSpoolContract {
    private final InMemoryPictureSpool spool = new InMemoryPictureSpool();

    @Override
    protected InMemoryPictureSpool spool() {
        return spool;
    }

    @Override
    protected void tamperWith(SpooledPicture picture) {
        spool.tamper(picture);
    }
}
