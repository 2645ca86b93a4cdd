package petitions.parliament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.DomainTest;
import petitions.platform.Refused;

@DomainTest
class DepartmentsTests {

    @Autowired
    Departments departments;

    @Test
    void aDepartmentIsKnownByItsName() {
        var saved =
                departments.save(" Department for Weather ", "DfW", "https://weather.example", " a@weather.example ");
        assertThat(saved)
                .isEqualTo(new Department(
                        "Department for Weather", "DfW", "https://weather.example", "a@weather.example"));
        assertThat(departments.require("Department for Weather")).isEqualTo(saved);
        assertThatThrownBy(() -> departments.require("Ministry of Silence"))
                .isInstanceOf(Refused.class)
                .hasMessage("There is no department called “Ministry of Silence” yet.");
    }

    @Test
    void savingItAgainChangesWhereItsMailGoesAndForgetsNothing() {
        departments.save("Department for Weather", "DfW", "https://weather.example", "a@weather.example");
        departments.save("Department for Weather", null, null, "b@weather.example");
        assertThat(departments.all())
                .containsExactly(new Department(
                        "Department for Weather", "DfW", "https://weather.example", "b@weather.example"));
    }

    @Test
    void aDepartmentThatCannotBeWrittenToIsRefused() {
        assertThatThrownBy(() -> departments.save(" ", null, null, "a@weather.example, b@weather.example"))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "The name of the department is missing. The department needs an e-mail address that we can write to.");
        assertThat(departments.all()).isEmpty();
    }

    @Test
    void aNameIsOneLineThatTheDatabaseCanKeep() {
        assertThat(departments
                        .save(" Department\r\nfor\u0000 \u0007Weather", null, null, "a@weather.example")
                        .name())
                .isEqualTo("Department for Weather");
        assertThat(departments.find("Department\u0000for Weather")).isPresent();
        assertThatThrownBy(() -> departments.save("Weather \ud83c", null, null, "a@weather.example"))
                .isInstanceOf(Refused.class)
                .hasMessage("The name of the department holds a character that cannot be kept.");
        assertThatThrownBy(() -> departments.save("W".repeat(101), null, null, "a@weather.example"))
                .hasMessage("The name of the department may have 100 characters; it has 101.");
    }
}
