package petitions.staff.meetings;

import petitions.platform.text.Csv;
import petitions.platform.text.OneLine;

/** A meeting as a table (RFC 4180), one line for each decision that was to be made. */
final class MeetingTable {

    private MeetingTable() {}

    static String of(MeetingSheet meeting) {
        var table = new StringBuilder(Csv.line(
                "Petition",
                "Title",
                "Signatures",
                "Passed the threshold for a response",
                "Passed the threshold for a debate",
                "Answered",
                "Department",
                "To decide",
                "Outcome",
                "Reason"));
        for (MeetingSheet.Entry entry : meeting.entries()) {
            for (MeetingSheet.Matter matter : entry.matters()) {
                table.append(Csv.line(
                        entry.number(),
                        entry.title(),
                        entry.signatures().replace(",", ""),
                        entry.responseReached(),
                        entry.debateReached(),
                        entry.respondedOn(),
                        entry.department(),
                        matter.about(),
                        matter.outcome(),
                        OneLine.of(matter.why())));
            }
        }
        return table.toString();
    }
}
