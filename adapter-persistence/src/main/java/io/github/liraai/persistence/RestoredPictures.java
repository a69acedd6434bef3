package io.github.liraai.persistence;

import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.SpooledPicture;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Puts the pictures of a backup into the spool, where they may get other ids than they had. For one thread. */
final class RestoredPictures {
    private final Database database;
    private final PictureSpool spool;

    RestoredPictures(Database database, PictureSpool spool) {
        this.database = database;
        this.spool = spool;
    }

    /** Writes those that are not there already; tells how many there are. */
    int write(BackupFile backup) throws IOException {
        for (BackupManifest.Picture each : backup.manifest().pictures()) {
            SpooledPicture before = each.picture();
            Optional<SpooledPicture> there = spool.pictures(each.job()).stream()
                    .filter(picture -> isSame(picture, before))
                    .findFirst();
            SpooledPicture now = there.isPresent() ? there.get() : write(backup, each);
            if (!now.id().equals(before.id())) {
                rename(each, now);
            }
        }
        return backup.manifest().pictures().size();
    }

    private SpooledPicture write(BackupFile backup, BackupManifest.Picture each) throws IOException {
        SpooledPicture picture = each.picture();
        try (InputStream in = backup.open(each.entry());
                PictureWriter writer = spool.create(each.job())) {
            in.transferTo(writer.stream());
            return writer.commit(picture.mediaType(), picture.width(), picture.height());
        }
    }

    private static boolean isSame(SpooledPicture one, SpooledPicture other) {
        return one.bytes() == other.bytes()
                && one.crc32c().equals(other.crc32c())
                && one.mediaType() == other.mediaType();
    }

    private void rename(BackupManifest.Picture each, SpooledPicture now) {
        database.write(
                "note where a picture is",
                handle -> handle.createUpdate("""
                        UPDATE job_picture SET picture_id = :now
                        WHERE job_id = :job AND picture_id = :before AND crc32c = :crc32c""")
                        .bind("now", now.id())
                        .bind("job", each.job().value())
                        .bind("before", each.picture().id())
                        .bind("crc32c", now.crc32c())
                        .execute());
    }
}
