package petitions.correspondence;

/** To whom a mail speaks; decides how it greets, why it says it was sent, and the way out it offers. */
enum Voice {
    SIGNER,
    CREATOR,
    SIGNATURE,
    ADDRESS,
    DEPARTMENT,
    STAFF;

    static Voice of(Mail mail) {
        if (mail instanceof SignerMail) {
            return SIGNER;
        }
        if (mail instanceof CreatorMail) {
            return CREATOR;
        }
        if (mail instanceof SigningMail) {
            return SIGNATURE;
        }
        if (mail instanceof AddressMail) {
            return ADDRESS;
        }
        return mail instanceof DepartmentMail ? DEPARTMENT : STAFF;
    }

    boolean isPersonal() {
        return this == SIGNER || this == CREATOR;
    }
}
