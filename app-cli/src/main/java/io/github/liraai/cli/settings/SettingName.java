package io.github.liraai.cli.settings;

import io.github.liraai.core.prompt.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every setting there is; the constants are the names of the environment variables. */
public enum SettingName {
    TELEGRAM_BOT_TOKEN(Kind.SECRET),
    TELEGRAM_API_URL(Kind.ADDRESS),
    TELEGRAM_PROXY(Kind.SECRET),
    HF_TOKEN(Kind.SECRET),
    HUGGINGFACE_API_KEY(Kind.SECRET),
    HF_BASE_URL(Kind.ADDRESS),
    HF_HUB_URL(Kind.ADDRESS),
    HF_PROXY(Kind.SECRET),
    HF_BILL_TO(Kind.PLAIN),
    HF_BLACK_FOREST_LABS_KEY(Kind.OWN_KEY),
    HF_DEEPINFRA_KEY(Kind.OWN_KEY),
    HF_FAL_AI_KEY(Kind.OWN_KEY),
    HF_NSCALE_KEY(Kind.OWN_KEY),
    HF_REPLICATE_KEY(Kind.OWN_KEY),
    HF_TOGETHER_KEY(Kind.OWN_KEY),
    HF_WAVESPEED_KEY(Kind.OWN_KEY),
    HF_ZAI_ORG_KEY(Kind.OWN_KEY),
    GEMINI_API_KEY(Kind.SECRET),
    GEMINI_BASE_URL(Kind.ADDRESS),
    GEMINI_PROXY(Kind.SECRET),
    GEMINI_API_VERSION(Kind.PLAIN),
    REPLICATE_API_TOKEN(Kind.SECRET),
    REPLICATE_BASE_URL(Kind.ADDRESS),
    REPLICATE_PROXY(Kind.SECRET),
    KIE_API_KEY(Kind.SECRET),
    KIE_BASE_URL(Kind.ADDRESS),
    KIE_PROXY(Kind.SECRET),
    OPENAI_API_KEY(Kind.SECRET),
    OPENAI_BASE_URL(Kind.ADDRESS),
    OPENAI_PROXY(Kind.SECRET),
    OPENAI_SERVER(Kind.PLAIN),
    LIRA_DB_URL(Kind.ADDRESS),
    LIRA_DB_USER(Kind.PLAIN),
    LIRA_DB_PASSWORD(Kind.SECRET),
    LIRA_SPOOL(Kind.PLAIN),
    LIRA_KEEP_PROMPTS_DAYS(Kind.PLAIN),
    LIRA_KEEP_PICTURES_DAYS(Kind.PLAIN),
    LIRA_ADMIN_IDS(Kind.PLAIN),
    LIRA_TIME_ZONE(Kind.PLAIN),
    LIRA_TELEGRAM_PACE(Kind.PLAIN),
    LIRA_CONTACT(Kind.PLAIN),
    LIRA_LOG_FILE(Kind.PLAIN),
    LIRA_HTTP_PORT(Kind.PLAIN),
    LIRA_CONFIG(Kind.PLAIN),
    /** Read by the launcher. */
    LIRA_JAVA_HOME(Kind.PLAIN),
    /** Read by the launcher. */
    LIRA_JAVA_OPTS(Kind.PLAIN);

    private static final String FILE = "_FILE";

    /** Two letters in each other's place, or one that is wrong, missing or too many, or two of those. */
    private static final int SLIP = 2;

    private static final int LONG = 12;

    private final Kind kind;

    SettingName(Kind kind) {
        this.kind = kind;
    }

    private enum Kind {
        PLAIN,
        ADDRESS,
        SECRET,
        /** The secret of a provider behind Hugging Face: {@code HF_}, its name at the router, {@code _KEY}. */
        OWN_KEY
    }

    /** Tells whether the value is never shown, and may also be given as a file by {@link #fileName}. */
    public boolean isSecret() {
        return kind == Kind.SECRET || kind == Kind.OWN_KEY;
    }

    /** Tells whether the value is an address, whose user, password and parameters are never shown. */
    boolean isAddress() {
        return kind == Kind.ADDRESS;
    }

    /** Tells the provider's name at Hugging Face's router, for the setting of a key of its own; empty for any other setting. */
    public Optional<String> providerOfOwnKey() {
        return kind == Kind.OWN_KEY
                ? Optional.of(name().substring("HF_".length(), name().length() - "_KEY".length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'))
                : Optional.empty();
    }

    /** Names the variable that holds the path of a file with the secret. */
    String fileName() {
        return name() + FILE;
    }

    /** Lists the names that may stand in the environment. */
    static List<String> allNames() {
        return Arrays.stream(values())
                .flatMap(each -> each.isSecret()
                        ? List.of(each.name(), each.fileName()).stream()
                        : List.of(each.name()).stream())
                .toList();
    }

    /**
     * Tells whether a name that is no setting's was meant as one: it is ours by its beginning, or a slip away from one. A slip counts in
     * a name that begins as one does, or that is too long to be near by chance.
     */
    static boolean isProbablyMeant(String variable) {
        if (variable.startsWith("LIRA_")) {
            return true;
        }
        boolean isFamiliar = Arrays.stream(values()).anyMatch(each -> variable.startsWith(each.family()));
        return (isFamiliar || variable.length() >= LONG)
                && NearestName.within(allNames(), variable, SLIP).isPresent();
    }

    /** Gives the beginning that settings of the same thing share. */
    private String family() {
        return name().substring(0, name().indexOf('_') + 1);
    }

    /** Finds the setting of a variable's name, be it the value or the path of its file. */
    static Optional<SettingName> of(String variable) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(variable)
                        || (each.isSecret() && each.fileName().equals(variable)))
                .findFirst();
    }
}
