package io.github.liraai.provider.http.media;

import io.github.liraai.core.generation.MediaType;

/** JPEG: marker segments, of which a frame header tells the size, and scans, up to the EOI marker (ITU-T T.81, annex B). */
final class JpegFormat implements PictureFormat {
    private static final int MARK = 0xFF;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;

    @Override
    public MediaType type() {
        return MediaType.JPEG;
    }

    @Override
    public boolean begins(byte[] head) {
        return PictureFormat.stands(head, 0, "\u00ff\u00d8\u00ff");
    }

    @Override
    public void walk(Passage bytes, PixelSize size)
            throws UnfitException, Passage.SourceException, Passage.SpoolException {
        bytes.skip(2);
        boolean scanned = false;
        for (int marker = nextMarker(bytes); marker != END; marker = nextMarker(bytes)) {
            if (standsAlone(marker)) {
                continue;
            }
            int length = bytes.readBigEndian16();
            if (length < 2) {
                throw UnfitException.damaged("JPEG segment of " + length + " bytes");
            }
            if (isFrameHeader(marker)) {
                bytes.skip(1);
                int height = bytes.readBigEndian16();
                size.tell(bytes.readBigEndian16(), height);
                bytes.skip(Math.max(0, length - 7));
            } else {
                bytes.skip(length - 2);
            }
            scanned |= marker == SCAN;
        }
        if (!scanned) {
            throw UnfitException.damaged("JPEG without image data");
        }
    }

    /** Passes entropy-coded data, stuffed zeros, restarts and fill bytes on its way. */
    private static int nextMarker(Passage bytes)
            throws UnfitException, Passage.SourceException, Passage.SpoolException {
        while (true) {
            bytes.skipPast(MARK);
            int marker = bytes.read();
            while (marker == MARK) {
                marker = bytes.read();
            }
            if (marker != 0) {
                return marker;
            }
        }
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
    }

    private static boolean isFrameHeader(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
