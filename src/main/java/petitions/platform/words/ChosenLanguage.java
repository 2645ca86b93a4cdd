package petitions.platform.words;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.web.util.WebUtils;
import petitions.platform.text.Language;

/** The language that somebody has chosen: with this address or form, or before; English otherwise. */
public final class ChosenLanguage {

    static final String PARAMETER = "lang";
    static final String COOKIE = "language";

    private ChosenLanguage() {}

    /** The same page for a reader of {@code language}. English is what pages are in, unless somebody has chosen. */
    public static URI in(Language language, URI page) {
        return language == Language.ENGLISH
                ? page
                : URI.create(page + (page.getQuery() == null ? "?" : "&") + PARAMETER + "=" + language.code());
    }

    static Language of(HttpServletRequest request) {
        return Language.of(request.getParameter(PARAMETER))
                .or(() -> kept(request))
                .orElse(Language.ENGLISH);
    }

    static Optional<Language> kept(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .flatMap(cookie -> Language.of(cookie.getValue()));
    }
}
