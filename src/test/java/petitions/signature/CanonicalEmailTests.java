package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalEmailTests {

    @ParameterizedTest
    @CsvSource({
        "Ada@People.Example, ada@people.example",
        "' ada@people.example ', ada@people.example",
        "ada+petitions@people.example, ada@people.example",
        "ada+one+two@people.example, ada@people.example",
        "Ada.Love.Lace@gmail.com, adalovelace@gmail.com",
        "a.d.a+trees@googlemail.com, ada@gmail.com",
        "a.da@g\u00ADmail.com, ada@gmail.com",
        "a.da@gm\u200Bail.com, ada@gmail.com",
        "a.da@ｇｍａｉｌ.com, ada@gmail.com",
        "a.da@gmail\u3002com, ada@gmail.com",
        "a.da@ＧＯＯＧＬＥＭＡＩＬ\uFF0Ecom, ada@gmail.com",
        "Ada@Bücher.example, ada@xn--bcher-kva.example",
        "ada@XN--bcher-KVA.example, ada@xn--bcher-kva.example",
    })
    void spellingsOfOneMailboxAreOne(String typed, String canonical) {
        assertThat(CanonicalEmail.of(typed)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "a.da@people.example, ada@people.example",
        "ada@people.example, ada@mail.people.example",
        "+ada@people.example, +bob@people.example",
        "ada@people.example, ada-1@people.example",
    })
    void differentMailboxesStayDifferent(String one, String other) {
        assertThat(CanonicalEmail.of(one)).isNotEqualTo(CanonicalEmail.of(other));
    }

    @ParameterizedTest
    @CsvSource({"ADA@PEOPLE.EXAMPLE", "ada.love+x@gmail.com", "nobody", "ada@bücher.example"})
    void theCanonicalFormOfACanonicalFormIsItself(String typed) {
        var once = CanonicalEmail.of(typed);
        assertThat(CanonicalEmail.of(once)).isEqualTo(once);
    }
}
