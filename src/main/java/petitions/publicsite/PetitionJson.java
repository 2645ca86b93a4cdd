package petitions.publicsite;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import petitions.publicsite.PetitionCounts.Counted;

/** Petitions for programs, as petition.parliament.uk tells of them. */
@RestController
@CrossOrigin
class PetitionJson {

    private final PublicRecords records;
    private final PetitionLists lists;
    private final PetitionCounts counts;
    private final URI publicUrl;

    PetitionJson(
            PublicRecords records,
            PetitionLists lists,
            PetitionCounts counts,
            @Value("${petitions.public-url}") URI publicUrl) {
        this.records = records;
        this.lists = lists;
        this.counts = counts;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/petitions.json")
    ResponseEntity<byte[]> petitions(
            @RequestParam(defaultValue = "all") String state,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String topic,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "" + PetitionQuery.USUAL_COUNT) String count) {
        var query = PetitionQuery.of(state, q, topic, page, count);
        var changedAt = lists.changedAt();
        var found = records.all(lists.page(query));
        return PublicAnswers.json(PetitionListDocument.of(query, lists.count(query), found, publicUrl), changedAt);
    }

    @GetMapping("/petitions/{number}.json")
    ResponseEntity<byte[]> petition(@PathVariable String number) {
        var full = records.full(number);
        return PublicAnswers.json(
                PetitionDocument.of(full, publicUrl), full.record().changedAt());
    }

    @GetMapping("/petitions/{number}/count.json")
    ResponseEntity<byte[]> count(@PathVariable String number) {
        var counted = counts.of(records.number(number)).filter(Counted::shown).orElseGet(() -> refused(number));
        return PublicAnswers.json(counted.document(), counted.changedAt());
    }

    /** Says why it is not shown. */
    private Counted refused(String number) {
        var petition = records.requirePublic(number);
        return counts.of(petition.id()).orElseThrow();
    }
}
