package petitions.publicsite;

import java.net.URI;
import petitions.petition.Petition;

/** One petition in the form that the public contract calls single. */
record PetitionDocument(Links links, Data data) {

    record Links(URI self) {

        static Links of(Petition petition, URI publicUrl) {
            return new Links(publicUrl.resolve("/petitions/%s.json".formatted(petition.id())));
        }
    }

    record Data(String type, long id, PetitionAttributes attributes) {}

    static PetitionDocument of(FullRecord full, URI publicUrl) {
        var record = full.record();
        var petition = record.petition();
        var signed = petition.state() == Petition.State.REJECTED ? null : SignedJson.of(full);
        var attributes = PetitionAttributes.of(record, signed, OursJson.of(record, full.timeline()));
        return new PetitionDocument(
                Links.of(petition, publicUrl),
                new Data("petition", petition.id().number(), attributes));
    }
}
