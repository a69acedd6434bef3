package io.github.liraai.cli.command;

import io.github.liraai.cli.output.SecretFence;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that was checked.
 *
 * @param name what
 * @param state how it is
 * @param detail what was found; may be empty
 * @param remedy what to do, empty when it is well
 */
record Finding(String name, State state, String detail, String remedy) {
    /** How a thing is. */
    enum State {
        OK("✅"),
        WARNING("⚠️"),
        ERROR("❌");

        private final String mark;

        State(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }
    }

    static Finding well(String name, String detail) {
        return new Finding(name, State.OK, detail, "");
    }

    static Finding doubtful(String name, String detail, String remedy) {
        return new Finding(name, State.WARNING, detail, remedy);
    }

    static Finding bad(String name, String detail, String remedy) {
        return new Finding(name, State.ERROR, detail, remedy);
    }

    /** Masks in an error what may be a secret in the place of a path; what is well is known to be none. */
    Finding behind(SecretFence fence) {
        return isError() ? new Finding(name, state, fence.maskKeys(detail), remedy) : this;
    }

    boolean isError() {
        return state == State.ERROR;
    }

    void print(Shell shell) {
        shell.print((name + ": " + state.mark + " " + detail).strip());
        if (!remedy.isEmpty()) {
            shell.print("   → " + remedy);
        }
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("state", state.name().toLowerCase(java.util.Locale.ROOT));
        fields.put("detail", detail);
        fields.put("remedy", remedy);
        return fields;
    }
}
