package io.github.liraai.provider.http.media;

import io.github.liraai.core.generation.MediaType;

/** WebP: a RIFF file whose first chunks tell the size, lossy, lossless or extended (RFC 9649). */
final class WebpFormat implements PictureFormat {
    private static final long LOSSY = PictureFormat.code("VP8 ");
    private static final long LOSSLESS = PictureFormat.code("VP8L");
    private static final long EXTENDED = PictureFormat.code("VP8X");
    private static final long FRAME = PictureFormat.code("ANMF");
    private static final int HEADER = 8;

    @Override
    public MediaType type() {
        return MediaType.WEBP;
    }

    @Override
    public boolean begins(byte[] head) {
        return PictureFormat.stands(head, 0, "RIFF") && PictureFormat.stands(head, 8, "WEBP");
    }

    @Override
    public void walk(Passage bytes, PixelSize size)
            throws UnfitException, Passage.SourceException, Passage.SpoolException {
        bytes.skip(4);
        long end = HEADER + bytes.readLittleEndian32();
        bytes.skip(4);
        boolean image = false;
        while (bytes.position() + HEADER <= end) {
            long type = bytes.readBigEndian32();
            long length = bytes.readLittleEndian32();
            long next = bytes.position() + length + (length & 1);
            readSize(bytes, type, size);
            image |= type == LOSSY || type == LOSSLESS || type == FRAME;
            if (next < bytes.position()) {
                throw UnfitException.damaged("WebP chunk of " + length + " bytes");
            }
            bytes.skip(next - bytes.position());
        }
        if (!image) {
            throw UnfitException.damaged("WebP without an image");
        }
    }

    private static void readSize(Passage bytes, long type, PixelSize size)
            throws UnfitException, Passage.SourceException, Passage.SpoolException {
        if (type == EXTENDED) {
            bytes.skip(4);
            size.tell(bytes.readLittleEndian24() + 1L, bytes.readLittleEndian24() + 1L);
        } else if (type == LOSSY) {
            bytes.skip(6);
            size.tell(bytes.readLittleEndian16() & 0x3FFF, bytes.readLittleEndian16() & 0x3FFF);
        } else if (type == LOSSLESS) {
            bytes.skip(1);
            long bits = bytes.readLittleEndian32();
            size.tell((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
        }
    }
}
