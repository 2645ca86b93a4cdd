package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import petitions.petition.PetitionId;
import petitions.signature.AreaCount;
import petitions.signature.SignatureAreas;
import petitions.signature.SignatureAreas.Kind;

@PublicSiteTest
class SignaturesPagesTests {

    private final Chronicle chronicle;
    private final SignatureAreas areas;
    private Visitor visitor;
    private PetitionId petition;

    SignaturesPagesTests(@Autowired Chronicle chronicle, @Autowired SignatureAreas areas) {
        this.chronicle = chronicle;
        this.areas = areas;
    }

    @BeforeEach
    void open(@Autowired WebApplicationContext application) {
        visitor = new Visitor(application);
        petition = chronicle.on("2031-03-05T14:20").open("Publish <b>all</b> tide tables");
    }

    @Test
    void thePictureOfTheRegionsSaysTheSameAsTheTableBesideIt() throws Exception {
        count(Kind.REGION, area("London", "E12000007", 750), area("Wales", "W92000004", 250));
        var page = visitor.read(path(""));
        assertThat(page.select("[aria-labelledby=regions] tbody tr").eachText())
                .containsExactly("London 750 75.0%", "Wales 250 25.0%");
        assertThat(page.select("svg.regions g").eachText()).containsExactly("London 750 75.0%", "Wales 250 25.0%");
        assertThat(page.select("svg.regions g").eachAttr("class")).containsExactly("shade-4", "shade-1");
        assertThat(page.select("svg.regions").attr("role")).isEqualTo("img");
        assertThat(page.select(".legend li").eachText())
                .containsExactly(
                        "0 to 15 per cent",
                        "15 to 30 per cent",
                        "30 to 45 per cent",
                        "45 to 60 per cent",
                        "60 per cent and more");
    }

    @Test
    void regionsThatNoMapKnowsStandBelowTheOthersAndNoneHidesAnother() throws Exception {
        count(
                Kind.REGION,
                area("London", "E12000007", 10),
                area("The Rivers", "X12000001", 20),
                area("The Mills", "X12000002", 30),
                area("Scotland", "S92000003", 5),
                area("Scotland, as it was", "S04000001", 4));
        var places = visitor.read(path("")).select("svg.regions g").eachAttr("transform");
        assertThat(places).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void constituenciesAreShownTheMostFirstWithTheirMembers() throws Exception {
        count(
                Kind.CONSTITUENCY,
                new AreaCount("Weirside <West>", "E14000002", null, 100),
                new AreaCount("Harbour and Quay", "E14000001", "Ada Quill MP", 300));
        var page = visitor.read(path(""));
        assertThat(page.select("[aria-labelledby=constituencies] tbody tr").eachText())
                .containsExactly("Harbour and QuayAda Quill MP 300 75.0%", "Weirside <West> 100 25.0%");
        assertThat(page.select(".bars li").eachText()).containsExactly("Harbour and Quay 300", "Weirside <West> 100");
        assertThat(page.select(".bars rect").eachAttr("width")).containsExactly("100.0", "33.3");
    }

    @Test
    void countriesAndRegionsAreNamedInTheLanguageOfThePage() throws Exception {
        count(Kind.COUNTRY, area("Germany", "DE", 1));
        count(Kind.REGION, area("Scotland", "S92000003", 1));
        assertThat(visitor.read(path("")).select("tbody th").eachText()).containsExactly("Scotland", "Germany");
        assertThat(visitor.read(path("?lang=cy")).select("tbody th").eachText())
                .containsExactly("Yr Alban", "Yr Almaen");
    }

    @Test
    void whereNobodyHasSignedYetThereIsNoPicture() throws Exception {
        var page = visitor.read(path(""));
        assertThat(page.select("svg, table")).isEmpty();
        assertThat(page.select("main").text()).contains("Nobody has signed from a known place yet.");
        assertThat(visitor.open("/petitions/1/signatures").getStatus()).isEqualTo(404);
    }

    private void count(Kind kind, AreaCount... counts) {
        areas.carryOver(petition, kind, List.of(counts));
    }

    private static AreaCount area(String name, String code, int signatures) {
        return new AreaCount(name, code, null, signatures);
    }

    private String path(String query) {
        return "/petitions/%s/signatures%s".formatted(petition, query);
    }
}
