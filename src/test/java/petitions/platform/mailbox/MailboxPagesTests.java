package petitions.platform.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import petitions.ApplicationTest;
import petitions.platform.time.MovableClock;

@ApplicationTest
class MailboxPagesTests {

    private static final String HOSTILE = "<script>alert('x')</script> & \"quotes\"";

    @Autowired
    JavaMailSender mail;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MovableClock clock;

    private final String reader = UUID.randomUUID() + "@post.example";
    private MockMvc pages;

    @BeforeEach
    void open(@Autowired WebApplicationContext application) {
        pages = MockMvcBuilders.webAppContextSetup(application).build();
    }

    @Test
    void aMailThatIsSentCanBeReadAtOnceByPeopleAndPrograms() throws Exception {
        send("The government responded", "Dear Zoë", "<p>Dear <b>Zoë</b></p>");
        pages.perform(get("/local/mailbox.json").param("to", reader))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mails.length()").value(1))
                .andExpect(jsonPath("$.total").isNumber())
                .andExpect(jsonPath("$.mails[0].to").value(reader))
                .andExpect(jsonPath("$.mails[0].from").value("petitions@localhost"))
                .andExpect(jsonPath("$.mails[0].subject").value("The government responded"))
                .andExpect(jsonPath("$.mails[0].text").value("Dear Zoë"))
                .andExpect(jsonPath("$.mails[0].html").value("<p>Dear <b>Zoë</b></p>"))
                .andExpect(jsonPath("$.mails[0].headers['X-Caught-At']").isString());

        Document list = page("/local/mailbox?to=" + reader);
        assertThat(list.select(".mails a").eachText()).containsExactly("The government responded");
        Document opened = page(list.select(".mails a").attr("href"));
        assertThat(opened.select(".mail-text").text()).isEqualTo("Dear Zoë");
        assertThat(opened.select(".headers dt").eachText()).contains("Subject", "Message-ID");
    }

    @Test
    void aMailIsStampedWithTheApplicationsTime() throws Exception {
        clock.advance(Duration.ofDays(30));
        send("Later", "text", "");
        assertThat(latest().receivedAt()).isBetween(clock.instant().minusSeconds(60), clock.instant());
    }

    @Test
    void whatAMailContainsIsShownAsText() throws Exception {
        send(HOSTILE, HOSTILE, "");
        Document list = page("/local/mailbox?to=" + reader);
        assertThat(list.select(".mails a").text()).isEqualTo(HOSTILE);
        Document opened = page("/local/mailbox/" + latest().id());
        assertThat(opened.select("h1").text()).isEqualTo(HOSTILE);
        assertThat(opened.select(".mail-text").text()).isEqualTo(HOSTILE);
        assertThat(list.select("script")).isEmpty();
        assertThat(opened.select("script")).isEmpty();
        assertThat(page("/local/mailbox?subject=%22%3E%3Cscript%3E").select("script"))
                .isEmpty();
    }

    @Test
    void theHtmlOfAMailRunsNothingAndReachesNothing() throws Exception {
        send("HTML", "text", "<html><head></head><body><script>alert(1)</script><p>Hello</p></body></html>");
        String address =
                page("/local/mailbox/" + latest().id()).select("iframe").attr("src");
        pages.perform(get(address))
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                allOf(
                                        containsString("default-src 'none'"),
                                        containsString("sandbox allow-popups"),
                                        not(containsString("allow-scripts")))))
                .andExpect(content().string(containsString("<base target=\"_blank\"><")));
        assertThat(page("/local/mailbox/" + latest().id()).select("iframe").attr("sandbox"))
                .isNotEmpty()
                .doesNotContain("allow-scripts", "allow-same-origin", "allow-forms");
    }

    @Test
    void itIsOpenWithoutSigningInAndTheFrameStaysSealedBehindTheSecurityFilters(@Autowired TestRestTemplate visitor)
            throws Exception {
        send("HTML", "text", "<p>Hello</p>");
        assertThat(visitor.getForEntity("/local/mailbox", String.class).getBody())
                .contains("Search");
        assertThat(visitor.getForEntity("/local/mailbox.json?limit=1", String.class)
                        .getBody())
                .contains("\"total\":");
        var html = visitor.getForEntity("/local/mailbox/" + latest().id() + ".html", String.class);
        assertThat(html.getStatusCode().value()).isEqualTo(200);
        assertThat(html.getHeaders().get("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'self'", "sandbox");
    }

    @Test
    void theWholeMailCanBeTakenAway() throws Exception {
        send("To keep", "Dear reader", "");
        String eml = pages.perform(get("/local/mailbox/%d.eml".formatted(latest().id())))
                .andExpect(content().contentType("message/rfc822"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(eml).startsWith("Return-Path: ").contains("\r\nSubject: To keep\r\n", "\r\nDelivered-To: " + reader);
    }

    @Test
    void eachRecipientOfAMailGetsIt() throws Exception {
        var message = mail.createMimeMessage();
        var helper = new MimeMessageHelper(message, "UTF-8");
        helper.setFrom("petitions@localhost");
        helper.setTo(new String[] {"1" + reader, "2" + reader});
        helper.setText("x");
        mail.send(message);
        assertThat(mailbox.find(new MailSearch(reader, "", "")))
                .extracting(CaughtMail::to)
                .containsExactly("2" + reader, "1" + reader);
    }

    @Test
    void aMailLargerThanTheLimitIsRefusedAndTheNextOneIsNot() throws Exception {
        long before = mailbox.total();
        assertThatThrownBy(() -> send("Too large", "x".repeat(MailCatcher.LARGEST_MAIL), ""))
                .isInstanceOf(MailException.class)
                .hasMessageContaining("552");
        send("Small", "x", "");
        assertThat(mailbox.total()).isEqualTo(before + 1);
    }

    @Test
    void longListsComeInPages() throws Exception {
        for (int i = 1; i <= 26; i++) {
            send("Number " + i, "text", "");
        }
        Document first = page("/local/mailbox?to=" + reader);
        assertThat(first.select(".mails li")).hasSize(25);
        assertThat(first.select(".pager").text()).contains("Page 1 of 2");
        Document last = page(first.select("a[rel=next]").attr("href"));
        assertThat(last.select(".mails a").eachText()).containsExactly("Number 1");
        pages.perform(get("/local/mailbox.json").param("to", reader).param("limit", "7"))
                .andExpect(jsonPath("$.mails.length()").value(7));
    }

    @Test
    void aSearchWithoutAnAnswerSaysSo() throws Exception {
        send("One", "text", "");
        assertThat(page("/local/mailbox?to=nobody-of-that-name")
                        .select(".empty h2")
                        .text())
                .isEqualTo("No mail fits that");
    }

    @Test
    void aMailThatIsNotKeptIsNotFound() throws Exception {
        for (String address : new String[] {"/999999", "/999999.eml", "/999999.html"}) {
            pages.perform(get("/local/mailbox" + address)).andExpect(status().isNotFound());
        }
    }

    private CaughtMail latest() {
        return mailbox.find(new MailSearch(reader, "", "")).findFirst().orElseThrow();
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(pages.perform(get(URI.create(address)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private void send(String subject, String text, String html) throws MessagingException {
        var message = mail.createMimeMessage();
        message.setFrom("petitions@localhost");
        message.setRecipients(Message.RecipientType.TO, reader);
        message.setSubject(subject, "UTF-8");
        if (html.isEmpty()) {
            message.setText(text, "UTF-8");
        } else {
            var helper = new MimeMessageHelper(message, true, "UTF-8");
            helper.setText(text, html);
        }
        mail.send(message);
    }
}
