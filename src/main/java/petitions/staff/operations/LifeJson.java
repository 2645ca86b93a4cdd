package petitions.staff.operations;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import petitions.petition.PetitionId;
import petitions.petition.UnknownPetition;

/** The lives of petitions and processes for programs. */
@RestController
@RequestMapping("/staff")
class LifeJson {

    private final LifeDesk desk;

    LifeJson(LifeDesk desk) {
        this.desk = desk;
    }

    @GetMapping(path = "/petitions/{number:\\d{1,18}}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    PetitionSheet petition(@PathVariable long number) {
        return desk.petition(new PetitionId(number));
    }

    @GetMapping(path = LifePages.PROCESS + ".json", produces = MediaType.APPLICATION_JSON_VALUE)
    ProcessSheet process(@PathVariable String id) {
        return desk.process(id);
    }

    @ExceptionHandler({UnknownPetition.class, NoSuchProcess.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
