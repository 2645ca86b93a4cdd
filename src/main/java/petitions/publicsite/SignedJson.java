package petitions.publicsite;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import petitions.parliament.Notice;
import petitions.signature.AreaCount;

/** What only the single form has, of petitions that could be signed. */
record SignedJson(
        List<Country> signaturesByCountry,
        List<Constituency> signaturesByConstituency,
        List<Region> signaturesByRegion,
        List<Business> otherParliamentaryBusiness) {

    record Country(String name, String code, int signatureCount) {

        static Country of(AreaCount area) {
            return new Country(area.name(), area.code(), area.signatures());
        }
    }

    record Constituency(String name, String onsCode, String mp, int signatureCount) {

        static Constituency of(AreaCount area) {
            return new Constituency(area.name(), area.code(), area.mp(), area.signatures());
        }
    }

    record Region(String name, String onsCode, int signatureCount) {

        static Region of(AreaCount area) {
            return new Region(area.name(), area.code(), area.signatures());
        }
    }

    record Business(String subject, String body, LocalDate occurredOn, Instant createdAt, Instant updatedAt) {

        static Business of(Notice notice) {
            return new Business(
                    notice.text().subject(),
                    notice.text().plainBody(),
                    notice.occurredOn(),
                    notice.createdAt(),
                    notice.approvedAt());
        }
    }

    static SignedJson of(FullRecord full) {
        return new SignedJson(
                full.countries().stream().map(Country::of).toList(),
                full.constituencies().stream().map(Constituency::of).toList(),
                full.regions().stream().map(Region::of).toList(),
                full.record().business().stream().map(Business::of).toList());
    }
}
