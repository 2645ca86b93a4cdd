package petitions.publicsite;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.Filter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody with a browser and without an account. */
class Visitor {

    private final MockMvc site;

    Visitor(WebApplicationContext application, Filter... filters) {
        site = MockMvcBuilders.webAppContextSetup(application)
                .addFilters(filters)
                .defaultResponseCharacterEncoding(StandardCharsets.UTF_8)
                .build();
    }

    MockHttpServletResponse open(String path) throws Exception {
        return send(get(path));
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return site.perform(request).andReturn().getResponse();
    }

    /** An address as it stands in a link, encoded. */
    Document follow(String address) throws Exception {
        return Jsoup.parse(send(get(URI.create(address))).getContentAsString());
    }

    Document read(String path) throws Exception {
        return Jsoup.parse(open(path).getContentAsString());
    }
}
