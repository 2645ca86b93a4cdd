package petitions.platform;

/** The application must not run as it was configured or found; the message says why, and the remedy what to do. */
public class CannotStart extends RuntimeException {

    private final String remedy;

    public CannotStart(String message, String remedy) {
        this(message, remedy, null);
    }

    public CannotStart(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
