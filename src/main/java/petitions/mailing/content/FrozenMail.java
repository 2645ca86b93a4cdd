package petitions.mailing.content;

import java.time.Instant;
import java.util.List;
import petitions.mailing.Content;
import petitions.mailing.MailingId;
import petitions.mailing.Recipient;
import petitions.mailing.content.CannotBeWritten.Reason;
import petitions.mailing.wire.Attendant;
import petitions.mailing.wire.Outgoing;

/**
 * One variant of a mailing, rendered and encoded once. It may be stored, and makes the same mails on every node and after
 * a restart. Threads may share it.
 */
public final class FrozenMail {

    private final MailingId mailing;
    private final String domain;
    private final List<Piece> pieces;
    private final boolean offersWayOut;
    private final boolean hasLink;

    FrozenMail(MailingId mailing, String domain, List<Piece> pieces) {
        this.mailing = mailing;
        this.domain = domain;
        this.pieces = List.copyOf(pieces);
        this.offersWayOut = has(Slot.UNSUBSCRIBE) || has(Slot.UNSUBSCRIBE_IN_HTML);
        this.hasLink = has(Slot.LINK) || has(Slot.LINK_IN_HTML);
    }

    private boolean has(Slot slot) {
        return pieces.stream().anyMatch(piece -> piece.next() == slot);
    }

    /**
     * @param from the address it comes from; its domain numbers the mails
     * @param date of every mail, whenever it goes
     * @throws IllegalArgumentException if subject or sender do not make a header of one line
     */
    public static FrozenMail freeze(MailingId mailing, Content content, String from, String fromName, Instant date) {
        var domain = from.substring(from.lastIndexOf('@') + 1);
        return new FrozenMail(mailing, domain, Rendering.of(content, from, fromName, date));
    }

    /**
     * Thaws what {@link #toBytes} froze.
     *
     * @throws IllegalArgumentException if these bytes are something else, or of a format of another time
     */
    public static FrozenMail of(byte[] bytes) {
        return FrozenFormat.read(bytes);
    }

    public byte[] toBytes() {
        return FrozenFormat.write(mailing, domain, pieces);
    }

    /**
     * The mail for one person. The same person always gets the same mail.
     *
     * @param sender of the envelope, without angle brackets
     * @throws CannotBeWritten if it can never be written to this recipient
     */
    public Outgoing to(Recipient recipient, String sender) {
        return to(recipient, sender, () -> true);
    }

    /** The same, asking and telling {@code attendant} while it goes. */
    public Outgoing to(Recipient recipient, String sender, Attendant attendant) {
        if (offersWayOut && recipient.unsubscribe() == null) {
            throw new CannotBeWritten(Reason.WAY_OUT);
        }
        if (hasLink && recipient.link() == null) {
            throw new CannotBeWritten(Reason.LINK);
        }
        var addressee = Addressee.of(recipient.name(), recipient.address());
        var messageId = "<m" + mailing + "." + recipient.id() + "@" + domain + ">";
        var personal = Personal.of(addressee, messageId, recipient);
        return new Spliced(new Envelope(sender, addressee, messageId, attendant), Splice.of(pieces, personal));
    }
}
