package io.github.liraai.networkban;

import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/** Opens no channel. Public, with its constructor, since the platform creates it by name. */
public final class BannedSelectorProvider extends SelectorProvider {
    @Override
    public DatagramChannel openDatagramChannel() {
        throw NetworkBan.banned("DatagramChannel");
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) {
        throw NetworkBan.banned("DatagramChannel of " + family);
    }

    @Override
    public Pipe openPipe() {
        throw NetworkBan.banned("Pipe");
    }

    @Override
    public AbstractSelector openSelector() {
        throw NetworkBan.banned("Selector");
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() {
        throw NetworkBan.banned("ServerSocketChannel");
    }

    @Override
    public ServerSocketChannel openServerSocketChannel(ProtocolFamily family) {
        throw NetworkBan.banned("ServerSocketChannel of " + family);
    }

    @Override
    public SocketChannel openSocketChannel() {
        throw NetworkBan.banned("SocketChannel");
    }

    @Override
    public SocketChannel openSocketChannel(ProtocolFamily family) {
        throw NetworkBan.banned("SocketChannel of " + family);
    }
}
