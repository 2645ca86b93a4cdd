package petitions.process;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import petitions.parliament.AgendaClosed;
import petitions.parliament.MeetingCancelled;

/** What happens to a meeting of the Committee, as messages to its process. */
@Component
class MeetingMessages {

    private final Messages messages;

    MeetingMessages(Messages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(AgendaClosed event) {
        messages.start(
                CommitteeMeetingProcess.AGENDA_CLOSED,
                event.meeting().toString(),
                Map.of(Variables.MEETING_NEEDED, !event.petitions().isEmpty()));
    }

    /** The one task that waits for the meeting: its process is started with the agenda, and mails it first. */
    @EventListener
    void on(MeetingCancelled event) {
        messages.announce(
                CommitteeMeetingProcess.MEETING_CANCELLED, event.meeting().toString());
    }
}
