package petitions.correspondence;

import org.springframework.lang.Nullable;
import petitions.petition.PetitionId;

/** Whom a part of a mailing goes to, and the name that the mailing keeps for it. */
sealed interface Segment {

    /** The one who started the petition, while they wish to hear more. */
    record Creator(PetitionId petition) implements Segment {

        @Override
        public String toString() {
            return "creator:" + petition;
        }

        @Override
        public String words() {
            return "Whoever started petition " + petition;
        }
    }

    /** Everyone else who signed and wishes to hear more. */
    record Signers(PetitionId petition) implements Segment {

        @Override
        public String toString() {
            return "signers:" + petition;
        }

        @Override
        public String words() {
            return "Those who signed petition " + petition;
        }
    }

    /** Those who signed and have not confirmed it yet. */
    record Unconfirmed(PetitionId petition) implements Segment {

        @Override
        public String toString() {
            return "unconfirmed:" + petition;
        }

        @Override
        public String words() {
            return "Those who have to confirm that they signed petition " + petition;
        }
    }

    /** Those who confirmed their signature, and whose address was used to sign again. */
    record SignedAlready(PetitionId petition) implements Segment {

        @Override
        public String toString() {
            return "signed-already:" + petition;
        }

        @Override
        public String words() {
            return "Those who had signed petition %s already".formatted(petition);
        }
    }

    /** Those who asked which petitions write to them. */
    record Subscriptions() implements Segment {

        @Override
        public String toString() {
            return "subscriptions:";
        }

        @Override
        public String words() {
            return "Those who asked which petitions write to them";
        }
    }

    /**
     * The one who started the petition, whatever has become of it: what they alone hear of before it is published, or when
     * it never is.
     */
    record Author(PetitionId petition, Errand errand) implements Segment {

        /** What the link is for that they get. */
        enum Errand {
            NONE("author"),
            GATHER("author-who-gathers"),
            CORRECT("author-who-corrects");

            private final String code;

            Errand(String code) {
                this.code = code;
            }
        }

        @Override
        public String toString() {
            return errand.code + ":" + petition;
        }

        @Override
        public String words() {
            return "Whoever started petition " + petition;
        }
    }

    /** Those who supported the petition before it was published, whether they asked for news or not. */
    record Supporters(PetitionId petition, Occasion occasion) implements Segment {

        @Override
        public String toString() {
            return occasion.code() + ":" + petition;
        }

        @Override
        public String words() {
            return "Those who supported petition %s before it was published".formatted(petition);
        }
    }

    /** Everyone who signed a petition that a dissolution closed, once, however many they signed. */
    record DissolutionReaders(long dissolution) implements Segment {

        @Override
        public String toString() {
            return "dissolution:" + dissolution;
        }

        @Override
        public String words() {
            return "Those who signed a petition that the dissolution closed";
        }
    }

    /** Those who have to confirm that they started the petition, or support it. */
    record Backers(PetitionId petition) implements Segment {

        @Override
        public String toString() {
            return "backers:" + petition;
        }

        @Override
        public String words() {
            return "Those who have to confirm that they started or support petition " + petition;
        }
    }

    /** Those who have confirmed that they did, and whose address was used to support the petition again. */
    record BackedAlready(PetitionId petition) implements Segment {

        @Override
        public String toString() {
            return "backed-already:" + petition;
        }

        @Override
        public String words() {
            return "Those who had started or supported petition %s already".formatted(petition);
        }
    }

    /** Whoever reads the petitions mail of a department. */
    record DepartmentInbox(String department) implements Segment {

        @Override
        public String toString() {
            return "department:" + department;
        }

        @Override
        public String words() {
            return department;
        }
    }

    /** The Committee's staff, at their shared address. */
    record StaffInbox() implements Segment {

        @Override
        public String toString() {
            return "staff:";
        }

        @Override
        public String words() {
            return "The Committee’s staff";
        }
    }

    /** The Petitions Committee itself. */
    record CommitteeInbox() implements Segment {

        @Override
        public String toString() {
            return "committee:";
        }

        @Override
        public String words() {
            return "The Petitions Committee";
        }
    }

    /** For staff. */
    String words();

    /** The one that it is about; null if it is about none, or about many. */
    @Nullable
    default PetitionId petition() {
        return null;
    }

    static Segment of(String name) {
        int colon = name.indexOf(':');
        String rest = name.substring(colon + 1);
        return switch (name.substring(0, colon)) {
            case "creator" -> new Creator(PetitionId.of(rest));
            case "signers" -> new Signers(PetitionId.of(rest));
            case "unconfirmed" -> new Unconfirmed(PetitionId.of(rest));
            case "signed-already" -> new SignedAlready(PetitionId.of(rest));
            case "subscriptions" -> new Subscriptions();
            case "author" -> new Author(PetitionId.of(rest), Author.Errand.NONE);
            case "author-who-gathers" -> new Author(PetitionId.of(rest), Author.Errand.GATHER);
            case "author-who-corrects" -> new Author(PetitionId.of(rest), Author.Errand.CORRECT);
            case "supporters" -> new Supporters(PetitionId.of(rest), Occasion.DECISION);
            case "supporters-of-a-change" -> new Supporters(PetitionId.of(rest), Occasion.CHANGE);
            case "supporters-of-an-end" -> new Supporters(PetitionId.of(rest), Occasion.END);
            case "backers" -> new Backers(PetitionId.of(rest));
            case "backed-already" -> new BackedAlready(PetitionId.of(rest));
            case "dissolution" -> new DissolutionReaders(Long.parseLong(rest));
            case "department" -> new DepartmentInbox(rest);
            case "staff" -> new StaffInbox();
            case "committee" -> new CommitteeInbox();
            default -> throw new IllegalArgumentException("No segment is called " + name);
        };
    }
}
