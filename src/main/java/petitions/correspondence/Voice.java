package petitions.correspondence;

import java.util.List;
import petitions.platform.text.Language;

/** To whom a mail speaks; decides how it greets, why it says it was sent, and the way out it offers. */
enum Voice {
    SIGNER,
    CREATOR,
    SUPPORTER,
    READER,
    SIGNATURE,
    ADDRESS,
    START,
    DEPARTMENT,
    COMMITTEE,
    STAFF;

    static Voice of(Mail mail) {
        if (mail instanceof SignerMail) {
            return SIGNER;
        }
        if (mail instanceof CreatorMail) {
            return CREATOR;
        }
        if (mail instanceof DissolutionMail) {
            return READER;
        }
        if (mail instanceof SupporterMail) {
            return SUPPORTER;
        }
        if (mail instanceof CreatorConfirmPetition
                || mail instanceof SupporterAlreadySupported already && already.creator()) {
            return START;
        }
        if (mail instanceof SigningMail) {
            return SIGNATURE;
        }
        if (mail instanceof AddressMail) {
            return ADDRESS;
        }
        if (mail instanceof CommitteeMail) {
            return COMMITTEE;
        }
        return mail instanceof DepartmentMail ? DEPARTMENT : STAFF;
    }

    /** Those that its readers may choose among. Offices read English. */
    List<Language> languages() {
        return isOffice() ? List.of(Language.ENGLISH) : List.of(Language.values());
    }

    private boolean isOffice() {
        return this == DEPARTMENT || this == COMMITTEE || this == STAFF;
    }

    boolean isPersonal() {
        return this == SIGNER || this == CREATOR || this == SUPPORTER || this == READER;
    }
}
