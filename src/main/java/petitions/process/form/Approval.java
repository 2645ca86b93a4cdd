package petitions.process.form;

import java.util.Map;
import petitions.platform.Rules;
import petitions.process.Variables;

/** The answer of whoever approves a text: yes, or no and why. */
record Approval(String decision, String reason) {

    private static final String APPROVE = "approve";
    private static final String RETURN = "return";

    static final Approval USUAL = new Approval(null, null);

    static Field[] fields(int reasonLimit) {
        return new Field[] {
            Field.choice(
                    "decision",
                    "Your decision",
                    "Read the preview first: it is the very mail that people will get.",
                    new Field.Option(APPROVE, "Approve", "It is published and mailed at once."),
                    new Field.Option(RETURN, "Return", "It goes back to be corrected; nobody is mailed.")),
            Field.of(
                            Field.Type.TEXTAREA,
                            "reason",
                            "What should be corrected?",
                            "Your colleague reads this above the form.")
                    .limit(reasonLimit)
                    .showWhen("decision", RETURN)
        };
    }

    boolean isApproved() {
        return APPROVE.equals(decision);
    }

    Approval verified() {
        new Rules()
                .must(APPROVE.equals(decision) || RETURN.equals(decision), "decision", "Choose approve or return.")
                .verify();
        return this;
    }

    Map<String, Object> asVariables() {
        return Map.of(Variables.APPROVED, isApproved());
    }
}
