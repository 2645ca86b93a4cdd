package petitions.process.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What a form shows around its fields. */
public record FormView(
        String title,
        String help,
        List<PetitionPanel> petitions,
        List<Fact> facts,
        List<Note> notes,
        List<Document> documents,
        List<Field> fields,
        boolean preview) {

    /** A figure or a date that matters here; a warning where it should not be overlooked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fact(String label, String value, String warning) {

        static Fact of(String label, String value) {
            return new Fact(label, value, null);
        }
    }

    /** What a colleague said, as plain text. */
    public record Note(String title, String text) {}

    /** A text to read; the HTML is safe to show. */
    public record Document(String title, String summary, String html) {}

    /** A petition's text and figures. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PetitionPanel(
            long number,
            String action,
            String background,
            String additionalDetails,
            String url,
            String state,
            int signatureCount,
            String openedOn,
            String closesOn,
            String responseState,
            String debateState) {}

    static Builder titled(String title, String help) {
        return new Builder(title, help);
    }

    /** Collects what a form shows. */
    static final class Builder {

        private final String title;
        private final String help;
        private List<PetitionPanel> petitions = List.of();
        private List<Fact> facts = List.of();
        private List<Note> notes = List.of();
        private List<Document> documents = List.of();
        private boolean preview;

        private Builder(String title, String help) {
            this.title = title;
            this.help = help;
        }

        Builder petitions(List<PetitionPanel> shown) {
            this.petitions = shown;
            return this;
        }

        Builder facts(Fact... shown) {
            this.facts = List.of(shown);
            return this;
        }

        Builder notes(List<Note> shown) {
            this.notes = shown;
            return this;
        }

        Builder documents(List<Document> shown) {
            this.documents = shown;
            return this;
        }

        Builder withPreview() {
            this.preview = true;
            return this;
        }

        FormView fields(Field... fields) {
            return new FormView(title, help, petitions, facts, notes, documents, List.of(fields), preview);
        }
    }
}
