package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import petitions.petition.Petition.State;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.signature.SupportLinks;

/** Petitions before they are published, brought as far as a test wants over the public's pages. */
class AdmissionSite {

    private static final AtomicInteger BLOCKS = new AtomicInteger();

    private final Visitor visitor;
    private final Petitions petitions;
    private final SupportLinks links;
    private final JdbcClient jdbc;

    /** Each from a network of its own. */
    private final String client = "198.18.%s.9".formatted(BLOCKS.incrementAndGet());

    AdmissionSite(WebApplicationContext application) {
        visitor = new Visitor(application);
        petitions = application.getBean(Petitions.class);
        links = application.getBean(SupportLinks.class);
        jdbc = application.getBean(JdbcClient.class);
    }

    String client() {
        return client;
    }

    PetitionId started() throws Exception {
        assertThat(start(Map.of()).getStatus()).isEqualTo(303);
        return newest();
    }

    PetitionId confirmed(PetitionId petition) throws Exception {
        pressed(creator(petition));
        return petition;
    }

    PetitionId inModeration() throws Exception {
        var petition = confirmed(started());
        var path = "/petitions/%s/supporters?token=%s".formatted(petition, links.supportToken(petition));
        for (int number = 1; number <= 5; number++) {
            send(form(path), person("supporter" + number));
        }
        for (long supporter : supporters(petition)) {
            pressed(supporter);
        }
        assertThat(petitions.require(petition).state()).isEqualTo(State.SPONSORED);
        return petition;
    }

    MockHttpServletResponse start(Map<String, String> otherwise) throws Exception {
        var fields = new HashMap<>(person("ada" + count() + client));
        fields.put("name", "Ada Quill");
        fields.put("checked", "yes");
        fields.putAll(Map.of("action", "Light the towpath", "background", "It is dark.", "additionalDetails", ""));
        fields.put("email", "ada%s.%s@post.example".formatted(count(), client));
        fields.putAll(otherwise);
        return send(form("/petitions"), fields);
    }

    static Map<String, String> person(String name) {
        return Map.of(
                "name", name,
                "email", name + "@post.example",
                "country", "GB",
                "postcode", "SW1A 1AA",
                "declaration", "yes");
    }

    MockHttpServletResponse pressed(long backer) throws Exception {
        return visitor.send(post(URI.create(path(links.confirming(backer)))));
    }

    MockHttpServletRequestBuilder form(String path) {
        return post(URI.create(path))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("X-Forwarded-For", client);
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder form, Map<String, String> fields) throws Exception {
        fields.forEach(form::param);
        return visitor.send(form);
    }

    static String heading(MockHttpServletResponse response) throws Exception {
        Document page = Jsoup.parse(response.getContentAsString());
        return page.select("h1").text();
    }

    static String described(MockHttpServletResponse response) throws Exception {
        var headers = response.getHeaderNames().stream()
                .sorted()
                .map(name -> name + ": " + response.getHeaders(name))
                .toList();
        return response.getStatus() + " " + headers + " " + response.getContentAsString();
    }

    static String path(URI link) {
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    PetitionId newest() {
        return new PetitionId(jdbc.sql("select max(petition_id) from petition_admission")
                .query(Long.class)
                .single());
    }

    /** How many were ever started. */
    long count() {
        return jdbc.sql("select count(*) from petition_admission")
                .query(Long.class)
                .single();
    }

    long creator(PetitionId petition) {
        return jdbc.sql("select id from signature where petition_id = ? and creator")
                .param(petition.number())
                .query(Long.class)
                .single();
    }

    List<Long> supporters(PetitionId petition) {
        return jdbc.sql("select id from signature where petition_id = ? and sponsor order by id")
                .param(petition.number())
                .query(Long.class)
                .list();
    }

    String emailOf(long signature) {
        return jdbc.sql("select email from signature where id = ?")
                .param(signature)
                .query(String.class)
                .single();
    }
}
