package io.github.liraai.core.access;

/**
 * People in numbers.
 *
 * @param known all who were ever seen or entered
 * @param seen those who were seen since an instant, to the hour
 */
public record MemberCounts(int known, int seen) {}
