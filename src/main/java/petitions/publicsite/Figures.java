package petitions.publicsite;

import java.util.Locale;

/** Numbers as people write them in Britain, wherever the server runs: {@code 131,626}. */
final class Figures {

    private Figures() {}

    static String of(int number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
