package io.github.liraai.testkit.generation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/**
 * Knows one name more than this machine does: it looks public and leads to this machine itself, as a name service can make any name do. The
 * platform finds it as a service where the kit is on the class path; another such service that stands before it takes its place.
 */
public final class InsideName extends InetAddressResolverProvider {
    /** The name; nobody can have it (RFC 2606). */
    public static final String NAME = "pictures.lira-kit.example";

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new Resolver(configuration.builtinResolver());
    }

    @Override
    public String name() {
        return "lira-kit";
    }

    private record Resolver(InetAddressResolver machine) implements InetAddressResolver {
        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            return host.equalsIgnoreCase(NAME)
                    ? Stream.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}))
                    : machine.lookupByName(host, policy);
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            return machine.lookupByAddress(address);
        }
    }
}
