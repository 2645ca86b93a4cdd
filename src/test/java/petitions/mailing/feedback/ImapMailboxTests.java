package petitions.mailing.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.TestDatabase;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingId;
import petitions.mailing.PostRoom;
import petitions.mailing.feedback.ImapSettings.Tls;
import petitions.platform.CannotStart;

@FeedbackTest
class ImapMailboxTests {

    private static final String ACCOUNT = "bounces";
    private static final String PASSWORD = "only-for-the-tests";

    @Autowired
    Feedback feedback;

    @Autowired
    FeedbackDesk desk;

    @Autowired
    PostRoom postRoom;

    @Autowired
    ListedAudience audience;

    @Autowired
    JdbcClient jdbc;

    private final GreenMail store = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS)
    });

    private GreenMailUser account;
    private MailingId mailing;
    private String toAda;

    @BeforeEach
    void startTheStore() {
        store.start();
        account = store.setUser("bounces@petitions.example", ACCOUNT, PASSWORD);
        audience.everyone(200);
        mailing = postRoom.order(1);
        toAda = desk.returnAddress(mailing, 1);
    }

    @AfterEach
    void stopTheStore() {
        store.stop();
    }

    @Test
    void everythingInTheMailboxIsTakenAndGoneAfterwards() throws Exception {
        for (int n = 1; n <= 120; n++) {
            deliver(Reports.gmail(desk.returnAddress(mailing, n)));
        }
        deliver(Complaints.about(desk.returnAddress(mailing, 121)));
        deliver(Reports.answer(toAda, "Auto-Submitted: auto-replied\n"));
        assertThat(mailbox().empty(() -> true))
                .isEqualTo(Map.of(Finding.BOUNCE, 120, Finding.COMPLAINT, 1, Finding.AUTOMATIC_REPLY, 1));
        assertThat(desk.count(mailing)).isEqualTo(new FeedbackCounts.Count(120, 1));
        assertThat(left("INBOX")).isZero();
        assertThat(mailbox().empty(() -> true)).isEmpty();
    }

    @Test
    void whatWasTakenIsKeptInAFolderWhereThatIsWanted() throws Exception {
        deliver(Reports.gmail(toAda));
        mailboxKeepingIn("Taken").empty(() -> true);
        deliver(Reports.gmail(toAda));
        mailboxKeepingIn("Taken").empty(() -> true);
        assertThat(left("INBOX")).isZero();
        assertThat(left("Taken")).isEqualTo(2);
    }

    @Test
    void whatIsReadAgainAfterACrashDoesNoHarm() throws Exception {
        var report = Reports.gmail(toAda);
        desk.take(report);
        deliver(report);
        assertThat(mailbox().empty(() -> true)).isEqualTo(Map.of(Finding.DUPLICATE, 1));
        assertThat(desk.count(mailing).bounced()).isOne();
    }

    @Test
    void whatTheDatabaseCannotTakeStaysInTheMailbox() throws Exception {
        deliver(Reports.answer(toAda, ""));
        deliver(Reports.gmail(toAda));
        TestDatabase.owner(jdbc)
                .sql("alter table feedback rename to feedback_away")
                .update();
        try {
            assertThatThrownBy(() -> mailbox().empty(() -> true)).isInstanceOf(DataAccessException.class);
        } finally {
            TestDatabase.owner(jdbc)
                    .sql("alter table feedback_away rename to feedback")
                    .update();
        }
        assertThat(left("INBOX")).isOne();
        assertThat(mailbox().empty(() -> true)).isEqualTo(Map.of(Finding.BOUNCE, 1));
    }

    @Test
    void aMailOfMegabytesIsDroppedAndHoldsUpNoOther() throws Exception {
        deliver(Reports.gmail(toAda) + "a line of a large mail\n".repeat(450_000));
        deliver(Reports.gmail(toAda));
        assertThat(mailbox().empty(() -> true)).isEqualTo(Map.of(Finding.UNREADABLE, 1, Finding.BOUNCE, 1));
        assertThat(left("INBOX")).isZero();
    }

    @Test
    void itStopsWhenItIsToldTo() throws Exception {
        deliver(Reports.gmail(toAda));
        assertThat(mailbox().empty(() -> false)).isEmpty();
        assertThat(left("INBOX")).isOne();
    }

    @Test
    void nothingIsSaidInClearToAStoreThatOffersNoTls() throws Exception {
        deliver(Reports.gmail(toAda));
        assertThatThrownBy(() -> mailbox(settings(Tls.REQUIRED, store.getImap().getPort(), PASSWORD, null))
                        .empty(() -> true))
                .isInstanceOf(MessagingException.class)
                .hasMessageContaining("STARTTLS required");
        assertThat(left("INBOX")).isOne();
    }

    @Test
    void aStoreWithoutACertificateThatHoldsIsNotSpokenTo() {
        assertThatThrownBy(() -> mailbox(settings(Tls.IMPLICIT, store.getImaps().getPort(), PASSWORD, null))
                        .empty(() -> true))
                .isInstanceOf(MessagingException.class)
                .hasStackTraceContaining("SSLHandshakeException");
    }

    @Test
    void aWrongPasswordIsToldApart() {
        assertThatThrownBy(() -> mailbox(settings(Tls.NONE, store.getImap().getPort(), "another", null))
                        .empty(() -> true))
                .isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void aMailboxWithoutAnAccountStopsTheStart() {
        for (String missing : List.of("", " ")) {
            assertThatThrownBy(() -> settings(Tls.NONE, 143, missing, null))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("petitions.mail.feedback.imap.host");
        }
        assertThat(new ImapSettings(null, null, null, null, "INBOX", Tls.IMPLICIT, null).isThere())
                .isFalse();
        assertThat(settings(Tls.IMPLICIT, null, PASSWORD, null).portOrUsual()).isEqualTo(993);
        assertThat(settings(Tls.REQUIRED, null, PASSWORD, null).toString()).doesNotContain(PASSWORD);
    }

    private ImapMailbox mailbox() {
        return mailboxKeepingIn(null);
    }

    private ImapMailbox mailboxKeepingIn(String moveTo) {
        return mailbox(settings(Tls.NONE, store.getImap().getPort(), PASSWORD, moveTo));
    }

    private ImapMailbox mailbox(ImapSettings settings) {
        return new ImapMailbox(settings, (SSLSocketFactory) SSLSocketFactory.getDefault(), feedback);
    }

    private static ImapSettings settings(Tls tls, Integer port, String password, String moveTo) {
        return new ImapSettings("127.0.0.1", port, ACCOUNT, password, "INBOX", tls, moveTo);
    }

    private void deliver(String mail) throws MessagingException {
        account.deliver(
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(Reports.wire(mail))));
    }

    private int left(String folder) throws Exception {
        var manager = store.getManagers().getImapHostManager();
        var found = folder.equals("INBOX") ? manager.getInbox(account) : manager.getFolder(account, folder);
        return found.getMessageCount();
    }
}
