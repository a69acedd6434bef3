package io.github.liraai.provider.http.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/** Real pictures, small ones. */
final class Pictures {
    private static final String WEBP_LOSSLESS_1X1 =
            "524946461a000000574542505650384c0d0000002f00000010071011118888fe0700";
    private static final String WEBP_LOSSY_1X1 =
            "52494646240000005745425056503820180000003001009d012a0100010001001c25a400037000fefb940000";

    private Pictures() {}

    static byte[] png(int width, int height) {
        return drawn("png", width, height);
    }

    static byte[] jpeg(int width, int height) {
        return drawn("jpg", width, height);
    }

    static byte[] gif(int width, int height) {
        return drawn("gif", width, height);
    }

    static byte[] webpLossless() {
        return HexFormat.of().parseHex(WEBP_LOSSLESS_1X1);
    }

    static byte[] webpLossy() {
        return HexFormat.of().parseHex(WEBP_LOSSY_1X1);
    }

    private static byte[] drawn(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int each = 0; each < Math.min(width, height); each++) {
            image.setRGB(each, each, 0xFF8800 + each);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
