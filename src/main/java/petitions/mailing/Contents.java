package petitions.mailing;

import java.util.Map;
import petitions.platform.text.Language;

/** The frozen words of a mail in each language that somebody gets it in, which is English at least. */
public record Contents(Map<Language, Content> byLanguage) {

    public Contents {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(Language.ENGLISH)) {
            throw new IllegalArgumentException("A mail has to be written in English too");
        }
    }

    public static Contents inEnglish(Content content) {
        return new Contents(Map.of(Language.ENGLISH, content));
    }

    /** English where it was not written in {@code language}. */
    public Content in(Language language) {
        return byLanguage.getOrDefault(language, byLanguage.get(Language.ENGLISH));
    }
}
