package petitions.importing;

import java.util.List;
import java.util.Map;
import petitions.parliament.ImportedDebate;
import petitions.parliament.ImportedNotices;
import petitions.parliament.ImportedResponse;
import petitions.petition.Petition;
import petitions.petition.PetitionFacts;
import petitions.signature.AreaCount;
import petitions.signature.SignatureAreas;

/**
 * A petition as a file has it.
 *
 * @param facts as yet without the instant at which they were imported
 * @param response null if none was published
 * @param debate null if none is to be
 * @param digest the same for the same petition, whatever stands around it in the file
 */
record PublishedPetition(
        Petition petition,
        PetitionFacts facts,
        ImportedResponse response,
        ImportedDebate debate,
        List<ImportedNotices.Business> business,
        Map<SignatureAreas.Kind, List<AreaCount>> areas,
        String digest) {}
