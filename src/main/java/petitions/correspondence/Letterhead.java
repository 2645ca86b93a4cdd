package petitions.correspondence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.lang.Nullable;
import petitions.platform.text.Language;

/** Who our mails say they are from, and where an answer reaches a person. */
@ConfigurationProperties("petitions.letterhead")
record Letterhead(
        @DefaultValue("Petitions") String service,
        @DefaultValue("Deisebau") String serviceInWelsh,
        @DefaultValue("committee@petitions.example") String contact,
        @Nullable String committee) {

    /** Where the Committee reads its agenda: with its staff, unless it has an address of its own. */
    @Override
    public String committee() {
        return committee == null || committee.isBlank() ? contact : committee;
    }

    String service(Language language) {
        return language == Language.WELSH ? serviceInWelsh : service;
    }
}
