package petitions.publicsite;

import java.util.Map;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The page that says why there is no page. */
@ControllerAdvice(
        assignableTypes = {
            PetitionPages.class,
            SigningPages.class,
            ConfirmationPages.class,
            UnsubscribePages.class,
            SubscriptionPages.class
        })
class NotShownPages {

    @ExceptionHandler
    ModelAndView explain(NotShown problem) {
        var words = Map.of("title", problem.title(), "sentence", problem.getMessage(), "reason", problem.reason());
        return new ModelAndView("public/not-shown", words, problem.status());
    }
}
