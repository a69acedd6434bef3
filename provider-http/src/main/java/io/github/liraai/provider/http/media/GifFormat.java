package io.github.liraai.provider.http.media;

import io.github.liraai.core.generation.MediaType;

/** GIF: a screen that tells the size, then blocks up to the trailer (GIF89a). */
final class GifFormat implements PictureFormat {
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int TRAILER = 0x3B;

    @Override
    public MediaType type() {
        return MediaType.GIF;
    }

    @Override
    public boolean begins(byte[] head) {
        return PictureFormat.stands(head, 0, "GIF87a") || PictureFormat.stands(head, 0, "GIF89a");
    }

    @Override
    public void walk(Passage bytes, PixelSize size)
            throws UnfitException, Passage.SourceException, Passage.SpoolException {
        bytes.skip(6);
        size.tell(bytes.readLittleEndian16(), bytes.readLittleEndian16());
        int flags = bytes.read();
        bytes.skip(2);
        skipColours(bytes, flags);
        boolean image = false;
        for (int block = bytes.read(); block != TRAILER; block = bytes.read()) {
            switch (block) {
                case EXTENSION -> bytes.skip(1);
                case IMAGE -> {
                    bytes.skip(4);
                    size.tell(bytes.readLittleEndian16(), bytes.readLittleEndian16());
                    skipColours(bytes, bytes.read());
                    bytes.skip(1);
                    image = true;
                }
                default -> throw UnfitException.damaged("GIF with an unknown block");
            }
            skipSubBlocks(bytes);
        }
        if (!image) {
            throw UnfitException.damaged("GIF without an image");
        }
    }

    private static void skipColours(Passage bytes, int flags)
            throws UnfitException, Passage.SourceException, Passage.SpoolException {
        if ((flags & 0x80) != 0) {
            bytes.skip(3L << ((flags & 0x07) + 1));
        }
    }

    private static void skipSubBlocks(Passage bytes)
            throws UnfitException, Passage.SourceException, Passage.SpoolException {
        for (int length = bytes.read(); length != 0; length = bytes.read()) {
            bytes.skip(length);
        }
    }
}
