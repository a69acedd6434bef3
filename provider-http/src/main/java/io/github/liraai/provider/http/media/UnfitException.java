package io.github.liraai.provider.http.media;

/** Ends the walk through bytes that may not pass. Never leaves the package. */
final class UnfitException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Verdict.Reason reason;
    private final String words;

    UnfitException(Verdict.Reason reason, String words) {
        super(words, null, false, false);
        this.reason = reason;
        this.words = words;
    }

    static UnfitException damaged(String words) {
        return new UnfitException(Verdict.Reason.DAMAGED, words);
    }

    Verdict.Reason reason() {
        return reason;
    }

    String words() {
        return words;
    }
}
