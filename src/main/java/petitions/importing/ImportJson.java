package petitions.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import petitions.platform.Actor;

/** Importing over HTTP, for operators: the file is sent as it is, and its import can be watched. */
@RestController
@RequestMapping("/operations/imports")
class ImportJson {

    private final ImportDesk desk;
    private final ImportRuns runs;

    ImportJson(ImportDesk desk, ImportRuns runs) {
        this.desk = desk;
        this.runs = runs;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportRun> begin(HttpServletRequest request, Principal staff) throws IOException {
        var run = desk.take(request.getInputStream(), new Actor(staff.getName()));
        return ResponseEntity.accepted()
                .location(URI.create("/operations/imports/" + run))
                .body(runs.find(run).orElseThrow());
    }

    @GetMapping("/{run}")
    ResponseEntity<ImportRun> look(@PathVariable UUID run) {
        return ResponseEntity.of(runs.find(run));
    }

    @ExceptionHandler
    ProblemDetail explain(NotPetitions refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, refused.getMessage());
    }
}
