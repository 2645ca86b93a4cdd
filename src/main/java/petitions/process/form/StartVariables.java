package petitions.process.form;

import java.util.HashMap;
import java.util.Map;
import petitions.petition.Petition;
import petitions.process.Variables;

/** What an instance about a petition shows in Tasklist and Cockpit. */
final class StartVariables {

    private StartVariables() {}

    static Map<String, Object> of(Petition petition) {
        var variables = new HashMap<String, Object>();
        variables.put(Variables.PETITION_NUMBER, petition.id().toString());
        variables.put(Variables.PETITION_TITLE, petition.action());
        return variables;
    }
}
