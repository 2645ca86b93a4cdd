package petitions.publicsite;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import petitions.platform.text.Language;
import petitions.signature.Countries;
import petitions.signature.Country;

/** Where people can live, in the language of the page; most live in the United Kingdom, which comes first. */
@Component
class CountryNames {

    private static final String AT_HOME = "GB";

    private final Countries countries;

    CountryNames(Countries countries) {
        this.countries = countries;
    }

    List<Country> in(Language language) {
        var named = countries.all().stream()
                .map(country -> new Country(country.code(), name(country, language)))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(language.locale())))
                .toList();
        return Stream.concat(
                        named.stream().filter(country -> country.code().equals(AT_HOME)),
                        named.stream().filter(country -> !country.code().equals(AT_HOME)))
                .toList();
    }

    /** Ours are English; the others are those of Unicode, as Java brings them. */
    static String name(Country country, Language language) {
        return language == Language.ENGLISH
                ? country.name()
                : new Locale.Builder().setRegion(country.code()).build().getDisplayCountry(language.locale());
    }
}
