package petitions.process;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.petition.PetitionId;
import petitions.petition.PetitionWords;
import petitions.signature.Backing;
import petitions.signature.Creators;
import petitions.signature.NewSignature;
import petitions.signature.Origin;
import petitions.signature.Supporters;

/** People of a scenario who start petitions and support them, each from a place of their own. */
class Founders {

    static final PetitionWords WORDS = new PetitionWords(
            "Light the towpath", "It is dark from four o’clock.", "Three people fell in last winter.");

    static final String CREATOR = "Ottoline Fairweather";

    private final Creators creators;
    private final Supporters supporters;
    private final JdbcClient jdbc;
    private final Time time;

    Founders(Creators creators, Supporters supporters, JdbcClient jdbc, Time time) {
        this.creators = creators;
        this.supporters = supporters;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Nobody has confirmed that it was them. */
    PetitionId start() {
        creators.start(WORDS, person(null, CREATOR, creatorsAddress()), new Origin("192.0.2.0/24", false));
        time.settles();
        return new PetitionId(jdbc.sql("select max(id) from petition where state = 'pending'")
                .query(Long.class)
                .single());
    }

    static String creatorsAddress() {
        return "ottoline@mail.example.org";
    }

    static String address(int supporter) {
        return "supporter%s@mail.example.org".formatted(supporter);
    }

    void confirm(PetitionId petition) {
        supporters.confirm(id(petition, creatorsAddress()));
        time.settles();
    }

    /** Started, and confirmed by its creator. */
    PetitionId gathering() {
        var petition = start();
        confirm(petition);
        return petition;
    }

    /** With five supporters. */
    PetitionId inModeration() {
        var petition = gathering();
        IntStream.rangeClosed(1, 5).forEach(number -> supports(petition, number));
        return petition;
    }

    Backing.State supports(PetitionId petition, int number) {
        asks(petition, number);
        var state =
                supporters.confirm(id(petition, address(number))).orElseThrow().state();
        time.settles();
        return state;
    }

    /** Without confirming it. */
    void asks(PetitionId petition, int number) {
        supporters.support(
                person(petition, "Supporter Number " + number, address(number)), new Origin("192.0.2.0/24", false));
        time.settles();
    }

    Backing.State confirms(PetitionId petition, int number) {
        var state =
                supporters.confirm(id(petition, address(number))).orElseThrow().state();
        time.settles();
        return state;
    }

    /** While others do the same. */
    void confirmsAlone(PetitionId petition, int number) {
        supporters.confirm(id(petition, address(number)));
    }

    long id(PetitionId petition, String address) {
        return jdbc.sql("select id from signature where petition_id = ? and email = ?")
                .params(petition.number(), address)
                .query(Long.class)
                .single();
    }

    List<String> timeline(PetitionId petition, boolean staffOnly) {
        return jdbc.sql("select kind from timeline_entry where petition_id = ? and staff_only = ? order by id")
                .params(petition.number(), staffOnly)
                .query(String.class)
                .list();
    }

    private static NewSignature person(PetitionId petition, String name, String email) {
        return new NewSignature(petition, name, email, "GB", "SW1A 1AA", true, false);
    }
}
