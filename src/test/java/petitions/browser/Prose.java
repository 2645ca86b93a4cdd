package petitions.browser;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts as long as the real ones, in words of ours. */
final class Prose {

    /** As long as the first response to petition 300239; the engine's variables hold 4,000 characters. */
    static final int LENGTH_OF_A_REAL_RESPONSE = 4_254;

    private static final String PARAGRAPH =
            "Crossing number %d was visited in the spring. Those who live beside it told us when they use it, what they"
                    + " carry and how long they wait, and we have written down what they said.";

    private Prose() {}

    /** Paragraphs of exactly so many characters in all. */
    static String of(int length) {
        var paragraphs = IntStream.rangeClosed(1, length / 100)
                .mapToObj(PARAGRAPH::formatted)
                .collect(Collectors.joining("\n\n"));
        return paragraphs.substring(0, length - LAST_WORDS.length()) + LAST_WORDS;
    }

    static final String LAST_WORDS = " So we shall build the bridge.";
}
