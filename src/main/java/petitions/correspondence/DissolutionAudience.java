package petitions.correspondence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import petitions.mailing.Recipient;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.text.Language;
import petitions.platform.words.ChosenLanguage;
import petitions.signature.DissolutionReaders;
import petitions.signature.DissolutionReaders.Reader;
import petitions.signature.DissolutionReaders.Signed;
import petitions.signature.EmailAddress;
import petitions.signature.Signature;
import petitions.signature.Signatures;
import petitions.signature.UnsubscribeLinks;

/** Who gets the notice of a dissolution, and the petitions that theirs lists. */
@Component
class DissolutionAudience {

    private final DissolutionReaders readers;
    private final Signatures signatures;
    private final Petitions petitions;
    private final UnsubscribeLinks links;
    private final MailWriter writer;

    DissolutionAudience(
            DissolutionReaders readers,
            Signatures signatures,
            Petitions petitions,
            UnsubscribeLinks links,
            MailWriter writer) {
        this.readers = readers;
        this.signatures = signatures;
        this.petitions = petitions;
        this.links = links;
        this.writer = writer;
    }

    long count(Segment.DissolutionReaders segment) {
        return readers.count(segment.dissolution());
    }

    OptionalLong end(Segment.DissolutionReaders segment, long afterId, int size) {
        return readers.end(segment.dissolution(), afterId, size);
    }

    List<Recipient> page(Segment.DissolutionReaders segment, long afterId, long toId, int limit) {
        return recipients(readers.page(segment.dissolution(), afterId, toId, limit));
    }

    List<Recipient> find(Segment.DissolutionReaders segment, Collection<Long> ids) {
        return recipients(readers.find(segment.dissolution(), ids));
    }

    /** All that a page needs is read in two statements. */
    private List<Recipient> recipients(List<Reader> page) {
        var signers = signatures.find(page.stream().map(Reader::signature).toList()).stream()
                .collect(Collectors.toMap(Signature::id, Function.identity()));
        var listed = new HashMap<PetitionId, Petition>();
        petitions
                .all(page.stream()
                        .flatMap(reader -> reader.signed().stream().map(Signed::petition))
                        .distinct()
                        .toList())
                .forEach(petition -> listed.put(petition.id(), petition));
        return page.stream()
                .filter(reader -> signers.containsKey(reader.signature()))
                .flatMap(reader -> recipient(reader, signers.get(reader.signature()), listed).stream())
                .toList();
    }

    /** Nobody, if all that they signed has been taken down since. */
    private Optional<Recipient> recipient(Reader reader, Signature signature, Map<PetitionId, Petition> known) {
        var shown = reader.signed().stream()
                .filter(signed -> known.get(signed.petition()).isPublic())
                .limit(DissolutionReaders.LISTED)
                .toList();
        return shown.stream()
                .findFirst()
                .map(first -> new Recipient(
                        signature.id(),
                        signature.name(),
                        EmailAddress.onTheWire(signature.email()),
                        signature.language(),
                        ChosenLanguage.in(signature.language(), links.of(first.signature())),
                        null,
                        shown.stream()
                                .map(signed -> item(known.get(signed.petition()), signature.language()))
                                .toList()));
    }

    private Recipient.Item item(Petition petition, Language reader) {
        var link = writer.link(petition).readIn(reader);
        return new Recipient.Item(link.action(), link.language(), link.url());
    }
}
