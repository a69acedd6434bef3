package io.github.liraai.networkban;

import java.net.InetAddress;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/** Looks no name up. Public, with its constructor, since the platform finds it as a service. */
public final class BannedResolverProvider extends InetAddressResolverProvider {
    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) {
                throw NetworkBan.banned("look-up of " + host);
            }

            @Override
            public String lookupByAddress(byte[] address) {
                throw NetworkBan.banned("look-up of an address");
            }
        };
    }

    @Override
    public String name() {
        return "banned";
    }
}
