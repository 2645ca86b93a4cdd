package petitions.staff.operations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import petitions.petition.PetitionId;
import petitions.petition.UnknownPetition;
import petitions.platform.security.StaffRoles;
import petitions.process.life.Models;

/** The lives of petitions and processes for people. */
@Controller
@RequestMapping("/staff")
class LifePages {

    static final String PROCESS = "/processes/{id:[\\w-]{1,64}}";

    /** The models of one version never change. */
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final LifeDesk desk;
    private final Models models;
    private final Clock clock;

    LifePages(LifeDesk desk, Models models, Clock clock) {
        this.desk = desk;
        this.models = models;
        this.clock = clock;
    }

    @ModelAttribute("say")
    LifeWords say() {
        return new LifeWords(clock);
    }

    @GetMapping("/petitions/{number:\\d{1,18}}")
    String petition(@PathVariable long number, HttpServletRequest staff, Model model) {
        model.addAttribute("sheet", desk.petition(new PetitionId(number)));
        model.addAttribute("steers", StaffRoles.steerProcesses(staff));
        return "staff/petition-life";
    }

    @GetMapping(PROCESS)
    String process(@PathVariable String id, HttpServletRequest staff, Model model) {
        model.addAttribute("sheet", desk.process(id));
        model.addAttribute("steers", StaffRoles.steerProcesses(staff));
        return "staff/process-life";
    }

    @GetMapping("/processes/models/{model:[\\w:.-]{1,255}}")
    ResponseEntity<byte[]> bpmn(@PathVariable String model) {
        return models.bpmn(model)
                .map(bpmn -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_XML)
                        .cacheControl(FOR_GOOD)
                        .body(bpmn))
                .orElseThrow(NoSuchProcess::new);
    }

    @ExceptionHandler({UnknownPetition.class, NoSuchProcess.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
