package petitions.publicsite;

import petitions.petition.PetitionId;
import petitions.platform.text.Language;
import petitions.signature.NewSignature;

/**
 * What somebody typed about themselves; never null.
 *
 * @param website a field that people do not see; whatever fills it in is a program
 */
public record PersonForm(
        String name,
        String email,
        String country,
        String postcode,
        String declaration,
        String updates,
        String website) {

    static final PersonForm EMPTY = new PersonForm("", "", "GB", "", "", "", "");

    public PersonForm {
        name = typed(name);
        email = typed(email);
        country = typed(country);
        postcode = typed(postcode);
        declaration = typed(declaration);
        updates = typed(updates);
        website = typed(website);
    }

    private static String typed(String value) {
        return value == null ? "" : value;
    }

    /** @param petition null while it has no number */
    NewSignature of(PetitionId petition, Language language) {
        return new NewSignature(
                petition, name, email, country, postcode, !declaration.isEmpty(), !updates.isEmpty(), language);
    }

    boolean isBaited() {
        return !website.isEmpty();
    }

    /** Who it is stays out of logs. */
    @Override
    public String toString() {
        return "a person's form";
    }
}
