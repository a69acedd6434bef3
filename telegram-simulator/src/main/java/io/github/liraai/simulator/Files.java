package io.github.liraai.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.wire.Json;
import io.github.liraai.simulator.internal.wire.Upload;
import io.github.liraai.simulator.internal.wire.UploadPolicy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Every file that was sent, with the bytes of the last ones. Thread-safe. */
final class Files {
    private static final int[] SIDES = {90, 320, 800};
    private static final String[] LETTERS = {"s", "m", "x"};

    private final Map<Long, SentFile> files = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final Deque<SentFile> kept = new ArrayDeque<>();
    private final long mostBytes;
    private final UploadPolicy policy;
    private long bytesKept;

    Files(long mostBytes, boolean hashes) {
        this.mostBytes = mostBytes;
        this.policy = new UploadPolicy(mostBytes > 0, hashes);
    }

    UploadPolicy policy() {
        return policy;
    }

    SentFile store(SentFile.Kind kind, Upload upload) {
        PictureHeader shape =
                PictureHeader.read(upload.head()).orElseGet(() -> new PictureHeader(upload.contentType(), 0, 0));
        SentFile file =
                new SentFile(numbers.incrementAndGet(), kind, upload.name(), shape, upload.size(), upload.sha256());
        files.put(file.number(), file);
        byte[] content = upload.content();
        if (content != null) {
            keep(file, content);
        }
        return file;
    }

    private synchronized void keep(SentFile file, byte[] content) {
        file.keep(content);
        kept.add(file);
        bytesKept += content.length;
        while (bytesKept > mostBytes && !kept.isEmpty()) {
            SentFile oldest = kept.remove();
            bytesKept -= oldest.size();
            oldest.forgetBytes();
        }
    }

    Optional<SentFile> byId(String fileId) {
        for (SentFile.Kind kind : SentFile.Kind.values()) {
            String prefix = kind.fileIdPrefix();
            int dash = fileId.lastIndexOf('-');
            if (fileId.startsWith(prefix) && dash > prefix.length()) {
                return byNumber(fileId.substring(prefix.length(), dash), 36).filter(file -> file.kind() == kind);
            }
        }
        return Optional.empty();
    }

    Optional<SentFile> byPath(String path) {
        String number = path.replaceFirst("^(photos|documents)/file_", "").replaceFirst("\\..*$", "");
        return byNumber(number, 10).filter(file -> file.path().equals(path));
    }

    private Optional<SentFile> byNumber(String number, int radix) {
        try {
            return Optional.ofNullable(files.get(Long.parseLong(number, radix)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** List the sizes Telegram offers of a photo, smallest first, the original last. */
    static ArrayNode photoSizes(SentFile photo) {
        ArrayNode sizes = Json.array();
        int side = Math.max(photo.width(), photo.height());
        for (int i = 0; i < SIDES.length && SIDES[i] < side; i++) {
            double scale = (double) SIDES[i] / side;
            int width = Math.max(1, (int) Math.round(photo.width() * scale));
            int height = Math.max(1, (int) Math.round(photo.height() * scale));
            sizes.add(size(photo, LETTERS[i], width, height, Math.max(1, Math.round(photo.size() * scale * scale))));
        }
        return sizes.add(size(photo, "y", photo.width(), photo.height(), photo.size()));
    }

    private static ObjectNode size(SentFile photo, String letter, int width, int height, long bytes) {
        return Json.object()
                .put("file_id", photo.fileId(letter))
                .put("file_unique_id", photo.uniqueId(letter))
                .put("file_size", bytes)
                .put("width", width)
                .put("height", height);
    }

    static ObjectNode document(SentFile file) {
        return Json.object()
                .put("file_name", file.name())
                .put("mime_type", file.mediaType())
                .put("file_id", file.fileId())
                .put("file_unique_id", file.uniqueId("y"))
                .put("file_size", file.size());
    }
}
