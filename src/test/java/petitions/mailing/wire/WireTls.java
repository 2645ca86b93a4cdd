package petitions.mailing.wire;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * How a {@link WireServer} secures connections.
 *
 * @param atOnce before it says anything
 */
record WireTls(SSLContext identity, boolean atOnce) {

    /** The handshake is done. */
    Socket secured(Socket socket) throws IOException {
        var secured = (SSLSocket) identity.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        return secured;
    }
}
