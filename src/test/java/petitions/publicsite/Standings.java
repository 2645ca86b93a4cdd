package petitions.publicsite;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.TestDatabase;
import petitions.petition.Dissolutions;
import petitions.petition.PetitionId;
import petitions.platform.London;
import petitions.signature.AreaCount;
import petitions.signature.SignatureAreas;
import petitions.signature.SignatureAreas.Kind;

/** A petition in each state in which the public may find one. */
class Standings {

    private final Chronicle chronicle;
    private final JdbcClient jdbc;
    private final SignatureAreas areas;
    private final Dissolutions dissolutions;

    Standings(Chronicle chronicle, JdbcClient jdbc, SignatureAreas areas, Dissolutions dissolutions) {
        this.chronicle = chronicle;
        this.jdbc = jdbc;
        this.areas = areas;
        this.dissolutions = dissolutions;
    }

    /** By what each shows. */
    Map<String, PetitionId> all() {
        var all = new LinkedHashMap<String, PetitionId>();
        var lives = Lives.lived(chronicle);
        comeFromEverywhere(lives.tides());
        all.put("debated", lives.tides());
        all.put("debated-too", lives.harbours());
        all.put("closed", closed());
        chronicle.on("2032-03-05T14:20");
        all.put("awaiting-response", awaitingResponse());
        all.put("responded", responded("Widen the lock"));
        all.put("revision-awaited", revisionAwaited());
        all.put("revised", revised());
        all.put("awaiting-debate", awaitingDebate());
        all.put("scheduled", scheduled("Count the seals"));
        all.put("postponed", postponed());
        all.put("not-debated", declined());
        all.put("rejected", rejected());
        all.put("taken-down", takenDown());
        var open = chronicle
                .on("2032-03-05T14:20")
                .open(
                        "Light <b>every</b> lighthouse, ${each} night & #{all} winter",
                        "<script>alert('dark')</script> Ships pass in the dark.",
                        "A lamp costs little.\n\nA ship costs much.");
        chronicle.counted(open, 7_310);
        all.put("open", open);
        return all;
    }

    /** Parliament is dissolved while somebody looks, at a petition that closed with it too. */
    void whileDissolved(Consumer<PetitionId> look) {
        var petition = chronicle.on("2032-03-05T14:20").open("Widen the harbour mouth");
        dissolutions.announce(London.at(LocalDate.of(2032, 5, 3), LocalTime.of(0, 1)), Chronicle.CLERK);
        try {
            chronicle.on("2032-05-03T00:02").close(petition);
            look.accept(petition);
        } finally {
            TestDatabase.empty(jdbc, "dissolution");
            chronicle.on("2032-03-05T14:20");
        }
    }

    private PetitionId closed() {
        var petition = chronicle.on("2031-03-05T14:20").open("Ring the fog bell by hand");
        chronicle.counted(petition, 212);
        chronicle.on("2031-09-06T00:00").close(petition);
        return petition;
    }

    private PetitionId awaitingResponse() {
        var petition = chronicle.open("Mend the sea wall");
        chronicle.counted(petition, 23_456);
        chronicle.requestResponse(petition);
        chronicle.overdue(petition);
        return petition;
    }

    private PetitionId responded(String title) {
        var petition = chronicle.open(title);
        chronicle.counted(petition, 10_412);
        chronicle.requestResponse(petition);
        chronicle.respond(petition, "The lock is wide enough for most boats.", "We measured **forty** boats.");
        return petition;
    }

    private PetitionId revisionAwaited() {
        var petition = responded("Widen the other lock");
        chronicle.askForRevision(petition, "It does not say *which* boats.", "2032-03-20");
        return petition;
    }

    private PetitionId revised() {
        var petition = responded("Widen all locks");
        chronicle.askForRevision(petition, "It does not say *which* boats.", "2032-03-20");
        chronicle.respond(petition, "Twelve locks will be widened.", "- Quay Lock\n- Weir Lock\n- ten more");
        return petition;
    }

    private PetitionId awaitingDebate() {
        var petition = chronicle.open("Keep the pilot cutters");
        chronicle.counted(petition, 100_233);
        chronicle.propose(petition);
        return petition;
    }

    private PetitionId scheduled(String title) {
        var petition = chronicle.open(title);
        chronicle.counted(petition, 101_000);
        chronicle.approve(chronicle.schedule(chronicle.propose(petition), "2032-05-03", "16:30", List.of(petition)));
        return petition;
    }

    private PetitionId postponed() {
        var petition = chronicle.open("Dredge the estuary");
        chronicle.counted(petition, 101_000);
        var debate = chronicle.propose(petition);
        chronicle.approve(chronicle.schedule(debate, "2032-05-03", "16:30", List.of(petition)));
        chronicle.approve(chronicle.postpone(debate, "The hall is **closed**."));
        return petition;
    }

    private PetitionId declined() {
        var petition = chronicle.open("Paint all buoys green");
        chronicle.counted(petition, 104_318);
        chronicle.approve(chronicle.decline(
                chronicle.propose(petition), "Buoys were debated *last month*, and nothing is new since."));
        return petition;
    }

    private PetitionId rejected() {
        var petition = chronicle.open("Give every gull a medal");
        jdbc.sql("""
                        update petition set state = 'rejected', opened_at = null, closing_at = null,
                            rejected_at = '2032-03-09T09:00Z', rejection_code = 'honours',
                            rejection_details = 'There is a form for this.' where id = ?
                        """).param(petition.number()).update();
        return petition;
    }

    private PetitionId takenDown() {
        var petition = chronicle.open("Words nobody may read");
        chronicle.takeDown(petition, "It named a private person.");
        return petition;
    }

    private void comeFromEverywhere(PetitionId petition) {
        areas.carryOver(
                petition,
                Kind.REGION,
                List.of(
                        region("East Midlands", "E12000004", 9_102),
                        region("East of England", "E12000006", 12_844),
                        region("London", "E12000007", 19_430),
                        region("North East", "E12000001", 6_210),
                        region("North West", "E12000002", 14_055),
                        region("Northern Ireland", "N92000002", 1_204),
                        region("Scotland", "S92000003", 7_344),
                        region("South East", "E12000008", 21_077),
                        region("South West", "E12000009", 12_931),
                        region("Wales", "W92000004", 5_402),
                        region("West Midlands", "E12000005", 9_870),
                        region("Yorkshire and The Humber", "E12000003", 11_033)));
        areas.carryOver(
                petition,
                Kind.CONSTITUENCY,
                List.of(
                        new AreaCount("Harbour and Quay", "E14000001", "Ada Quill MP", 1_204),
                        new AreaCount("Weirside <West>", "E14000002", null, 803),
                        new AreaCount("Ynys Môn", "W07000041", "Rhys Llwyd MP", 512)));
        areas.carryOver(
                petition,
                Kind.COUNTRY,
                List.of(
                        new AreaCount("United Kingdom", "GB", null, 130_502),
                        new AreaCount("Germany", "DE", null, 640),
                        new AreaCount("New Zealand", "NZ", null, 484)));
    }

    private static AreaCount region(String name, String code, int signatures) {
        return new AreaCount(name, code, null, signatures);
    }
}
