package io.github.liraai.provider.http.media;

import io.github.liraai.core.generation.MediaType;

/**
 * AVIF: ISO boxes, of which {@code meta/iprp/ipco/ispe} tell the sizes of the picture and its parts (ISO 23008-12). The boxes'
 * own lengths tell whether the file is whole; it has no end mark.
 */
final class AvifFormat implements PictureFormat {
    private static final long META = PictureFormat.code("meta");
    private static final long PROPERTIES = PictureFormat.code("iprp");
    private static final long CONTAINER = PictureFormat.code("ipco");
    private static final long EXTENTS = PictureFormat.code("ispe");
    private static final long DATA = PictureFormat.code("mdat");
    private static final int MOST_DEPTH = 4;

    @Override
    public MediaType type() {
        return MediaType.AVIF;
    }

    @Override
    public boolean begins(byte[] head) {
        if (!PictureFormat.stands(head, 4, "ftyp")) {
            return false;
        }
        int length = Math.min(head.length, ((head[2] & 0xFF) << 8) | (head[3] & 0xFF));
        for (int brand = 8; brand + 4 <= length; brand += 4) {
            // The one at 12 is a version, which no brand looks like.
            if (PictureFormat.stands(head, brand, "avif") || PictureFormat.stands(head, brand, "avis")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void walk(Passage bytes, PixelSize size)
            throws UnfitException, Passage.SourceException, Passage.SpoolException {
        boolean data = false;
        while (!bytes.isAtEnd()) {
            data |= passBox(bytes, size, 0, Long.MAX_VALUE);
        }
        if (!data) {
            throw new UnfitException(Verdict.Reason.CUT_OFF, "AVIF ends before its image data");
        }
    }

    /** Passes one box and those inside it that matter; answers whether it was the data. */
    private static boolean passBox(Passage bytes, PixelSize size, int depth, long parentEnd)
            throws UnfitException, Passage.SourceException, Passage.SpoolException {
        long start = bytes.position();
        long length = bytes.readBigEndian32();
        long type = bytes.readBigEndian32();
        if (length == 1) {
            length = bytes.readBigEndian32() << 32 | bytes.readBigEndian32();
        }
        if (length == 0 && depth == 0) {
            // It goes on to the end of the file.
            bytes.drain();
            return type == DATA;
        }
        long end = start + length;
        if (length < bytes.position() - start || end < start || end > parentEnd) {
            throw UnfitException.damaged("AVIF box of " + length + " bytes");
        }
        if (type == EXTENTS) {
            bytes.skip(4);
            size.tell(bytes.readBigEndian32(), bytes.readBigEndian32());
        } else if (depth < MOST_DEPTH && (type == META || type == PROPERTIES || type == CONTAINER)) {
            bytes.skip(type == META ? 4 : 0);
            while (bytes.position() < end) {
                passBox(bytes, size, depth + 1, end);
            }
        }
        if (end < bytes.position()) {
            throw UnfitException.damaged("AVIF box of " + length + " bytes");
        }
        bytes.skip(end - bytes.position());
        return type == DATA;
    }
}
