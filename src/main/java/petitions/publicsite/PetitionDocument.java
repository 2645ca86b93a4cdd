package petitions.publicsite;

import java.net.URI;

/** One petition in the form that the public contract calls single. */
record PetitionDocument(Links links, Data data) {

    record Links(URI self) {}

    record Data(String type, long id, PetitionAttributes attributes) {}

    static PetitionDocument of(PublicRecord record, URI publicUrl) {
        var id = record.petition().id();
        return new PetitionDocument(
                new Links(publicUrl.resolve("/petitions/%s.json".formatted(id))),
                new Data("petition", id.number(), PetitionAttributes.of(record)));
    }
}
