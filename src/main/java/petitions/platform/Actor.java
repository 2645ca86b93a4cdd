package petitions.platform;

/** Who did something: a staff account's id, or the system itself. Never a signer. */
public record Actor(String name) {

    public static final Actor SYSTEM = new Actor("system");

    @Override
    public String toString() {
        return name;
    }
}
