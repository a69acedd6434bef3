package io.github.liraai.testkit.generation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Small files that claim to be huge pictures. */
final class PictureBombs {
    private static final int PNG_SIDES = 16;

    private PictureBombs() {}

    /** A GIF of 35 bytes, whole and of 65,535 pixels a side: 17 gigabytes once it is painted. */
    static byte[] gif() {
        ByteBuffer gif = ByteBuffer.allocate(35).order(ByteOrder.LITTLE_ENDIAN);
        gif.put("GIF89a".getBytes(StandardCharsets.US_ASCII));
        gif.putShort((short) 0xFFFF).putShort((short) 0xFFFF);
        // Two colours.
        gif.put((byte) 0x80).put((byte) 0).put((byte) 0).put(new byte[6]);
        gif.put((byte) 0x2C).putShort((short) 0).putShort((short) 0);
        gif.putShort((short) 0xFFFF).putShort((short) 0xFFFF).put((byte) 0);
        // Codes of two bits: clear, end.
        gif.put((byte) 2).put((byte) 1).put((byte) 0x2C).put((byte) 0);
        gif.put((byte) 0x3B);
        return gif.array();
    }

    /** A PNG of a few dozen bytes, whole, with a side that a picture cannot have. */
    static byte[] png(int side) {
        byte[] png = TinyPng.of(1, 1, 0);
        ByteBuffer bytes = ByteBuffer.wrap(png).putInt(PNG_SIDES, side).putInt(PNG_SIDES + 4, side);
        CRC32 checksum = new CRC32();
        checksum.update(png, PNG_SIDES - 4, 17);
        bytes.putInt(PNG_SIDES + 13, (int) checksum.getValue());
        return png;
    }

    /** The first half of a picture. */
    static byte[] half(byte[] picture) {
        return Arrays.copyOf(picture, picture.length / 2);
    }
}
