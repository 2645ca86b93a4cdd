package petitions.signature;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Those whose addresses begin alike: a small network of IPv4, a home's of IPv6. */
final class AddressBlock {

    /** Bits of an address that all of a block share. */
    private static final int SHARED_V4 = 24;

    private static final int SHARED_V6 = 56;

    private AddressBlock() {}

    /** As PostgreSQL writes it: {@code 192.0.2.0/24}. */
    static String of(InetAddress address) {
        int shared = address instanceof Inet4Address ? SHARED_V4 : SHARED_V6;
        var bytes = address.getAddress();
        Arrays.fill(bytes, shared / Byte.SIZE, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + shared;
        } catch (UnknownHostException noSuchLength) {
            throw new IllegalStateException(noSuchLength);
        }
    }
}
