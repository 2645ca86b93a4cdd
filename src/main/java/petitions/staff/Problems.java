package petitions.staff;

import java.util.List;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import petitions.mailing.MailingHasMovedOn;
import petitions.mailing.NoSuchMailing;
import petitions.platform.Refused;
import petitions.process.NotYours;
import petitions.process.TaskForOthers;
import petitions.process.TaskGone;
import petitions.process.TaskNotClaimed;

/** Refusals as problem documents, with a sentence for whoever fills in the form. */
@RestControllerAdvice("petitions.staff")
class Problems {

    @ExceptionHandler
    ProblemDetail gone(TaskGone refused) {
        return problem(HttpStatus.NOT_FOUND, refused);
    }

    @ExceptionHandler
    ProblemDetail forOthers(TaskForOthers refused) {
        return problem(HttpStatus.FORBIDDEN, refused);
    }

    @ExceptionHandler
    ProblemDetail notClaimed(TaskNotClaimed refused) {
        return problem(HttpStatus.CONFLICT, refused);
    }

    @ExceptionHandler
    ProblemDetail notYours(NotYours refused) {
        return problem(HttpStatus.FORBIDDEN, refused);
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchMailing refused) {
        return problem(HttpStatus.NOT_FOUND, refused);
    }

    @ExceptionHandler
    ProblemDetail tooLate(MailingHasMovedOn refused) {
        return problem(HttpStatus.CONFLICT, refused);
    }

    @ExceptionHandler
    ProblemDetail tooLarge(RequestTooLarge refused) {
        return problem(HttpStatus.PAYLOAD_TOO_LARGE, refused);
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        return problem(HttpStatus.UNPROCESSABLE_ENTITY, refused);
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        if (NestedExceptionUtils.getMostSpecificCause(unreadable) instanceof Refused refused) {
            return problem(HttpStatus.UNPROCESSABLE_ENTITY, refused);
        }
        return problem(HttpStatus.BAD_REQUEST, new Refused("The request cannot be read."));
    }

    private static ProblemDetail problem(HttpStatus status, Refused refused) {
        var problem = ProblemDetail.forStatusAndDetail(status, refused.getMessage());
        problem.setProperty("problems", List.copyOf(refused.problems()));
        return problem;
    }
}
