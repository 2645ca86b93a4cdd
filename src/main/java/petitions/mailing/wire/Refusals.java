package petitions.mailing.wire;

/**
 * Mails that one connection saw refused since the last that was taken. Relays count such errors, answer ever more slowly,
 * and hang up in the end, which looks as if we were too fast for them.
 */
final class Refusals {

    /**
     * Mails. Postfix slows down at 10 errors and hangs up at 20, and a refused mail makes two of them: RCPT, and the DATA that
     * came with it. Source: postconf(5), smtpd_soft_error_limit and smtpd_hard_error_limit.
     */
    static final int BORNE = 4;

    private int inARow;

    void refused() {
        inARow++;
    }

    void taken() {
        inARow = 0;
    }

    /** Whether the next mail had better go over another connection. */
    boolean areTooMany() {
        return inARow >= BORNE;
    }
}
