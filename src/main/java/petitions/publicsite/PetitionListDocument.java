package petitions.publicsite;

import java.net.URI;
import java.util.List;

/** A page of petitions, and the way to the others. */
record PetitionListDocument(Links links, List<Data> data) {

    /** @param next null on the last page; so is {@code prev} on the first */
    record Links(URI self, URI first, URI last, URI next, URI prev) {

        static Links of(PetitionQuery query, int matches, URI list) {
            int pages = Math.max(1, (matches + query.count() - 1) / query.count());
            int page = query.page();
            return new Links(
                    query.at(list, page),
                    query.at(list, 1),
                    query.at(list, pages),
                    page < pages ? query.at(list, page + 1) : null,
                    page > 1 ? query.at(list, Math.min(page - 1, pages)) : null);
        }
    }

    record Data(String type, long id, PetitionDocument.Links links, PetitionAttributes attributes) {

        static Data of(PublicRecord record, URI publicUrl) {
            var petition = record.petition();
            return new Data(
                    "petition",
                    petition.id().number(),
                    PetitionDocument.Links.of(petition, publicUrl),
                    PetitionAttributes.listed(record));
        }
    }

    static PetitionListDocument of(PetitionQuery query, int matches, List<PublicRecord> found, URI publicUrl) {
        return new PetitionListDocument(
                Links.of(query, matches, publicUrl.resolve("/petitions.json")),
                found.stream().map(record -> Data.of(record, publicUrl)).toList());
    }
}
