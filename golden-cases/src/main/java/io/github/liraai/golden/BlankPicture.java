package io.github.liraai.golden;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Makes the files of black pictures, as providers paint them in tests. */
public final class BlankPicture {
    private BlankPicture() {}

    /** Makes a PNG of some pixels' width and height. */
    public static byte[] png(int width, int height) {
        return picture("png", width, height);
    }

    /** Makes a JPEG of some pixels' width and height. */
    public static byte[] jpeg(int width, int height) {
        return picture("jpg", width, height);
    }

    private static byte[] picture(String format, int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return out.toByteArray();
    }
}
