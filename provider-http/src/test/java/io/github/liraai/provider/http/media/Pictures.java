package io.github.liraai.provider.http.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import okio.ByteString;

/** Real pictures, small ones; those in files are shown by a browser. */
final class Pictures {
    private Pictures() {}

    static ByteString png(int width, int height) {
        return drawn("png", width, height, false);
    }

    static ByteString jpeg(int width, int height) {
        return drawn("jpg", width, height, false);
    }

    static ByteString progressiveJpeg(int width, int height) {
        return drawn("jpg", width, height, true);
    }

    static ByteString gif(int width, int height) {
        return drawn("gif", width, height, false);
    }

    static ByteString file(String name) {
        try (InputStream in = Objects.requireNonNull(Pictures.class.getResourceAsStream("/pictures/" + name), name)) {
            return ByteString.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteString drawn(String format, int width, int height, boolean progressive) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int each = 0; each < width * height; each++) {
            image.setRGB(each % width, each / width, each * 7919);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam options = writer.getDefaultWriteParam();
            if (progressive) {
                options.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return ByteString.of(bytes.toByteArray());
    }
}
