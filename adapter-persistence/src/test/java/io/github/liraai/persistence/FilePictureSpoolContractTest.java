package io.github.liraai.persistence;

import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.testkit.generation.PictureSpoolContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;

class FilePictureSpoolContractTest extends PictureSpoolContract {
    @RegisterExtension
    final SpoolFolder folder = new SpoolFolder();

    @Override
    protected PictureSpool spool() {
        return folder.spool();
    }

    @Override
    protected PictureSpool reopened() {
        try {
            return folder.reopened();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void tamperWith(SpooledPicture picture) throws IOException {
        Path path = folder.spool().pathOf(SpoolFile.of(picture));
        byte[] bytes = Files.readAllBytes(path);
        bytes[0] ^= 1;
        Files.write(path, bytes);
    }
}
