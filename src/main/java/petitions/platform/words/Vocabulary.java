package petitions.platform.words;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import petitions.platform.text.Language;

/** All that we say to the public, out of the bundles in {@code words/}; a sentence that is missing is an error. */
@Component
public class Vocabulary {

    static final String[] BUNDLES = {
        "words/frame",
        "words/refusals",
        "words/signing",
        "words/starting",
        "words/subscriptions",
        "words/petition",
        "words/parliament",
        "words/lists",
        "words/mails",
        "words/mailed-news",
        "words/translations",
    };

    private final ResourceBundleMessageSource sentences = new ResourceBundleMessageSource();

    public Vocabulary() {
        sentences.setBasenames(BUNDLES);
        sentences.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sentences.setFallbackToSystemLocale(false);
        sentences.setAlwaysUseMessageFormat(true);
    }

    public Words in(Language language) {
        return new Words(sentences, language);
    }

    /** As whoever asks has chosen. */
    public Words of(HttpServletRequest request) {
        return in(ChosenLanguage.of(request));
    }
}
