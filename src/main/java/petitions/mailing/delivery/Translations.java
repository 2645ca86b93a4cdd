package petitions.mailing.delivery;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import petitions.mailing.Content;
import petitions.mailing.Contents;
import petitions.mailing.Recipient;
import petitions.mailing.content.FrozenMail;
import petitions.platform.text.Language;

/** One mail in each language that it was written in, encoded once. */
record Translations(Map<Language, FrozenMail> byLanguage) {

    static Translations of(Contents contents, BiFunction<Language, Content, FrozenMail> freeze) {
        var frozen = new EnumMap<Language, FrozenMail>(Language.class);
        contents.byLanguage().forEach((language, content) -> frozen.put(language, freeze.apply(language, content)));
        return new Translations(frozen);
    }

    FrozenMail of(Recipient reader) {
        var theirs = byLanguage.get(reader.language());
        return theirs == null ? byLanguage.get(Language.ENGLISH) : theirs;
    }
}
