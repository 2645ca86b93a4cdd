package petitions.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import petitions.platform.words.Vocabulary;

/** The page that says why there is no page. */
@ControllerAdvice(
        assignableTypes = {
            PetitionPages.class,
            SignaturesPages.class,
            ListPages.class,
            SigningPages.class,
            ConfirmationPages.class,
            UnsubscribePages.class,
            SubscriptionPages.class,
            CheckPages.class,
            StartPages.class,
            SupportPages.class,
            BackingPages.class,
            CorrectionPages.class,
            WithdrawalPages.class
        })
class NotShownPages {

    private final Vocabulary vocabulary;

    NotShownPages(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @ExceptionHandler
    ModelAndView explain(NotShown problem, HttpServletRequest request) {
        var sentence = problem.sentence(vocabulary.of(request));
        var model = Map.of(
                "name",
                problem.name(),
                "sentence",
                sentence,
                "reason",
                problem.reason(),
                "petition",
                problem.stillReadable());
        return new ModelAndView("public/not-shown", model, problem.status());
    }
}
