package io.github.liraai.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class UniquePicturesTest {
    private final UniquePictures pictures = new UniquePictures(64 * 1024);

    @Test
    void everyFileIsAPictureOfTheAskedSize() throws IOException {
        byte[] file = file(42);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        assertThat(file).hasSize(64 * 1024).hasSize(pictures.bytes());
        assertThat(image.getWidth()).isEqualTo(512);
        assertThat(image.getRGB(511, 0) & 255).isEqualTo(255);
    }

    @Test
    void filesOfDifferentNumbersDiffer() throws IOException {
        assertThat(file(1)).isNotEqualTo(file(2)).isEqualTo(file(1));
    }

    @Test
    void theHashIsThatOfTheFile() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(file(7));

        assertThat(pictures.sha256(7)).isEqualTo(HexFormat.of().formatHex(hash)).isNotEqualTo(pictures.sha256(8));
    }

    private byte[] file(long number) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pictures.write(number, out);
        return out.toByteArray();
    }
}
