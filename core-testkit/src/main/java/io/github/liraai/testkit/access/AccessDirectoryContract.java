package io.github.liraai.testkit.access;

import io.github.liraai.core.access.AccessDirectory;

/**
 * What every {@link AccessDirectory} must do. Extend it, say how to reach the directory, and its tests run: newcomers and old
 * friends, pages and searches, changes with their audit, many threads at once.
 */
public abstract class AccessDirectoryContract implements DirectoryMeetings, DirectoryChanges, DirectorySearches {
    /** Gives the directory under test: the same store throughout a test, empty at its beginning. */
    @Override
    public abstract AccessDirectory directory();

    /** Gives a directory that was just opened upon the same store, as after a restart; the same one where nothing outlives it. */
    @Override
    public AccessDirectory reopened() {
        return directory();
    }
}
