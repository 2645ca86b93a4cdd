package petitions.mailing.content;

import petitions.mailing.wire.Attendant;

/** What a mail needs on its way beside its content. */
record Envelope(String sender, Addressee addressee, String messageId, Attendant attendant) {

    Envelope {
        if (!sender.chars().allMatch(c -> c > ' ' && c <= '~' && c != '<' && c != '>')) {
            throw new IllegalArgumentException("The envelope's sender must be one address, without angle brackets");
        }
    }

    /** Addresses and tokens stay out of logs. */
    @Override
    public String toString() {
        return messageId;
    }
}
