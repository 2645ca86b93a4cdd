package petitions.process;

import java.util.Collection;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import petitions.petition.PetitionId;

/** The variable that shows, in Tasklist and Cockpit, which petitions an instance is about. */
final class PetitionNumbers {

    private static final String SEPARATOR = ", ";

    private PetitionNumbers() {}

    static String of(Collection<PetitionId> petitions) {
        return petitions.stream().sorted().map(PetitionId::toString).collect(Collectors.joining(SEPARATOR));
    }

    static PetitionId first(VariableScope scope) {
        var numbers = (String) scope.getVariable(Variables.PETITION_NUMBER);
        return PetitionId.of(numbers.split(SEPARATOR)[0]);
    }
}
