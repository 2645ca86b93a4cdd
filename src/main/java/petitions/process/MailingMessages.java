package petitions.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import petitions.mailing.MailingFinished;

/** The end of a mailing, as a message to the process that ordered it. */
@Component
class MailingMessages {

    private final Messages messages;

    MailingMessages(Messages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(MailingFinished event) {
        messages.announce(
                MailingProcess.MAILING_FINISHED,
                Variables.MAILING_ID,
                event.mailing().toString());
    }
}
