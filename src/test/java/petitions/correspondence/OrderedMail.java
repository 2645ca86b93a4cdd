package petitions.correspondence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import petitions.mailing.Audience.Scope;
import petitions.mailing.Content;
import petitions.mailing.MailingId;
import petitions.mailing.MailingProgress;
import petitions.mailing.Mailings;
import petitions.mailing.Recipient;
import petitions.platform.text.Language;

/** What was ordered: its words, and everyone it goes to in the order in which they are written to. */
final class OrderedMail {

    private final Mailings mailings;
    private final Readership readership;
    private final Clock clock;

    OrderedMail(Mailings mailings, Readership readership, Clock clock) {
        this.mailings = mailings;
        this.readership = readership;
        this.clock = clock;
    }

    MailingProgress progress(MailingId mailing) {
        return mailings.find(mailing).orElseThrow();
    }

    List<String> kinds() {
        return mailings.after(new MailingId(0)).stream()
                .map(MailingProgress::kind)
                .toList();
    }

    Content words(MailingId mailing, String segment) {
        return words(mailing, segment, Language.ENGLISH);
    }

    /** The same as whoever reads {@code language} gets it. */
    Content words(MailingId mailing, String segment, Language language) {
        return mailings.contentsOf(mailing, segment).in(language);
    }

    /** {@code segment name}, such as {@code signers:300001 Ada}. */
    List<String> readers(MailingId mailing) {
        var segments = progress(mailing).segments();
        var readers = new ArrayList<String>();
        for (String segment : segments) {
            var earlier = segments.subList(0, segments.indexOf(segment));
            for (Recipient reader : readership.page(
                    new Scope(segment, earlier, clock.instant()), Long.MIN_VALUE, Long.MAX_VALUE, 100)) {
                readers.add(segment + " " + reader.name());
            }
        }
        return readers;
    }
}
