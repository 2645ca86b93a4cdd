package petitions.publicsite;

import java.util.List;
import petitions.petition.PetitionId;

/** Two invented petitions to which everything happens that can: late and revised responses, a debate put off and held. */
record Lives(PetitionId tides, PetitionId harbours) {

    static final String LONG_RESPONSE =
            "The tables are **kept with care**. We weigh each request in turn.\n\n".repeat(40);

    static Lives lived(Chronicle chronicle) {
        var tides = chronicle
                .on("2031-03-05T14:20")
                .open(
                        "Publish the tide tables of every harbour in full",
                        "The tide tables of small harbours are kept from those who sail there.\n\n"
                                + "We ask that every table is published, each year, free of charge.",
                        "Last winter eleven boats ran aground for want of a table that exists.\n\n"
                                + "“No harbour is too small for the sea,” the Harbour Office said in 2027.");
        chronicle.on("2031-03-06T00:00").counted(tides, 25_000);
        chronicle.on("2031-03-06T09:30").requestResponse(tides);
        chronicle.on("2031-03-10T12:00").counted(tides, 106_000);
        var debate = chronicle.propose(tides);
        chronicle.on("2031-03-27T23:59").overdue(tides);
        chronicle.on("2031-04-24T16:00").respond(tides, "Tide tables matter to this Government.", LONG_RESPONSE);
        chronicle
                .on("2031-05-05T15:00")
                .askForRevision(tides, "It does not say whether the tables will be *published*.", "2031-05-20");
        chronicle
                .on("2031-05-19T16:00")
                .respond(
                        tides,
                        "Every table will be published by the end of this year.",
                        "## What we will do\n\nWe will publish all tables:\n\n- large harbours in June\n- small "
                                + "harbours in [December](https://tides.example/plan)\n\nNobody will pay for them.");
        chronicle.on("2031-05-20T10:00").activity(tides, "Minister writes to the Committee", "Read the *letter*.");
        var harbours = chronicle.on("2031-08-05T12:00").open("Hold an inquiry into closed harbours");
        chronicle.on("2031-09-05T23:59").counted(tides, 131_626);
        chronicle.on("2031-09-06T00:00").close(tides);
        chronicle.on("2031-12-17T12:00").approve(chronicle.schedule(debate, "2032-01-19", "16:30", List.of(tides)));
        chronicle.on("2032-01-14T12:00").approve(chronicle.postpone(debate, "Westminster Hall is closed by a flood."));
        chronicle
                .on("2032-01-28T12:00")
                .approve(chronicle.reschedule(
                        debate, "2032-02-03", "after the statutory instruments", List.of(tides, harbours)));
        chronicle.on("2032-02-03T17:00").approve(chronicle.held(debate, "Members of **all parties** spoke."));
        return new Lives(tides, harbours);
    }
}
