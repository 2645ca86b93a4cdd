package petitions.staff.today;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A member of staff with a browser that shows the pages about all petitions. */
final class Visitor {

    private static final String TOKEN = "of-the-page";

    private final MockMvc site;
    private final String account;

    Visitor(WebApplicationContext application, String account) {
        this.site = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .defaultResponseCharacterEncoding(StandardCharsets.UTF_8)
                .build();
        this.account = account;
    }

    MockHttpServletResponse open(String path, Object... values) throws Exception {
        return send(get(path, values).accept(MediaType.TEXT_HTML, MediaType.ALL));
    }

    Document page(String path, Object... values) throws Exception {
        return Jsoup.parse(open(path, values).getContentAsString());
    }

    String text(String path, Object... values) throws Exception {
        return open(path, values).getContentAsString();
    }

    MockHttpServletResponse press(Map<String, String> fields) throws Exception {
        return send(retry(fields).cookie(new Cookie("STAFF-CSRF", TOKEN)).header("X-STAFF-CSRF", TOKEN));
    }

    MockHttpServletResponse pressWithoutToken(Map<String, String> fields) throws Exception {
        return send(retry(fields));
    }

    private static MockHttpServletRequestBuilder retry(Map<String, String> fields) {
        var request = post("/staff/failures/retry")
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED);
        fields.forEach(request::param);
        return request;
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        var asked = account.isEmpty() ? request : request.with(user(account).roles(account.toUpperCase(Locale.ROOT)));
        return site.perform(asked).andReturn().getResponse();
    }
}
