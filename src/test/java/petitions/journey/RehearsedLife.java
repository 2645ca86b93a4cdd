package petitions.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A rehearsal that has ended: its report, and the mails that it left behind. */
record RehearsedLife(ChildApplication.Ended ended, JsonNode report, Path folder) {

    static RehearsedLife of(Path life, int signers, Path folder) throws IOException {
        var ended = new ChildApplication(folder)
                .run("--rehearse=" + life.toAbsolutePath().normalize(), "--signers=" + signers);
        var results = folder.resolve("target/rehearsal");
        return new RehearsedLife(
                ended,
                new ObjectMapper().readTree(results.resolve("report.json").toFile()),
                results);
    }

    List<JsonNode> events(String kind) {
        return nodes(report.path("events"))
                .filter(event -> event.path("kind").asText().equals(kind))
                .toList();
    }

    List<JsonNode> deadlines(String kind) {
        return nodes(report.path("deadlines"))
                .filter(deadline -> deadline.path("kind").asText().equals(kind))
                .toList();
    }

    /** Of everything that happened. */
    Stream<JsonNode> mailings() {
        return Stream.concat(nodes(report.path("events")), nodes(report.path("deadlines")))
                .flatMap(happened -> nodes(happened.path("mailings")));
    }

    JsonNode petition(long id) {
        return nodes(report.path("petitions"))
                .filter(petition -> petition.path("id").asLong() == id)
                .findFirst()
                .orElseThrow();
    }

    static Stream<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** One mail that was caught. */
    record Caught(String to, String messageId) {

        /** The mailing's number opens the Message-ID. */
        String mailing() {
            return messageId.replaceAll("^<m(\\d+)\\..*", "$1");
        }
    }

    List<Caught> caught() throws IOException {
        try (var files = Files.list(folder.resolve("data/mailbox"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(RehearsedLife::read)
                    .toList();
        }
    }

    List<String> samples() throws IOException {
        try (var files = Files.list(folder.resolve("mails"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Caught read(Path eml) {
        try {
            var lines = Files.readAllLines(eml, StandardCharsets.ISO_8859_1);
            return new Caught(header(lines, "Delivered-To"), header(lines, "Message-ID"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String header(List<String> lines, String name) {
        return lines.stream()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No header " + name));
    }
}
