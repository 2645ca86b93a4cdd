package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.ProcessAssert.assertThat;

import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import petitions.parliament.Responses;
import petitions.petition.PetitionId;

/** From a department that is asked to the end of the petition. The engine is whichever this class was loaded against. */
class LifeInOperaton implements Consumer<PetitionId> {

    private final ProcessEngine engine;
    private final EngineRoom room;
    private final Office office;
    private final Time time;
    private final Responses responses;

    LifeInOperaton(ProcessEngine engine, EngineRoom room, Office office, Time time, Responses responses) {
        this.engine = engine;
        this.room = room;
        this.office = office;
        this.time = time;
        this.responses = responses;
    }

    @Override
    public void accept(PetitionId petition) {
        assertThat(engine.getClass().getName()).startsWith("org.operaton.");
        assertThat(process(GovernmentResponseProcess.KEY, petition))
                .hasPassed(GovernmentResponseProcess.REQUEST_RESPONSE, GovernmentResponseProcess.ASK_DEPARTMENT)
                .isWaitingAt(GovernmentResponseProcess.RECORD_RESPONSE);

        time.goesTo("2023-12-13T09:00");
        assertThat(responses.require(petition).overdueSince()).isEqualTo(Time.london("2023-12-05T23:59:59.999"));
        assertThat(responses.require(petition).chasersSent()).isEqualTo(2);

        office.recordsTheResponse(petition);
        office.approvesTheResponse(petition);
        assertThat(process(GovernmentResponseProcess.KEY, petition))
                .isWaitingAt(GovernmentResponseProcess.REVIEW_RESPONSE);
        office.acceptsTheResponse(petition);

        time.goesTo("2024-05-16T09:00");
        assertThat(process(GovernmentResponseProcess.KEY, petition))
                .hasEndedAt(GovernmentResponseProcess.END_RESPONSE_ACCEPTED);
        assertThat(process(PetitionProcess.KEY, petition)).hasEndedAt(PetitionProcess.END_PETITION_ENDED);
        assertThat(process(MailingProcess.KEY, petition)).hasEndedAt(MailingProcess.END_MAILING_DELIVERED);
    }

    private Trace process(String key, PetitionId petition) {
        var traces = room.traces(key, petition);
        return traces.get(traces.size() - 1);
    }
}
