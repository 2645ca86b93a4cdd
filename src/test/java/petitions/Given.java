package petitions;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import petitions.parliament.DebateDate;
import petitions.parliament.DebateId;
import petitions.parliament.Debates;
import petitions.parliament.Departments;
import petitions.parliament.NoticeId;
import petitions.parliament.NoticeText;
import petitions.parliament.ResponseText;
import petitions.parliament.Responses;
import petitions.petition.NewPetition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.signature.NewSignature;
import petitions.signature.Signatures;

/** Where a test begins, in the words of the domain. */
public final class Given {

    public static final Actor CLERK = new Actor("clerk");
    public static final Actor PUBLISHER = new Actor("publisher");
    public static final Actor COMMITTEE = new Actor("committee");

    public static final String DEPARTMENT = "Department for Weather";

    public static final NoticeText NEWS = new NoticeText("News of the debate", "MPs will want to hear *you*.");

    private final Petitions petitions;
    private final Signatures signatures;
    private final Departments departments;
    private final Responses responses;
    private final Debates debates;

    Given(Petitions petitions, Signatures signatures, Departments departments, Responses responses, Debates debates) {
        this.petitions = petitions;
        this.signatures = signatures;
        this.departments = departments;
        this.responses = responses;
        this.debates = debates;
    }

    public PetitionId petition(long number) {
        return petition(number, "Give every street a tree (%d)".formatted(number));
    }

    public PetitionId petition(long number, String action) {
        return petitions
                .open(new NewPetition(new PetitionId(number), action, "Trees cool.", "", DEPARTMENT), CLERK)
                .id();
    }

    public PetitionId takenDownPetition(long number) {
        var petition = petition(number);
        petitions.takeDown(petition, "It named a private person.", CLERK);
        return petition;
    }

    public long creator(PetitionId petition, String name) {
        return signatures.addCreator(new NewSignature(petition, name, address(name), "GB", "SW1A 1AA", true, true));
    }

    public long signer(PetitionId petition, String name) {
        return signatures.addSubscribed(petition, name, address(name));
    }

    public static String address(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@people.example";
    }

    public void department() {
        departments.save(DEPARTMENT, "DfW", null, "petitions@weather.example");
    }

    /** Asked for today. */
    public void requestedResponse(PetitionId petition) {
        department();
        responses.request(petition, DEPARTMENT, CLERK);
    }

    /** Written down today by the clerk. */
    public void recordedResponse(PetitionId petition) {
        requestedResponse(petition);
        responses.record(petition, answer(LocalDate.of(2021, 3, 2), "We like trees."), CLERK);
    }

    public void publishedResponse(PetitionId petition) {
        recordedResponse(petition);
        responses.approve(petition, PUBLISHER);
        responses.publish(petition);
    }

    public static ResponseText answer(LocalDate on, String summary) {
        return new ResponseText(on, summary, "The **details** follow.");
    }

    public DebateId scheduledDebate(String date, PetitionId... wanted) {
        var debate = debates.propose(wanted[0]);
        schedule(debate, date, wanted);
        return debate;
    }

    public NoticeId schedule(DebateId debate, String date, PetitionId... wanted) {
        return debates.schedule(debate, sitting(date), List.of(wanted), NEWS, CLERK);
    }

    /** In Westminster Hall at 4.30pm. */
    public static DebateDate sitting(String date) {
        return new DebateDate(LocalDate.parse(date), LocalTime.of(16, 30), null, "Westminster Hall", "Ada Lovelace MP");
    }
}
