package petitions.process.form;

import java.time.LocalDate;
import java.util.Map;
import petitions.parliament.DebateId;
import petitions.parliament.NoticeId;
import petitions.petition.PetitionId;
import petitions.process.Variables;

/** What a form is about: the business key and the variables of its process instance. Start forms are about nothing yet. */
public record FormSubject(String businessKey, Map<String, Object> variables) {

    public static final FormSubject NONE = new FormSubject("", Map.of());

    PetitionId petition() {
        return PetitionId.of(businessKey);
    }

    DebateId debate() {
        return DebateId.of(businessKey);
    }

    /** The day by which the Committee's meeting is known. */
    LocalDate meeting() {
        return LocalDate.parse(businessKey);
    }

    /** The notice that a mailing tells of. */
    NoticeId notice() {
        return NoticeId.of((String) variables.get(Variables.NEWS_ID));
    }
}
