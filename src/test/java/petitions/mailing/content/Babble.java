package petitions.mailing.content;

import static petitions.mailing.Slots.NAME;
import static petitions.mailing.Slots.UNSUBSCRIBE;

import java.util.List;
import java.util.Random;

/** Texts that nobody would think of, made of what is hard to encode. */
final class Babble {

    private static final List<String> WORDS = List.of(
            "a", "word", ".", "..", "=", "=3D", " ", "  ", "\t", "\"", "<b>", "&amp;", "'", "é", "王", "🌳", "\u00A0",
            "--");

    private static final List<String> BREAKS = List.of("\n", "\r\n", "\n.", "\n\n", " \n", "=\n", NAME, UNSUBSCRIBE);

    private Babble() {}

    static String of(Random random, int words) {
        var text = new StringBuilder();
        int often = 2 + random.nextInt(40);
        for (int i = random.nextInt(words); i > 0; i--) {
            text.append(any(random.nextInt(often) == 0 ? BREAKS : WORDS, random));
            if (random.nextInt(50) == 0) {
                text.append("x".repeat(random.nextInt(160)));
            }
        }
        return text.toString();
    }

    static String name(Random random) {
        var name = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            name.append(any(WORDS, random));
        }
        return name.toString();
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
