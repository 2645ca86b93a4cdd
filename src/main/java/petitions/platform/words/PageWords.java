package petitions.platform.words;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Objects;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import petitions.platform.text.Language;

/** What templates call {@code words}: our sentences as whoever asks for the page has chosen. */
public class PageWords {

    private final Vocabulary vocabulary;

    PageWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public String say(String name, Object... values) {
        return words().say(name, values);
    }

    public String count(String name, long number) {
        return words().count(name, number);
    }

    public String moment(Instant instant) {
        return words().moment(instant);
    }

    /** Two letters. */
    public String code() {
        return language().code();
    }

    public String tag() {
        return language().tag();
    }

    /** For what others wrote, and we do not translate: in which language it is, where that is not the page's. */
    public String theirs() {
        return theirs(Language.ENGLISH);
    }

    /** The same for what is not written in English only: petitions. */
    public String theirs(Language written) {
        return language() == written ? "" : " lang=\"%s\"".formatted(written.tag());
    }

    /**
     * The address of this page in the other language.
     *
     * @param page its path, if that of the request cannot be opened; empty otherwise
     */
    public String otherwise(String page) {
        var request = request();
        var there = page.isEmpty() ? asked(request) : page;
        return UriComponentsBuilder.fromPath(there)
                .query(page.isEmpty() ? request.getQueryString() : null)
                .replaceQueryParam(ChosenLanguage.PARAMETER, language().other().code())
                .build()
                .toUriString();
    }

    private static String asked(HttpServletRequest request) {
        var beforeTheError = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return Objects.requireNonNullElse(beforeTheError, request.getRequestURI());
    }

    private Language language() {
        return words().language();
    }

    private Words words() {
        return vocabulary.of(request());
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
