package petitions.mailing.wire;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;
import org.springframework.lang.Nullable;
import petitions.mailing.wire.RelayUnavailable.Reason;

/** Why a connection did not come about, found in what the mail library throws. The relay's words are left behind. */
final class ConnectFailures {

    private ConnectFailures() {}

    static RelayFailure explain(MessagingException failure, PipelinedTransport transport, Relay relay) {
        var cause = root(failure);
        if (failure instanceof AuthenticationFailedException && isNotForNow(transport.getLastReturnCode())) {
            return RelayFailure.of(Reason.AUTHENTICATION, "It does not let us in" + code(transport), cause);
        }
        if (isTlsFailure(failure)) {
            return RelayFailure.of(Reason.TLS, "TLS does not come about", cause);
        }
        if (cause == null && relay.tls().isCertain() && transport.isGreeted() && !transport.isSecured()) {
            return RelayFailure.of(Reason.TLS, "It offers no STARTTLS" + code(transport), null);
        }
        return RelayFailure.of(Reason.UNREACHABLE, "It cannot be reached" + code(transport), cause);
    }

    /** A mail server that is out of order says 4xx, or nothing at all. */
    private static boolean isNotForNow(int code) {
        return code > 0 && code / 100 != 4;
    }

    /** A connection that breaks while TLS is agreed on says nothing of the certificate. */
    private static boolean isTlsFailure(MessagingException failure) {
        boolean tls = false;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SocketTimeoutException
                    || cause instanceof EOFException
                    || cause instanceof SocketException) {
                return false;
            }
            tls |= cause instanceof SSLException;
        }
        return tls;
    }

    @Nullable
    private static Throwable root(MessagingException failure) {
        Throwable found = null;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof IOException) {
                found = cause;
            }
        }
        return found;
    }

    @Nullable
    private static Throwable next(Throwable cause) {
        return cause instanceof MessagingException mail ? mail.getNextException() : cause.getCause();
    }

    private static String code(PipelinedTransport transport) {
        int code = transport.getLastReturnCode();
        return code > 0 ? " (%s)".formatted(code) : "";
    }
}
