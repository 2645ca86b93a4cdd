package petitions.mailing;

/** Identifies a mailing. */
public record MailingId(long number) {

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
