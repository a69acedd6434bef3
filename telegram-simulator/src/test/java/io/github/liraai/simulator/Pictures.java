package io.github.liraai.simulator;

import java.nio.ByteBuffer;
import java.util.Random;

/** Files that look like pictures to whoever reads only their headers. */
final class Pictures {
    private Pictures() {}

    static byte[] anyPng() {
        return png(512, 512, 4_000);
    }

    static byte[] png(int width, int height, int bytes) {
        byte[] noise = new byte[Math.max(64, bytes)];
        new Random(width * 31L + height).nextBytes(noise);
        ByteBuffer.wrap(noise)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'})
                .putInt(width)
                .putInt(height);
        return noise;
    }

    static byte[] gif(int width, int height) {
        return new byte[] {
            'G', 'I', 'F', '8', '9', 'a', (byte) width, (byte) (width >> 8), (byte) height, (byte) (height >> 8), 0, 0
        };
    }

    static byte[] jpeg(int width, int height) {
        return ByteBuffer.allocate(64)
                .put(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 4, 0, 0})
                .put(new byte[] {(byte) 0xff, (byte) 0xc2, 0, 17, 8})
                .putShort((short) height)
                .putShort((short) width)
                .array();
    }

    static byte[] webpLossless(int width, int height) {
        ByteBuffer webp = ByteBuffer.allocate(64).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        webp.put("RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(56);
        webp.put("WEBPVP8L".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putInt(40);
        return webp.put((byte) 0x2f).putInt((width - 1) | ((height - 1) << 14)).array();
    }
}
