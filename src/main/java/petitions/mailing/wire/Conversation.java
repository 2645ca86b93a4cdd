package petitions.mailing.wire;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.Arrays;
import java.util.List;
import petitions.mailing.wire.Outcome.Accepted;
import petitions.mailing.wire.Outcome.Refused;
import petitions.mailing.wire.Outcome.Unknown;
import petitions.mailing.wire.Outcome.Unsent;
import petitions.mailing.wire.RelayUnavailable.Reason;

/**
 * One batch on one connection. Where the relay bears it (RFC 2920), a mail and the commands of the next are written
 * together, which makes one round trip a mail; elsewhere each command waits for its answer.
 */
final class Conversation {

    private static final String MAIL = "MAIL";
    private static final String RCPT = "RCPT";
    private static final String DATA = "DATA";
    private static final String END = ".";
    private static final String NEW_LINE = "\r\n";

    private static final int GO_AHEAD = 354;
    private static final int CLOSING = 421;

    /** From this size on the end of a mail is written apart: a loss before it is then known to be one. */
    private static final int LARGE = 64 * 1024;

    private final Wire wire;
    private final Preparation preparation;
    private final Refusals refusals;
    private final Outcome[] outcomes;
    private final Group envelope;
    private Group ready;
    private Group body;

    Conversation(Wire wire, Refusals refusals, List<? extends Outgoing> mails) {
        this.wire = wire;
        this.refusals = refusals;
        this.ready = wire.first();
        this.body = wire.second();
        this.envelope = wire.third();
        this.outcomes = new Outcome[mails.size()];
        Arrays.fill(outcomes, new Unsent());
        this.preparation = new Preparation(mails, outcomes, wire.offers());
    }

    Passage hold() {
        RelayFailure halt = null;
        ready.clear();
        try {
            if (wire.offers().pipelining()) {
                inGroups();
            } else {
                oneByOne();
            }
            wire.rest();
        } catch (RelayFailure ended) {
            halt = ended;
        } catch (IOException lost) {
            halt = RelayFailure.lost(lost);
        }
        return new Passage(List.of(outcomes), halt);
    }

    /** While the relay works on one mail, the next is being written. */
    private void inGroups() throws IOException {
        int mail = writeNext();
        int next = mail < 0 ? mail : sendGroup(mail);
        while (mail >= 0) {
            boolean relayWaits = answersToEnvelope(mail);
            if (isRefused(mail)) {
                reset(relayWaits);
            } else {
                endMail();
                outcomes[mail] = new Unknown();
            }
            next = preparation.stillMayGo(next) && !refusals.areTooMany() ? next : -1;
            int afterNext = sendGroup(next);
            if (isRefused(mail)) {
                answersToReset(relayWaits);
            } else {
                judge(mail, END, wire.answer());
                if (next < 0 && isRefused(mail)) {
                    resetNow();
                }
            }
            mail = next;
            next = afterNext;
        }
    }

    /** @return which mail was written, its body and its envelope apart; negative if none is left */
    private int writeNext() {
        int mail = preparation.next(body);
        envelope.clear();
        if (mail >= 0) {
            preparation.envelope(mail, envelope);
        }
        return mail;
    }

    /**
     * Sends what is ready, and the envelope of the next mail with it.
     *
     * @param next negative if there is none
     * @return the mail after that, written meanwhile
     */
    private int sendGroup(int next) throws IOException {
        if (next >= 0) {
            ready.append(envelope);
        }
        wire.send(ready);
        takeUpBody();
        return next < 0 ? -1 : writeNext();
    }

    private void takeUpBody() {
        var sent = ready;
        ready = body;
        body = sent;
    }

    /** @return whether the relay waits for a mail now, be it because it answers DATA before it has judged RCPT */
    private boolean answersToEnvelope(int mail) throws IOException {
        judge(mail, MAIL, wire.answer());
        boolean began = !isRefused(mail);
        int recipient = wire.answer();
        judge(mail, RCPT, recipient);
        int data = wire.answer();
        judge(mail, DATA, data);
        if (data == GO_AHEAD && !began && recipient / 100 == 2) {
            throw new ProtocolException("The relay takes a mail that it has refused");
        }
        return data == GO_AHEAD;
    }

    private void reset(boolean relayWaits) {
        ready.clear();
        if (relayWaits) {
            ready.text(END).text(NEW_LINE);
        }
        ready.text("RSET").text(NEW_LINE);
    }

    private void answersToReset(boolean relayWaits) throws IOException {
        if (relayWaits) {
            wire.answer();
        }
        answerToReset();
    }

    private void endMail() throws IOException {
        if (ready.length() > LARGE) {
            wire.send(ready);
        }
        ready.text(END).text(NEW_LINE);
    }

    private void oneByOne() throws IOException {
        for (int mail = preparation.next(body); mail >= 0; mail = refusals.areTooMany() ? -1 : preparation.next(body)) {
            if (relayWaitsFor(mail)) {
                takeUpBody();
                endMail();
                outcomes[mail] = new Unknown();
                wire.send(ready);
                judge(mail, END, wire.answer());
            }
            if (isRefused(mail)) {
                resetNow();
            }
        }
    }

    /** After the end of a refused mail too: there are relays that then take the next for a part of it. */
    private void resetNow() throws IOException {
        reset(false);
        wire.send(ready);
        answerToReset();
    }

    private boolean relayWaitsFor(int mail) throws IOException {
        preparation.from(mail, ready);
        if (!isTaken(mail, MAIL)) {
            return false;
        }
        preparation.to(mail, ready);
        if (!isTaken(mail, RCPT)) {
            return false;
        }
        ready.text(DATA).text(NEW_LINE);
        return isTaken(mail, DATA);
    }

    private boolean isTaken(int mail, String command) throws IOException {
        wire.send(ready);
        judge(mail, command, wire.answer());
        return !isRefused(mail);
    }

    private boolean isRefused(int mail) {
        return outcomes[mail] instanceof Refused;
    }

    /** The first refusal of a mail is the one that counts. */
    private void judge(int mail, String command, int code) throws IOException {
        if (command.equals(DATA) ? code == GO_AHEAD : code / 100 == 2) {
            if (command.equals(END)) {
                outcomes[mail] = new Accepted();
                refusals.taken();
                preparation.accepted(mail);
            }
            return;
        }
        if (code / 100 != 4 && code / 100 != 5) {
            throw new ProtocolException("The relay answers %s to %s".formatted(code, command));
        }
        var reply = new Reply(command, code, wire.enhanced());
        if (!isRefused(mail)) {
            outcomes[mail] = reply.isAboutTheMail() ? new Refused(reply) : new Unsent();
            refusals.refused();
            if (isRefused(mail) && !reply.isTransient()) {
                preparation.refused(mail);
            }
        }
        if (!isRefused(mail) || code == CLOSING) {
            throw RelayFailure.refused(reply.reason(), reply);
        }
    }

    private void answerToReset() throws IOException {
        int code = wire.answer();
        if (code / 100 != 2) {
            throw RelayFailure.refused(Reason.UNREACHABLE, new Reply("RSET", code, wire.enhanced()));
        }
    }
}
