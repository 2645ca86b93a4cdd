package petitions.parliament;

/**
 * A government department, and where its petitions team reads mail.
 *
 * @param email null while it is known from an import only
 */
public record Department(String name, String acronym, String url, String email) {

    /** Addresses stay out of logs and messages. */
    @Override
    public String toString() {
        return name;
    }
}
