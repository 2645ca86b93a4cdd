package petitions.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import petitions.petition.PetitionId;

class SegmentTests {

    static Segment[] everyKind() {
        return new Segment[] {
            new Segment.Creator(new PetitionId(300001)),
            new Segment.Signers(new PetitionId(300001)),
            new Segment.Author(new PetitionId(300001), Segment.Author.Errand.NONE),
            new Segment.Author(new PetitionId(300001), Segment.Author.Errand.GATHER),
            new Segment.Author(new PetitionId(300001), Segment.Author.Errand.CORRECT),
            new Segment.Supporters(new PetitionId(300001), Occasion.DECISION),
            new Segment.Supporters(new PetitionId(300001), Occasion.CHANGE),
            new Segment.Supporters(new PetitionId(300001), Occasion.END),
            new Segment.DissolutionReaders(7),
            new Segment.Backers(new PetitionId(300001)),
            new Segment.BackedAlready(new PetitionId(300001)),
            new Segment.DepartmentInbox("Department for Weather: Rain & Co."),
            new Segment.StaffInbox(),
            new Segment.CommitteeInbox(),
        };
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void theNameThatAMailingKeepsLeadsBackToTheSegment(Segment segment) {
        assertThat(Segment.of(segment.toString())).isEqualTo(segment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"everyone:", "Signers:1", "signers:", "signers:x"})
    void anyOtherNameIsRefused(String name) {
        assertThatThrownBy(() -> Segment.of(name)).isInstanceOf(RuntimeException.class);
    }
}
