package io.github.liraai.core.generation;

/**
 * What became of somebody's requests.
 *
 * @param requests requests that were accepted
 * @param open of these, those that still hold pictures
 * @param failed of these, those that ended without a picture
 * @param pictures pictures delivered and charged
 */
public record JobCounts(int requests, int open, int failed, int pictures) {
    /** No requests. */
    public static final JobCounts NONE = new JobCounts(0, 0, 0, 0);

    public JobCounts {
        if (open < 0 || failed < 0 || pictures < 0 || requests < open + failed) {
            throw new IllegalArgumentException(
                    "counts do not agree: " + requests + ", " + open + ", " + failed + ", " + pictures);
        }
    }
}
