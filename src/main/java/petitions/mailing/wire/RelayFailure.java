package petitions.mailing.wire;

import java.io.IOException;
import org.springframework.lang.Nullable;
import petitions.mailing.wire.RelayUnavailable.Reason;

/** A connection that did not come about, or came to its end. Says what the relay answered in codes only. */
final class RelayFailure extends RuntimeException {

    private final Reason reason;

    @Nullable
    private final transient Reply reply;

    private RelayFailure(Reason reason, String message, @Nullable Reply reply, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.reply = reply;
    }

    static RelayFailure lost(IOException cause) {
        return new RelayFailure(Reason.UNREACHABLE, "The connection was lost", null, cause);
    }

    static RelayFailure refused(Reason reason, Reply reply) {
        return new RelayFailure(reason, "It answers %s to %s".formatted(reply, reply.command()), reply, null);
    }

    static RelayFailure of(Reason reason, String message, @Nullable Throwable cause) {
        return new RelayFailure(reason, message, null, cause);
    }

    Reason reason() {
        return reason;
    }

    /** What the relay said, where it said something. */
    @Nullable
    Reply reply() {
        return reply;
    }
}
