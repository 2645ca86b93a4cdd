package petitions.parliament;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.parliament.Notice.Kind;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.London;

/** Debates of petitions that lived elsewhere before, as they stand. */
@Service
@Transactional
public class ImportedDebates {

    private final DebateRows rows;
    private final ImportedNotices notices;

    ImportedDebates(DebateRows rows, ImportedNotices notices) {
        this.rows = rows;
        this.notices = notices;
    }

    public DebateId add(PetitionId petition, ImportedDebate debate, Actor by) {
        var id = rows.insert(debate.proposedAt());
        var date = debate.on() == null ? null : new DebateDate(debate.on(), null, null, null, null);
        rows.add(id, List.of(petition), debate.proposedAt());
        rows.update(id, debate.state(), date, null);
        if (date != null && debate.scheduledOn() != null) {
            var at = London.startOfDay(debate.scheduledOn());
            var step = new DebateStep(id, Kind.DEBATE_SCHEDULED, date, null, null, List.of(petition), null, at);
            rows.append(step, debate.scheduledOn(), by);
        }
        if (debate.outcome() != null) {
            rows.insertOutcome(id, debate.outcome());
        }
        if (debate.outcomeAt() != null) {
            conclude(id, petition, debate, date, by);
        }
        return id;
    }

    private void conclude(DebateId id, PetitionId petition, ImportedDebate debate, DebateDate date, Actor by) {
        var kind = debate.state() == Debate.State.HELD ? Kind.DEBATE_HELD : Kind.DEBATE_DECLINED;
        var notice = debate.overview() == null
                ? null
                : notices.concluding(id, kind, debate.overview(), debate.outcomeAt(), by);
        rows.append(
                new DebateStep(id, kind, date, null, null, List.of(petition), notice, debate.outcomeAt()),
                London.date(debate.outcomeAt()),
                by);
    }
}
