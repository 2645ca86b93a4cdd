package petitions.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lenient with what people wrote, strict with what a file is. */
class PublishedFileTests {

    private static final String PETITION = """
            {"type": "petition", "id": 7, "attributes": {"action": "Mend the ferry", "state": "open",
             "signature_count": 3, "opened_at": "2021-03-05T14:20:00.000Z", "created_at": "2021-03-01T14:20:00.000Z"}}""";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ''                                | is no object with “data”
            [1, 2]                            | is no object with “data”
            {"petitions": []}                 | has no “data”
            {"data": []}                      | has no “data”
            {"data": 7}                       | is neither a petition nor a list
            {"data": [7]}                     | data[0] is no object
            {"data": [PETITION, {"id": 8}]}   | data[1].attributes is missing
            {"data": [PETITION                | at line 2
            {"data": [PETITION]} {}           | goes on after its end
            {"data": [PETITION], "data": 1}   | is damaged
            {"data": [PETITION, PETITION]}    | petition 7 stands twice
            """)
    void aFileOfAnotherShapeIsRefusedWithItsPlace(String content, String why) {
        assertThatThrownBy(() -> file(content.equals("''") ? "\"\"" : content).check())
                .isInstanceOf(NotPetitions.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "id": 7                 | "id": "7"                    | data.id is no petition’s number
            "id": 7                 | "id": 0                      | data.id is no petition’s number
            "open"                  | "sponsored"                  | data.attributes.state is none of open, closed and rejected
            "open"                  | "closed"                     | data.attributes.closed_at is missing
            "open"                  | "rejected"                   | data.attributes.rejection is missing
            "Mend the ferry"        | 7                            | data.attributes.action is no text
            "Mend the ferry"        | null                         | data.attributes.action is missing
            "Mend the ferry"        | "a\\u0000b"                  | data.attributes.action has a character that cannot be kept
            "signature_count": 3    | "signature_count": -1        | data.attributes.signature_count is no number
            "signature_count": 3    | "signature_count": "3"       | data.attributes.signature_count is no number
            2021-03-05T14:20        | 5 March                      | data.attributes.opened_at is no instant
            "state"                 | "topics": 1, "state"         | data.attributes.topics is no list
            """)
    void whatIsNotUnderstoodIsRefusedWithItsPlace(String text, String instead, String why) {
        assertThatThrownBy(() -> file("{\"data\": %s}".formatted(PETITION.replace(text, instead)))
                        .check())
                .isInstanceOf(NotPetitions.class)
                .hasMessageContaining(why);
    }

    @Test
    void aFileThatIsNotThereIsSaidToBeAbsent() {
        var absent = new PublishedFile(folder.resolve("nothing.json"), new PetitionReader(Period.ofMonths(6)));
        assertThatThrownBy(absent::check).hasMessageContaining("There is no file nothing.json");
    }

    @Test
    void whateverPeopleWroteIsTaken() throws IOException {
        var written = PETITION.replace("Mend the ferry", "Mend\\r\\n<b>the</b> ferry\\u202e 🚢" + "!".repeat(200))
                .replace(
                        "\"state\"",
                        "\"unknown\": {\"key\": 1}, \"background\": null, \"government_response_at\":"
                                + " \"2021-04-05T14:20:00Z\", \"government_response\": {\"summary\": null, \"details\": \""
                                + "x".repeat(7_000) + "\"}, \"state\"");
        var petition = read("{\"data\": [%s]}".formatted(written)).get(0);
        assertThat(petition.petition().action()).startsWith("Mend\r\n<b>the</b> ferry\u202e 🚢!!");
        assertThat(petition.petition().background()).isEmpty();
        assertThat(petition.response().details()).hasSize(7_000);
        assertThat(petition.response().respondedOn()).isEqualTo("2021-04-05");
    }

    @Test
    void theSamePetitionIsKnownAgainInAnotherOrder() throws IOException {
        var one = read("{\"data\": [%s]}".formatted(PETITION)).get(0);
        var other = read("{\"data\": %s}"
                        .formatted(PETITION.replace("\"state\": \"open\",", "")
                                .replace("\"signature_count\": 3", "\"signature_count\": 3, \"state\": \"open\"")))
                .get(0);
        var more =
                read("{\"data\": %s}".formatted(PETITION.replace(": 3", ": 4"))).get(0);
        assertThat(one.digest()).isEqualTo(other.digest()).isNotEqualTo(more.digest());
    }

    private List<PublishedPetition> read(String content) throws IOException {
        var petitions = new ArrayList<PublishedPetition>();
        file(content).forEach(petitions::add);
        return petitions;
    }

    private PublishedFile file(String content) throws IOException {
        var file = folder.resolve("petitions.json");
        Files.writeString(file, content.replace("PETITION", PETITION));
        return new PublishedFile(file, new PetitionReader(Period.ofMonths(6)));
    }
}
