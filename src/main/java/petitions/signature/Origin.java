package petitions.signature;

import java.net.InetAddress;

/**
 * Where a signature comes from, as far as it is kept.
 *
 * @param addressBlock of the client
 * @param bait whether a field was filled in that people do not see
 */
public record Origin(String addressBlock, boolean bait) {

    public static Origin of(InetAddress client, boolean bait) {
        return new Origin(AddressBlock.of(client), bait);
    }
}
