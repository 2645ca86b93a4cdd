package petitions.staff.mailings;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Where a member of staff asks for the mailings, as a person with a browser or as a program. */
final class Counter {

    private static final String TOKEN = "of-the-page";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MockMvc site;
    private final String account;

    Counter(WebApplicationContext application, String account) {
        this.site = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .defaultResponseCharacterEncoding(StandardCharsets.UTF_8)
                .build();
        this.account = account;
    }

    MockHttpServletResponse open(String path) throws Exception {
        return send(get(path).accept(MediaType.TEXT_HTML, MediaType.ALL));
    }

    Document page(String path) throws Exception {
        return Jsoup.parse(open(path).getContentAsString());
    }

    MockHttpServletResponse fetch(String path) throws Exception {
        return send(get(path));
    }

    JsonNode json(String path) throws Exception {
        return read(fetch(path));
    }

    /** As a browser sends a form. */
    MockHttpServletResponse press(String path, String reason) throws Exception {
        return send(post(path)
                .accept(MediaType.TEXT_HTML, MediaType.ALL)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("reason", reason)
                .cookie(new Cookie("STAFF-CSRF", TOKEN))
                .header("X-STAFF-CSRF", TOKEN));
    }

    MockHttpServletResponse postForm(String path, String reason) throws Exception {
        return send(post(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("reason", reason)
                .cookie(new Cookie("STAFF-CSRF", TOKEN))
                .header("X-STAFF-CSRF", TOKEN));
    }

    MockHttpServletResponse postJson(String path, String body) throws Exception {
        return send(post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .cookie(new Cookie("STAFF-CSRF", TOKEN))
                .header("X-STAFF-CSRF", TOKEN));
    }

    MockHttpServletResponse postWithoutToken(String path) throws Exception {
        return send(post(path).contentType(MediaType.APPLICATION_JSON).content("{\"reason\":\"Wait.\"}"));
    }

    static JsonNode read(MockHttpServletResponse answer) throws Exception {
        return JSON.readTree(answer.getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        var asked = account.isEmpty() ? request : request.with(user(account).roles(account.toUpperCase(Locale.ROOT)));
        return site.perform(asked).andReturn().getResponse();
    }
}
