package petitions.staff;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import petitions.petition.Petition;
import petitions.petition.Petitions;

/** Finds a petition by its number or by words of its title. */
@RestController
class PetitionLookupController {

    private static final int MOST = 10;

    record Found(long number, String action, String state, int signatureCount) {

        static Found of(Petition petition) {
            return new Found(
                    petition.id().number(), petition.action(), petition.state().words(), petition.signatureCount());
        }
    }

    private final Petitions petitions;

    PetitionLookupController(Petitions petitions) {
        this.petitions = petitions;
    }

    @GetMapping(path = "/staff/petitions", params = "q")
    List<Found> search(@RequestParam("q") String words) {
        return petitions.search(words, MOST).stream().map(Found::of).toList();
    }
}
