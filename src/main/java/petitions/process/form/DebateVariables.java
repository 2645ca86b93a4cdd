package petitions.process.form;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import petitions.parliament.Debate;
import petitions.parliament.NoticeId;
import petitions.petition.PetitionId;
import petitions.process.Variables;

/** What a debate's process keeps of a change: which notice tells of it, and which petitions are in it now. */
final class DebateVariables {

    private DebateVariables() {}

    static Map<String, Object> of(NoticeId notice, Debate debate) {
        var variables = new HashMap<String, Object>();
        variables.put(Variables.NOTICE_ID, notice.toString());
        variables.put(
                Variables.PETITION_NUMBER,
                debate.petitions().stream().map(PetitionId::toString).collect(Collectors.joining(", ")));
        return variables;
    }
}
