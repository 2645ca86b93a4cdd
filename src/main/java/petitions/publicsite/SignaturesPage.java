package petitions.publicsite;

import java.util.Comparator;
import java.util.List;
import petitions.platform.Figures;
import petitions.platform.text.Language;
import petitions.platform.text.OneLine;
import petitions.platform.words.Words;
import petitions.signature.AreaCount;
import petitions.signature.Country;

/**
 * Where the signatures of a petition come from, in numbers; the pictures show the same.
 *
 * @param regions the most first, as are all
 */
public record SignaturesPage(
        String number,
        String title,
        Language language,
        String signatures,
        RegionPicture picture,
        List<Row> regions,
        List<Row> constituencies,
        List<Row> countries) {

    /**
     * @param mp empty if there is none
     * @param share of all in the table, such as {@code 12.3%}
     * @param bar its length in a picture, where the longest has 100
     */
    public record Row(String name, String mp, String signatures, String share, String bar) {}

    static SignaturesPage of(FullRecord full, Words words) {
        var petition = full.record().petition();
        return new SignaturesPage(
                petition.id().toString(),
                OneLine.of(petition.action()),
                petition.language(),
                words.count("map.count", petition.signatureCount()),
                RegionPicture.of(full.regions(), words),
                rows(
                        full.regions().stream()
                                .map(region -> new AreaCount(
                                        RegionPicture.name(region, words), region.code(), null, region.signatures()))
                                .toList(),
                        words),
                rows(full.constituencies(), words),
                rows(
                        full.countries().stream()
                                .map(area -> inLanguage(area, words.language()))
                                .toList(),
                        words));
    }

    private static AreaCount inLanguage(AreaCount country, Language language) {
        boolean isCoded = country.code().matches("[A-Z]{2}");
        var name = isCoded && language != Language.ENGLISH
                ? CountryNames.name(new Country(country.code(), country.name()), language)
                : country.name();
        return new AreaCount(name, country.code(), country.mp(), country.signatures());
    }

    private static List<Row> rows(List<AreaCount> areas, Words words) {
        long all = total(areas);
        int most = areas.stream().mapToInt(AreaCount::signatures).max().orElse(0);
        return areas.stream()
                .sorted(Comparator.comparing(AreaCount::signatures).reversed().thenComparing(AreaCount::name))
                .map(area -> new Row(
                        area.name(),
                        area.mp() == null ? "" : area.mp(),
                        Figures.of(area.signatures()),
                        words.say("map.percent", tenths(area.signatures(), all)),
                        tenths(area.signatures(), most)))
                .toList();
    }

    static long total(List<AreaCount> areas) {
        return areas.stream().mapToLong(AreaCount::signatures).sum();
    }

    /** In per cent with one decimal. */
    static String tenths(long part, long all) {
        long tenths = all == 0 ? 0 : Math.round(1000.0 * part / all);
        return tenths / 10 + "." + tenths % 10;
    }
}
