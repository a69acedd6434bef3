package io.github.liraai.provider.http.media;

import io.github.liraai.core.generation.MediaType;

/** PNG: chunks from IHDR, which tells the size, to IEND (ISO 15948). */
final class PngFormat implements PictureFormat {
    private static final long HEADER = PictureFormat.code("IHDR");
    private static final long DATA = PictureFormat.code("IDAT");
    private static final long END = PictureFormat.code("IEND");
    private static final int CHECKSUM = 4;
    private static final long LONGEST_CHUNK = Integer.MAX_VALUE;

    @Override
    public MediaType type() {
        return MediaType.PNG;
    }

    @Override
    public boolean begins(byte[] head) {
        return PictureFormat.stands(head, 0, "\u0089PNG\r\n\u001a\n");
    }

    @Override
    public void walk(Passage bytes, PixelSize size)
            throws UnfitException, Passage.SourceException, Passage.SpoolException {
        bytes.skip(8);
        if (bytes.readBigEndian32() != 13 || bytes.readBigEndian32() != HEADER) {
            throw UnfitException.damaged("PNG does not begin with its header");
        }
        size.tell(bytes.readBigEndian32(), bytes.readBigEndian32());
        bytes.skip(13 - 8 + CHECKSUM);
        boolean data = false;
        while (true) {
            long length = bytes.readBigEndian32();
            long type = bytes.readBigEndian32();
            if (length > LONGEST_CHUNK) {
                throw UnfitException.damaged("PNG with a chunk of " + length + " bytes");
            }
            bytes.skip(length + CHECKSUM);
            data |= type == DATA;
            if (type == END) {
                break;
            }
        }
        if (!data) {
            throw UnfitException.damaged("PNG without image data");
        }
    }
}
