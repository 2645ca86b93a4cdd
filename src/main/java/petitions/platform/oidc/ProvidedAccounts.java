package petitions.platform.oidc;

/** Whoever keeps the accounts of staff: knows which one belongs to somebody whom the provider has let in. */
public interface ProvidedAccounts {

    /**
     * Opens the account at the first time, and brings its groups up to date.
     *
     * @throws NotAdmitted if the provider's word is not enough to work here
     */
    ProvidedAccount admit(ProvidedPerson person);
}
