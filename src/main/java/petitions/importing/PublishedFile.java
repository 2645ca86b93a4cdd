package petitions.importing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import petitions.petition.PetitionId;

/** A file of petitions, read one by one: it may be longer than memory. */
class PublishedFile {

    private static final String DATA = "data";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path file;
    private final PetitionReader reader;

    PublishedFile(Path file, PetitionReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /**
     * Reads all of it, and does nothing.
     *
     * @return how many petitions it has
     * @throws NotPetitions if anything in it is not understood
     */
    int check() {
        Set<PetitionId> found = new HashSet<>();
        forEach(petition -> {
            var id = petition.petition().id();
            if (!found.add(id)) {
                throw NotPetitions.at("petition " + id, "stands twice in the file");
            }
        });
        return found.size();
    }

    void forEach(Consumer<PublishedPetition> taker) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new NotPetitions("There is no file %s that can be read.".formatted(file.getFileName()));
        }
        try (var json = JSON.createParser(file.toFile())) {
            read(json, taker);
        } catch (JsonProcessingException damaged) {
            var at = damaged.getLocation();
            throw NotPetitions.at(
                    "the file",
                    at == null
                            ? "is no JSON"
                            : "is damaged, or no JSON, at line %s, column %s"
                                    .formatted(at.getLineNr(), at.getColumnNr()));
        } catch (IOException unreadable) {
            throw NotPetitions.at("the file", "cannot be read");
        }
    }

    private void read(JsonParser json, Consumer<PublishedPetition> taker) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw NotPetitions.at("the file", "is no object with “data”, as petitions are published");
        }
        boolean found = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean isData = DATA.equals(json.currentName());
            json.nextToken();
            if (isData) {
                found = readData(json, taker);
            } else {
                json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            throw NotPetitions.at("the file", "goes on after its end");
        }
        if (!found) {
            throw NotPetitions.at("the file", "has no “data” with petitions in it");
        }
    }

    private boolean readData(JsonParser json, Consumer<PublishedPetition> taker) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            taker.accept(petition(json, DATA));
            return true;
        }
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw NotPetitions.at(DATA, "is neither a petition nor a list of them");
        }
        int index = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            taker.accept(petition(json, "%s[%s]".formatted(DATA, index)));
            index++;
        }
        return index > 0;
    }

    private PublishedPetition petition(JsonParser json, String place) throws IOException {
        JsonNode item = JSON.readTree(json);
        return reader.read(new Fields(item, place));
    }
}
