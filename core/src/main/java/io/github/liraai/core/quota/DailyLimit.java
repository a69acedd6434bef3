package io.github.liraai.core.quota;

/** How many pictures a level grants in one quota day; the larger one grants more. */
public sealed interface DailyLimit extends Comparable<DailyLimit> {
    /** Grants a fixed number of pictures a day. */
    static DailyLimit of(int pictures) {
        return new Limited(pictures);
    }

    /** Grants pictures without an upper bound. */
    static DailyLimit unlimited() {
        return new Unlimited();
    }

    @Override
    default int compareTo(DailyLimit other) {
        return Long.compare(most(), other.most());
    }

    private long most() {
        return switch (this) {
            case Limited(int pictures) -> pictures;
            case Unlimited() -> Long.MAX_VALUE;
        };
    }

    /** Tells whether {@code wanted} more may be granted when {@code used} are charged or held already. */
    boolean grants(PictureCount used, PictureCount wanted);

    /**
     * A fixed number a day.
     *
     * @param pictures the number, zero for none at all
     */
    record Limited(int pictures) implements DailyLimit {
        public Limited {
            if (pictures < 0) {
                throw new IllegalArgumentException("daily limit must not be negative: " + pictures);
            }
        }

        @Override
        public boolean grants(PictureCount used, PictureCount wanted) {
            return (long) used.value() + wanted.value() <= pictures;
        }
    }

    /** No upper bound; use is still counted. */
    record Unlimited() implements DailyLimit {
        @Override
        public boolean grants(PictureCount used, PictureCount wanted) {
            return true;
        }
    }
}
