package petitions.petition;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import org.springframework.stereotype.Component;
import petitions.petition.Moderation.Decision;
import petitions.platform.London;

/** Until when a petition that is not published waits for its creator or its supporters. */
@Component
public class AdmissionDeadlines {

    private final Admissions admissions;
    private final DeadlineSettings deadlines;
    private final Clock clock;

    AdmissionDeadlines(Admissions admissions, DeadlineSettings deadlines, Clock clock) {
        this.admissions = admissions;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Whether what it waits for comes too late: it lapses as soon as the engine gets to it. */
    public boolean isOverdue(Petition petition) {
        return switch (petition.state()) {
            case PENDING -> isOver(petition.createdAt(), deadlines.creatorConfirmation());
            case VALIDATED -> isOver(admissions.require(petition.id()).creatorConfirmedAt(), deadlines.supporters());
            case RETURNED ->
                admissions
                        .last(petition.id(), Decision.RETURN)
                        .filter(returned -> isOver(returned.at(), deadlines.supporters()))
                        .isPresent();
            default -> false;
        };
    }

    private boolean isOver(Instant begin, Period time) {
        return !clock.instant().isBefore(London.endOfDay(London.date(begin).plus(time)));
    }
}
