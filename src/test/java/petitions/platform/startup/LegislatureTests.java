package petitions.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.TestDatabase;
import petitions.platform.CannotStart;

class LegislatureTests {

    private final JdbcClient database =
            JdbcClient.create(TestDatabase.as(TestDatabase.APPLICATION, TestDatabase.fresh()));

    @Test
    void aDatabaseBelongsToOneLegislatureForGood() {
        new Legislature("uk", "the Parliament of the United Kingdom", database).afterSingletonsInstantiated();
        new Legislature("uk", "the Parliament of the United Kingdom", database).afterSingletonsInstantiated();

        assertThatThrownBy(() -> new Legislature("senedd", "Senedd Cymru", database).afterSingletonsInstantiated())
                .isInstanceOf(CannotStart.class)
                .hasMessage("The petitions in this database are those of the legislature “uk”, and not of “senedd”.");
    }

    @Test
    void oneThatThereIsNotIsRefusedAndThoseThatThereAreAreNamed() {
        var refused = catchThrowableOfType(CannotStart.class, () -> new Legislature("narnia", "", database));

        assertThat(refused).hasMessage("There is no legislature “narnia”.");
        assertThat(refused.remedy()).contains("senedd, uk", "docs/legislatures.md");
    }
}
