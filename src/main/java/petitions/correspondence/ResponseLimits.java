package petitions.correspondence;

/** How long a response may be, in characters. */
public record ResponseLimits(int summary, int details) {}
