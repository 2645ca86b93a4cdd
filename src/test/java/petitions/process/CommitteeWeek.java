package petitions.process;

import java.time.LocalDate;
import petitions.parliament.AgendaClosing;
import petitions.parliament.CommitteeMeetings;

/** What the calendar of the Committee does, when a test says so. */
record CommitteeWeek(AgendaClosing closing, CommitteeMeetings meetings, Time time) {

    void closesWhatIsDue() {
        boolean closed = true;
        while (closed) {
            closed = closing.closeNext();
        }
        time.settles();
    }

    void meetsOn(String planned, String otherDay) {
        meetings.move(LocalDate.parse(planned), LocalDate.parse(otherDay), "The room is taken.", Office.CLERK);
        time.settles();
    }
}
