package petitions.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import petitions.platform.Actor;

/** Imports files for tests of other packages too. */
public class Importing {

    private static final Actor OPERATOR = new Actor("operator");

    private final Imports imports;

    Importing(Imports imports) {
        this.imports = imports;
    }

    public ImportRun file(Path file) {
        return imports.carryOut(imports.begin(file, OPERATOR), file);
    }

    /** @param content of the file */
    public ImportRun content(String content) {
        try {
            var file = Files.createTempFile("import-", ".json");
            try {
                return file(Files.writeString(file, content));
            } finally {
                Files.delete(file);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
