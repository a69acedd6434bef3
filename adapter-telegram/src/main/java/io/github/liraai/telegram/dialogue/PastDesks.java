package io.github.liraai.telegram.dialogue;

/**
 * What reacts to things of the past.
 *
 * @param pictures single pictures
 * @param shares what others shared
 * @param history the list of them
 * @param privacy what is kept, and forgetting it
 */
record PastDesks(PictureDesk pictures, ShareDesk shares, HistoryDesk history, PrivacyDesk privacy) {}
