package petitions.signature;

import java.util.Locale;
import java.util.regex.Pattern;
import petitions.petition.PetitionId;
import petitions.platform.Rules;
import petitions.platform.text.Language;
import petitions.platform.text.OneLine;

/**
 * What somebody enters who wants to sign, on one line each.
 *
 * @param country two letters, as ISO 3166-1 has them
 * @param postcode without blanks; null outside the United Kingdom
 * @param declared whether they say that they are a British citizen or a UK resident
 * @param updates whether they ask to hear more of the petition
 * @param language in which they sign
 */
public record NewSignature(
        PetitionId petition,
        String name,
        String email,
        String country,
        String postcode,
        boolean declared,
        boolean updates,
        Language language) {

    /** What mail programs turn into a link, for whoever would have us mail it to strangers. */
    private static final Pattern WEB_ADDRESS =
            Pattern.compile("://|\\bwww\\.|\\w\\.(com|net|org|info|ru|cn|xyz|top|uk)\\b", Pattern.CASE_INSENSITIVE);

    private static final int EMAIL_LIMIT = 254;

    /** In English, as most do. */
    public NewSignature(
            PetitionId petition,
            String name,
            String email,
            String country,
            String postcode,
            boolean declared,
            boolean updates) {
        this(petition, name, email, country, postcode, declared, updates, Language.ENGLISH);
    }

    public NewSignature {
        name = line(name);
        email = line(email);
        country = line(country).toUpperCase(Locale.ROOT);
        postcode = Postcode.COUNTRY.equals(country) ? Postcode.normal(postcode) : null;
    }

    private static String line(String typed) {
        return typed == null ? "" : OneLine.of(typed);
    }

    void verify(Countries countries) {
        new Rules()
                .must(!name.isEmpty(), "name", "Enter your name.")
                .limit("name", "Your name", name, Signatures.NAME_LIMIT)
                .must(!WEB_ADDRESS.matcher(name).find(), "name", "Enter your name only, without a web address.")
                .must(isMailable(), "email", "Enter your email address, such as name@example.com.")
                .must(countries.has(country), "country", "Choose the country you live in.")
                .must(postcode == null || Postcode.is(postcode), "postcode", "Enter your postcode, such as SW1A 1AA.")
                .must(
                        declared,
                        "declaration",
                        "Tick the box if you are a British citizen or live in the UK. Nobody else can sign.")
                .verify();
    }

    Person person() {
        return new Person(name, country, postcode);
    }

    Residence residence() {
        return new Residence(country, postcode);
    }

    private boolean isMailable() {
        return email.length() <= EMAIL_LIMIT && EmailAddress.isMailable(email);
    }

    /** Who signed stays out of logs and messages. */
    @Override
    public String toString() {
        return "a new signature of petition " + petition;
    }
}
