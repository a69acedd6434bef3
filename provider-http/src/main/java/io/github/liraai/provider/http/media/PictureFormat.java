package io.github.liraai.provider.http.media;

import io.github.liraai.core.generation.MediaType;

/** Knows one kind of picture file: its first bytes, where it tells its size, and where it ends. Stateless. */
interface PictureFormat {
    /** How many first bytes it takes to tell the kind. */
    int HEAD = 64;

    MediaType type();

    /** Tells whether the first bytes, up to {@link #HEAD} of them, are of this kind. */
    boolean begins(byte[] head);

    /** Passes the picture to its end, which is not always the file's, and tells its size on the way. */
    void walk(Passage bytes, PixelSize size) throws UnfitException, Passage.SourceException, Passage.SpoolException;

    /** Tells whether ASCII characters stand at a place of the first bytes. */
    static boolean stands(byte[] head, int at, String ascii) {
        if (head.length < at + ascii.length()) {
            return false;
        }
        for (int each = 0; each < ascii.length(); each++) {
            if ((head[at + each] & 0xFF) != ascii.charAt(each)) {
                return false;
            }
        }
        return true;
    }

    /** Gives the number that four ASCII characters make, first one highest. */
    static long code(String four) {
        return (long) four.charAt(0) << 24 | four.charAt(1) << 16 | four.charAt(2) << 8 | four.charAt(3);
    }
}
