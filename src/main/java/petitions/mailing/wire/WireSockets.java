package petitions.mailing.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the sockets of one connection, all of which send at once, and remembers them: the mail library says neither
 * whether TLS came about, nor does it let mail be written past its own streams.
 */
final class WireSockets {

    private static final Logger log = LoggerFactory.getLogger(WireSockets.class);

    private final SSLSocketFactory tls;
    private volatile Socket below;
    private volatile Socket above;

    WireSockets(SSLSocketFactory tls) {
        this.tls = tls;
    }

    /** What mail is to be written to: the TLS layer, where there is one. */
    Socket current() {
        return above;
    }

    boolean areSecure() {
        return above instanceof SSLSocket;
    }

    /** Ends the connection whatever it is doing. The TLS layer would wait for whoever is writing. */
    void cut() {
        var socket = below;
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException alreadyBroken) {
                log.debug("A socket broke while it was closed", alreadyBroken);
            }
        }
    }

    SocketFactory plain() {
        return new Plain();
    }

    SSLSocketFactory secured() {
        return new Secured();
    }

    private Socket remember(Socket socket) throws SocketException {
        socket.setTcpNoDelay(true);
        below = socket;
        above = socket;
        return socket;
    }

    private final class Plain extends SocketFactory {

        @Override
        public Socket createSocket() throws SocketException {
            return remember(new Socket());
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return remember(new Socket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return remember(new Socket(host, port, from, fromPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return remember(new Socket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return remember(new Socket(host, port, from, fromPort));
        }
    }

    /** The library hands it the connected socket, and TLS is put on top. */
    private final class Secured extends SSLSocketFactory {

        @Override
        public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
            remember(socket);
            above = tls.createSocket(socket, host, port, autoClose);
            return above;
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return createSocket(new Socket(host, port), host, port, true);
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return createSocket(new Socket(host, port, from, fromPort), host, port, true);
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return createSocket(new Socket(host, port), host.getHostName(), port, true);
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return createSocket(new Socket(host, port, from, fromPort), host.getHostName(), port, true);
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return tls.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return tls.getSupportedCipherSuites();
        }
    }
}
