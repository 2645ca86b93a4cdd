package petitions.process.form;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import petitions.parliament.Debate;
import petitions.parliament.DebateDate;
import petitions.parliament.Notice;
import petitions.parliament.NoticeText;
import petitions.petition.PetitionId;
import petitions.platform.Rules;

/** What is entered when a debate gets a date. */
record SittingValues(
        LocalDate debateOn,
        LocalTime debateAt,
        String timeNote,
        String venue,
        String leadMember,
        List<Long> petitions,
        String subject,
        String body) {

    /** Source: Standing Order 10; debates on petitions are in Westminster Hall on Mondays at 16:30 by default. */
    static final String USUAL_VENUE = "Westminster Hall";

    static final LocalTime USUAL_TIME = LocalTime.of(16, 30);

    SittingValues {
        petitions = petitions == null
                ? List.of()
                : petitions.stream().filter(Objects::nonNull).toList();
    }

    static SittingValues usual(Debate debate) {
        return new SittingValues(
                null,
                USUAL_TIME,
                null,
                USUAL_VENUE,
                null,
                debate.petitions().stream().map(PetitionId::number).toList(),
                null,
                null);
    }

    DebateDate date() {
        return new DebateDate(debateOn, debateAt, timeNote, venue, leadMember);
    }

    Collection<PetitionId> petitionIds() {
        return petitions.stream().map(PetitionId::new).toList();
    }

    NoticeText text() {
        return new NoticeText(subject, body);
    }

    /** Those of the date are shown only while another field has this value; those of the notice always. */
    static List<Field> fieldsWhen(String field, String is, LocalDate today) {
        return fields(today).stream()
                .map(each -> NoticeFields.NAMES.contains(each.name()) ? each : each.showWhen(field, is))
                .toList();
    }

    static List<Field> fields(LocalDate today) {
        var fields = new ArrayList<>(List.of(
                Field.of(
                                Field.Type.DATE,
                                "debateOn",
                                "Date of the debate",
                                "Debates on petitions are usually on a Monday.")
                        .between(today, Rules.latest(today)),
                Field.of(
                                Field.Type.TIME,
                                "debateAt",
                                "Time",
                                "Clear it if the debate has no time on the clock, and say so below.")
                        .optional(),
                Field.of(
                                Field.Type.TEXT,
                                "timeNote",
                                "Or a note about the time",
                                "Such as: in the afternoon, after other business.")
                        .optional()
                        .limit(DebateDate.NOTE_LIMIT),
                Field.of(Field.Type.TEXT, "venue", "Place", "Westminster Hall, or the House of Commons Chamber.")
                        .limit(DebateDate.VENUE_LIMIT),
                Field.of(
                                Field.Type.TEXT,
                                "leadMember",
                                "Member who opens the debate",
                                "With title, such as: Alex Smith MP.")
                        .optional()
                        .limit(DebateDate.MEMBER_LIMIT),
                Field.of(
                        Field.Type.PETITIONS,
                        "petitions",
                        "Petitions in the debate",
                        "Others can be added, also below the threshold. Everyone who signed one of them is mailed.")));
        fields.addAll(NoticeFields.all(
                Notice.Kind.DEBATE_SCHEDULED,
                "What people should know about the debate. The date, time and place are added by"
                        + " the mail itself."));
        return fields;
    }
}
