package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.DomainTest;
import petitions.petition.PetitionId;
import petitions.platform.Refused;
import petitions.platform.Refused.Problem;

@DomainTest
class NewSignatureTests {

    private static final PetitionId PETITION = new PetitionId(300001);

    @Autowired
    Countries countries;

    @Test
    void everythingThatIsMissingIsSaidAtOnceAtItsField() {
        assertThat(fields(new NewSignature(PETITION, null, null, null, null, false, false)))
                .containsExactly("name", "email", "country", "declaration");
        assertThat(fields(new NewSignature(PETITION, " ", " ", "GB", " ", false, false)))
                .containsExactly("name", "email", "postcode", "declaration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SW1A 1AA", "sw1a1aa", "M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "GIR 0AA", "EC1A-1BB"})
    void aPostcodeMayBeWrittenAsPeopleDo(String postcode) {
        assertThat(fields(in("GB", postcode))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SW1A", "12345", "SW1A 1A", "SW1A 1AAA", "SW1A 1CC", "'; drop table", "ＳＷ１Ａ １ＡＡ"})
    void whatIsNoPostcodeIsRefused(String postcode) {
        assertThat(fields(in("GB", postcode))).containsExactly("postcode");
    }

    @Test
    void aPostcodeAbroadIsNeitherAskedForNorKept() {
        var abroad = in("fr", "75001");
        assertThat(abroad.postcode()).isNull();
        assertThatCode(() -> abroad.verify(countries)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ", "UK", "GBR", "", "G"})
    void aCountryThatIsNoneIsRefused(String country) {
        assertThat(fields(in(country, ""))).contains("country");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "@post.example",
                "a@b@post.example",
                "ada@post.example,bob@post.example",
                "\"ada\r\nBcc: bob@post.example\"@post.example",
                "ada@post.example.",
                ".ada@post.example",
                "zoë@post.example",
                "ada@localhost",
            })
    void anAddressThatIsNotOneMailboxIsRefused(String email) {
        assertThat(fields(new NewSignature(PETITION, "Ada", email, "GB", "SW1A 1AA", true, false)))
                .containsExactly("email");
    }

    @Test
    void anAddressOf255CharactersIsRefused() {
        var email = "a".repeat(60) + "@" + ("b".repeat(60) + ".").repeat(3) + "example.org";
        assertThat(fields(new NewSignature(PETITION, "Ada", email, "GB", "SW1A 1AA", true, false)))
                .as(email.length() + " characters")
                .isEqualTo(email.length() > 254 ? List.of("email") : List.of());
        var longer = "a" + "b".repeat(60) + email;
        assertThat(fields(new NewSignature(PETITION, "Ada", longer, "GB", "SW1A 1AA", true, false)))
                .containsExactly("email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Visit https://cheap.example", "see www.cheap.example", "Win at cheap.com now"})
    void aNameCarriesNoWebAddressToStrangers(String name) {
        assertThat(fields(named(name))).containsExactly("name");
    }

    @ParameterizedTest
    @CsvSource({"Seán O’Neill", "小明 王", "Dr. Com Netley", "Ann-Marie St. John-Smythe", "<b>Ada</b>", "${7*7}"})
    void aNameIsWhateverPeopleAreCalled(String name) {
        assertThat(fields(named(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", " \u2800 ", "\u3164"})
    void aNameThatNobodySeesIsNone(String name) {
        assertThat(fields(named(name))).containsExactly("name");
    }

    @Test
    void aNameIsOneLine() {
        assertThat(named("Ada\r\nBcc: bob@post.example\u0000").name()).isEqualTo("Ada Bcc: bob@post.example");
    }

    @Test
    void aNameHasALimitInCharactersAsPeopleCountThem() {
        assertThat(fields(named("🌳".repeat(255)))).isEmpty();
        assertThat(fields(named("🌳".repeat(256)))).containsExactly("name");
    }

    @Test
    void whoSignsIsNotToldToALog() {
        assertThat(named("Ada Quill")).asString().doesNotContain("Ada", "post.example", "SW1A");
    }

    private static NewSignature named(String name) {
        return new NewSignature(PETITION, name, "ada@post.example", "GB", "SW1A 1AA", true, false);
    }

    private static NewSignature in(String country, String postcode) {
        return new NewSignature(PETITION, "Ada Quill", "ada@post.example", country, postcode, true, false);
    }

    private List<String> fields(NewSignature wanted) {
        var refused = catchThrowableOfType(Refused.class, () -> wanted.verify(countries));
        return refused == null
                ? List.of()
                : refused.problems().stream().map(Problem::field).toList();
    }
}
