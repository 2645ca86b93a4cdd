package petitions.mailing.wire;

/** What became of one mail that was handed to a relay. */
public sealed interface Outcome {

    /** The relay took it and answers for it. */
    record Accepted() implements Outcome {}

    /** The relay said no to this mail; whether for now or for good is the reply's to say. */
    record Refused(Reply reply) implements Outcome {}

    /** It was not handed over: its turn never came. It may go at once, over another connection. */
    record Unsent() implements Outcome {}

    /** The connection was lost between the end of the mail and the answer: the relay may have it or not. */
    record Unknown() implements Outcome {}

    /** It cannot be sent by any relay that could be reached: it needs SMTPUTF8, and none announces that. */
    record Unsendable() implements Outcome {}
}
