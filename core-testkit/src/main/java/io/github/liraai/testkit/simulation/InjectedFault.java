package io.github.liraai.testkit.simulation;

/** What an adapter throws that breaks its contract; any other exception that comes out of the core is a fault of the core. */
final class InjectedFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InjectedFault(String where) {
        super("injected into " + where, null, false, false);
    }
}
