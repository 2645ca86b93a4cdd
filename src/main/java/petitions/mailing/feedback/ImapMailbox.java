package petitions.mailing.feedback;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.imap.IMAPMessage;

/**
 * Takes mails out of a mailbox. A mail leaves it only after what it said is committed, so that a crash makes us read it
 * again and not lose it.
 */
final class ImapMailbox {

    /** Mails that are marked as taken together. */
    private static final int TOGETHER = 50;

    private final ImapSettings settings;
    private final SSLSocketFactory tls;
    private final Feedback feedback;

    /** @param tls checks certificates; the mail library adds the check of the host name */
    ImapMailbox(ImapSettings settings, SSLSocketFactory tls, Feedback feedback) {
        this.settings = settings;
        this.tls = tls;
        this.feedback = feedback;
    }

    boolean isThere() {
        return settings.isThere();
    }

    /** Takes what is there, as long as {@code goesOn} allows. */
    Map<Finding, Integer> empty(BooleanSupplier goesOn) throws MessagingException, IOException {
        var found = new EnumMap<Finding, Integer>(Finding.class);
        try (var store = Session.getInstance(properties()).getStore(protocol())) {
            store.connect(settings.host(), settings.portOrUsual(), settings.username(), settings.password());
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                empty(folder, store, goesOn, found);
            }
        }
        return found;
    }

    private void empty(Folder folder, Store store, BooleanSupplier goesOn, Map<Finding, Integer> found)
            throws MessagingException, IOException {
        int last = folder.getMessageCount();
        for (int first = 1; first <= last && goesOn.getAsBoolean(); first += TOGETHER) {
            var messages = folder.getMessages(first, Math.min(first + TOGETHER - 1, last));
            folder.fetch(messages, whatIsAsked());
            var taken = new ArrayList<Message>();
            try {
                for (Message message : messages) {
                    if (!message.isSet(Flag.DELETED)) {
                        found.merge(take((IMAPMessage) message), 1, Integer::sum);
                        taken.add(message);
                    }
                }
            } finally {
                remove(taken, folder, store);
            }
        }
    }

    private Finding take(IMAPMessage message) throws MessagingException, IOException {
        message.setPeek(true);
        try (var mail = message.getMimeStream()) {
            return feedback.take(mail, null);
        }
    }

    /** They are gone once the folder is closed. */
    private void remove(List<Message> taken, Folder folder, Store store) throws MessagingException {
        if (taken.isEmpty()) {
            return;
        }
        var messages = taken.toArray(Message[]::new);
        if (settings.keepsMail()) {
            folder.copyMessages(messages, kept(store));
        }
        folder.setFlags(messages, new Flags(Flag.DELETED), true);
    }

    private Folder kept(Store store) throws MessagingException {
        var kept = store.getFolder(settings.moveTo());
        if (!kept.exists()) {
            kept.create(Folder.HOLDS_MESSAGES);
        }
        return kept;
    }

    private static FetchProfile whatIsAsked() {
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.FLAGS);
        return profile;
    }

    private String protocol() {
        return settings.tls() == ImapSettings.Tls.IMPLICIT ? "imaps" : "imap";
    }

    private Properties properties() {
        var of = "mail." + protocol() + ".";
        var properties = new Properties();
        properties.setProperty(of + "connectiontimeout", "10000");
        properties.setProperty(of + "timeout", "30000");
        properties.setProperty(of + "writetimeout", "30000");
        properties.setProperty(of + "fetchsize", "65536");
        properties.setProperty(of + "ssl.checkserveridentity", "true");
        properties.put(of + "ssl.socketFactory", tls);
        properties.setProperty(of + "socketFactory.fallback", "false");
        boolean startTls = settings.tls() == ImapSettings.Tls.REQUIRED;
        properties.setProperty(of + "starttls.enable", Boolean.toString(startTls));
        properties.setProperty(of + "starttls.required", Boolean.toString(startTls));
        return properties;
    }
}
