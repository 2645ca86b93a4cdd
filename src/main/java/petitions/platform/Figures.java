package petitions.platform;

import java.util.Locale;

/** Numbers as people write them in Britain, wherever the server runs: {@code 131,626}. */
public final class Figures {

    private Figures() {}

    public static String of(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** 1 day, 21 days. */
    public static String days(long number) {
        return number == 1 ? "1 day" : of(number) + " days";
    }
}
