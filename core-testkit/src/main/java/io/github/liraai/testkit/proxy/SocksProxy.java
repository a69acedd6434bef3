package io.github.liraai.testkit.proxy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Speaks SOCKS 5 with user and password; servers are asked for by name only. */
public final class SocksProxy extends TunnelProxy {
    private static final int VERSION = 5;
    private static final int USER_AND_PASSWORD = 2;
    private static final int NAME = 3;

    /**
     * Listens for those who want to go to a host.
     *
     * @param host the only one that it knows
     * @param serverPort the port on loopback where that host's part is played
     */
    public SocksProxy(String host, int serverPort) throws IOException {
        super(host, serverPort);
    }

    @Override
    boolean admit(InputStream stream, OutputStream out) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        boolean offered = false;
        expect(in, VERSION);
        for (int methods = in.readUnsignedByte(); methods > 0; methods--) {
            offered |= in.readUnsignedByte() == USER_AND_PASSWORD;
        }
        answer(out, VERSION, offered ? USER_AND_PASSWORD : 0xFF);
        if (!offered) {
            noteAsked("nothing");
            return false;
        }
        expect(in, 1);
        boolean known = isKnown(counted(in), counted(in));
        answer(out, 1, known ? 0 : 1);
        if (!known) {
            noteAsked("a wrong password");
            return false;
        }
        expect(in, VERSION);
        expect(in, 1);
        expect(in, 0);
        expect(in, NAME);
        String host = counted(in);
        noteAsked("name " + host + ":" + in.readUnsignedShort());
        boolean reachable = reaches(host);
        answer(out, VERSION, reachable ? 0 : 4, 0, 1, 0, 0, 0, 0, 0, 0);
        return reachable;
    }

    private static String counted(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
    }

    private static void expect(DataInputStream in, int value) throws IOException {
        int read = in.readUnsignedByte();
        if (read != value) {
            throw new IOException("not SOCKS as expected: " + read);
        }
    }

    private static void answer(OutputStream out, int... bytes) throws IOException {
        byte[] message = new byte[bytes.length];
        for (int at = 0; at < bytes.length; at++) {
            message[at] = (byte) bytes[at];
        }
        out.write(message);
        out.flush();
    }
}
