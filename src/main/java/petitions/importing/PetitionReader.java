package petitions.importing;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import petitions.petition.Closing;
import petitions.petition.Petition;
import petitions.petition.Petition.State;
import petitions.petition.PetitionFacts;
import petitions.petition.PetitionFacts.Answering;
import petitions.petition.PetitionFacts.Rejection;
import petitions.petition.PetitionId;
import petitions.platform.London;
import petitions.platform.text.Language;
import petitions.platform.text.OneLine;
import petitions.signature.SignatureAreas.Kind;

/**
 * Understands one petition of a file: of the present forms, single or listed, and of that of 2016, in which a petition has an
 * {@code open_at} and neither departments nor topics.
 */
class PetitionReader {

    private static final Map<String, State> PUBLISHED =
            Map.of("open", State.OPEN, "closed", State.CLOSED, "rejected", State.REJECTED);

    /** More digits than any petition's number has, and fewer than would not fit. */
    private static final long HIGHEST_NUMBER = 999_999_999_999_999_999L;

    private final Period signing;

    PetitionReader(Period signing) {
        this.signing = signing;
    }

    PublishedPetition read(Fields item) {
        var id = id(item);
        var attributes = item.present("attributes", item.object("attributes"));
        var facts = facts(attributes);
        var petition = petition(id, attributes, facts);
        boolean opened = petition.state() != State.REJECTED;
        return new PublishedPetition(
                petition,
                facts,
                opened ? BusinessReader.response(attributes) : null,
                opened ? BusinessReader.debate(attributes, petition) : null,
                BusinessReader.business(attributes),
                Map.of(
                        Kind.COUNTRY, AreaReader.read(attributes, "signatures_by_country", "code"),
                        Kind.CONSTITUENCY, AreaReader.read(attributes, "signatures_by_constituency", "ons_code"),
                        Kind.REGION, AreaReader.read(attributes, "signatures_by_region", "ons_code")),
                Digest.of(id, attributes.node()));
    }

    private static PetitionId id(Fields item) {
        var id = item.node().path("id");
        if (!id.isIntegralNumber() || !id.canConvertToLong() || id.longValue() < 1 || id.longValue() > HIGHEST_NUMBER) {
            throw item.wrong("id", "is no petition’s number");
        }
        return new PetitionId(id.longValue());
    }

    private Petition petition(PetitionId id, Fields attributes, PetitionFacts facts) {
        var code = attributes.required("state");
        var state = PUBLISHED.get(code);
        if (state == null) {
            throw attributes.wrong("state", "is none of open, closed and rejected");
        }
        var openedAt = first(attributes.instant("opened_at"), attributes.instant("open_at"));
        var closedAt = attributes.instant("closed_at");
        if (state != State.REJECTED) {
            attributes.present("opened_at", openedAt);
        }
        if (state == State.CLOSED) {
            attributes.present("closed_at", closedAt);
        }
        if (state == State.OPEN && closedAt != null) {
            throw attributes.wrong("closed_at", "is given though the petition is open");
        }
        var createdAt = first(attributes.instant("created_at"), openedAt);
        return new Petition(
                id,
                attributes.required("action"),
                attributes.words("background"),
                attributes.words("additional_details"),
                facts.departments().stream()
                        .findFirst()
                        .map(department -> OneLine.of(department.name()))
                        .orElse(null),
                state,
                openedAt,
                closing(attributes, openedAt, closedAt),
                closedAt,
                null,
                attributes.count("signature_count"),
                attributes.instant("response_threshold_reached_at"),
                attributes.instant("debate_threshold_reached_at"),
                attributes.present("created_at", createdAt),
                first(attributes.instant("updated_at"), createdAt),
                Language.ENGLISH);
    }

    private Instant closing(Fields attributes, Instant openedAt, Instant closedAt) {
        if (openedAt == null || closedAt != null) {
            return closedAt;
        }
        var promised = attributes.date("closing_date");
        return promised == null ? Closing.of(openedAt, signing) : London.endOfDay(promised);
    }

    private static PetitionFacts facts(Fields attributes) {
        return new PetitionFacts(
                attributes.text("committee_note"),
                attributes.instant("moderation_threshold_reached_at"),
                attributes.instant("rejected_at"),
                rejection(attributes),
                attributes.text("creator_name"),
                attributes.texts("topics"),
                departments(attributes),
                null);
    }

    private static Rejection rejection(Fields attributes) {
        var rejection = attributes.object("rejection");
        if (rejection == null && "rejected".equals(attributes.text("state"))) {
            throw attributes.wrong("rejection", "is missing");
        }
        return rejection == null ? null : new Rejection(rejection.required("code"), rejection.text("details"));
    }

    private static List<Answering> departments(Fields attributes) {
        return attributes.objects("departments").stream()
                .map(department ->
                        new Answering(department.text("acronym"), department.required("name"), department.text("url")))
                .toList();
    }

    private static Instant first(Instant one, Instant other) {
        return one == null ? other : one;
    }
}
