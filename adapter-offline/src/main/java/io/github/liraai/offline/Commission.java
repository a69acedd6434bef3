package io.github.liraai.offline;

/**
 * One picture to paint.
 *
 * @param words what it shows and how
 * @param negative what to leave out, or empty
 * @param seed a number that changes everything else
 * @param width pixels
 * @param height pixels
 */
record Commission(String words, String negative, long seed, int width, int height) {}
