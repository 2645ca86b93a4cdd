package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import petitions.ApplicationTest;
import petitions.Routes;
import petitions.Routes.Route;
import petitions.platform.mailbox.CaughtMail;
import petitions.platform.mailbox.MailSearch;
import petitions.platform.mailbox.Mailbox;

/** What somebody types into any field of any form of the public is text, and nothing but text. */
@ApplicationTest
@TestPropertySource(properties = {"petitions.starting.per-block=10000", "petitions.starting.unconfirmed=10000"})
class HostileFormsTests {

    private static final String TEMPLATE =
            "${1234*1000} #{1234*1000} [=1234*1000] <#assign x=1> ${T(java.lang.Runtime)}";

    private static final List<String> HOSTILE = List.of(
            "Ada\r\nBcc: everybody@post.example\r\n\r\nHello",
            "ada@post.example\r\nRCPT TO:<everybody@post.example>",
            "ada@post.example, everybody@post.example",
            "Ada\u0000Quill",
            "\u202Eadnuoc\u2066 \uFFFF",
            "<script>alert(1)</script><img src=x onerror=alert(1)>\" onfocus=alert(1) '&amp;",
            TEMPLATE,
            "=cmd|' /C calc'!A0",
            "'; drop table signature; --",
            "x".repeat(20_000),
            "\uD83D\uDE00".repeat(1_000));

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("name", "Ada Quill"),
            Map.entry("country", "GB"),
            Map.entry("postcode", "SW1A 1AA"),
            Map.entry("declaration", "yes"),
            Map.entry("updates", "yes"),
            Map.entry("website", ""),
            Map.entry("checked", "yes"),
            Map.entry("action", "Light the lamps"),
            Map.entry("background", "They are dark."),
            Map.entry("additionalDetails", "All of them."));

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private int people;

    @Test
    void everyFieldTakesTextOrRefusesIt() throws Exception {
        var forms = forms();
        var addresses = new RealForms(application);
        assertThat(addresses.all()).isEqualTo(forms.stream().map(Route::path).collect(Collectors.toSet()));
        for (Route form : forms) {
            for (String field : form.fields()) {
                for (String typed : HOSTILE) {
                    send(form, addresses.of(form.path()), field, typed);
                }
            }
        }
        addresses.settle();
        assertThat(keptWithControls()).isEmpty();
        assertThat(mails()).isNotEmpty().allSatisfy(HostileFormsTests::assertIsOneMail);
        assertThat(engineVariables("name_ = 'petitionTitle'"))
                .as("the words of a petition are shown on tasks, to the letter")
                .anyMatch(title -> title.contains("${1234*1000} #{1234*1000}"))
                .noneMatch(title -> title.contains("1234000"));
        assertThat(engineVariables("name_ <> 'petitionTitle'"))
                .as("who it is is nobody's business there")
                .isNotEmpty()
                .allSatisfy(variable ->
                        assertThat(variable).doesNotContain("Quill", "post.example", "1234*1000", "1234000"));
    }

    private List<Route> forms() {
        return Routes.of(mapping)
                .onPublicPages()
                .filter(route -> route.method() == RequestMethod.POST)
                .toList();
    }

    private void send(Route form, String address, String field, String typed) throws Exception {
        var fields = new TreeMap<String, String>();
        form.fields().stream().filter(USUAL::containsKey).forEach(name -> fields.put(name, USUAL.get(name)));
        if (form.fields().contains("email")) {
            fields.put("email", "ada.%s@post.example".formatted(++people));
        }
        fields.put(field, typed);
        if (form.path().equals("/subscriptions/{signature}")) {
            fields.putIfAbsent(form.fields().contains("petition") ? "petition" : "all", "1");
        }
        var where = field.equals("token") ? address.replaceAll("\\?.*", "") : address;
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + where))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields.entrySet().stream()
                                .map(entry -> entry.getKey() + "="
                                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"))))
                        .build(),
                BodyHandlers.ofString());
        assertHarmless("%s of %s".formatted(field, form.path()), answer);
    }

    private static void assertHarmless(String as, HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(as)
                .isBetween(200, 499)
                .isNotEqualTo(405)
                .isNotEqualTo(415);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("script:contains(alert), img[src=x]")).as(as).isEmpty();
        assertThat(page.getAllElements()).as(as).allSatisfy(element -> assertThat(element.attributes())
                .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(answer.body()).as(as).doesNotContain("1234000", "1,234,000", "Exception");
        assertThat(answer.headers().map()).as(as).doesNotContainKeys("bcc", "Bcc");
        assertThat(answer.headers().firstValue("Location").orElse("")).as(as).doesNotContain("post.example", "alert");
    }

    private List<String> keptWithControls() {
        return jdbc.sql("""
                        select name from signature where name ~ '[\\x01-\\x1f\\x7f]'
                        union all select email from signature where email ~ '[\\x01-\\x20\\x7f,<>]'
                        union all select postcode from signature where postcode ~ '[\\x01-\\x1f\\x7f]'
                        union all select action from petition where action ~ '[\\x01-\\x1f\\x7f]'
                        union all select background from petition where background ~ '[\\x01-\\x08\\x0b-\\x1f\\x7f]'
                        """).query(String.class).list();
    }

    private List<CaughtMail> mails() {
        return application.getBean(Mailbox.class).find(MailSearch.ALL).toList();
    }

    private static void assertIsOneMail(CaughtMail mail) {
        assertThat(mail.to()).doesNotContain(",", " ", "everybody");
        assertThat(mail.subject()).doesNotContainPattern("\\p{Cc}|\\s{2}");
        assertThat(mail.headers().keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .doesNotContain("bcc", "cc");
        assertThat(mail.html()).doesNotContain("<script", "<img src=x");
        assertThat(mail.text() + mail.html()).doesNotContain("1234000", "1,234,000");
        assertThat(mail.headers().get("To"))
                .as("decoded: the name comes before the one address")
                .endsWith("<%s>".formatted(mail.to()));
    }

    private List<String> engineVariables(String which) {
        return jdbc.sql("""
                        select coalesce(text_, '') || coalesce(text2_, '') from act_ru_variable where %1$s
                        union all
                        select coalesce(text_, '') || coalesce(text2_, '') from act_hi_varinst where %1$s
                        """.formatted(which)).query(String.class).list();
    }
}
