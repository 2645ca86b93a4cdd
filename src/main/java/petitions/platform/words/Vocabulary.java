package petitions.platform.words;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
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

    /** As the Parliament of the United Kingdom speaks. */
    public Vocabulary() {
        this("uk");
    }

    /** @param legislature whose own sentences, in {@code legislatures/}, go before those that suit all */
    @Autowired
    Vocabulary(@Value("${petitions.legislature:uk}") String legislature) {
        sentences.setBasenames(own(legislature));
        sentences.addBasenames(BUNDLES);
        sentences.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sentences.setFallbackToSystemLocale(false);
        sentences.setAlwaysUseMessageFormat(true);
    }

    static String own(String legislature) {
        return "legislatures/" + legislature;
    }

    public Words in(Language language) {
        return new Words(sentences, language);
    }

    /** As whoever asks has chosen. */
    public Words of(HttpServletRequest request) {
        return in(ChosenLanguage.of(request));
    }
}
