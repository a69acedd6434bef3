package io.github.liraai.telegram.text;

/** How a language counts: which form of a noun goes with a number. A bundle names its own by the key {@code plural}. */
enum Plural {
    /** One form, as in Turkish, Chinese or Japanese. */
    OTHER {
        @Override
        int form(long count) {
            return 0;
        }
    },
    /** 1, then all others, as in English, German, Spanish or Italian. */
    ONE_OTHER {
        @Override
        int form(long count) {
            return count == 1 ? 0 : 1;
        }
    },
    /** 0 and 1, then all others, as in French. */
    ZERO_ONE_OTHER {
        @Override
        int form(long count) {
            return count == 0 || count == 1 ? 0 : 1;
        }
    },
    /** 1, 21, 31; 2 to 4, 22 to 24; all others, as in Russian, Ukrainian or Belarusian. */
    ONE_FEW_MANY {
        @Override
        int form(long count) {
            long lastTwo = Math.abs(count % 100);
            long last = lastTwo % 10;
            if (lastTwo >= 11 && lastTwo <= 14) {
                return 2;
            }
            if (last == 1) {
                return 0;
            }
            return last >= 2 && last <= 4 ? 1 : 2;
        }
    };

    /** Names the key of a bundle that says which one is its language's. */
    static final String KEY = "plural";

    /** Picks the form, from zero. */
    abstract int form(long count);

    /** Counts the forms. */
    int forms() {
        return switch (this) {
            case OTHER -> 1;
            case ONE_OTHER, ZERO_ONE_OTHER -> 2;
            case ONE_FEW_MANY -> 3;
        };
    }
}
