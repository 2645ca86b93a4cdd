package petitions.parliament;

/** Identifies a notice. */
public record NoticeId(long number) {

    public static NoticeId of(String text) {
        return new NoticeId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
