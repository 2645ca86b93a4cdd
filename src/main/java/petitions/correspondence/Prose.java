package petitions.correspondence;

/** Text of several paragraphs that somebody wrote in Markdown. */
public record Prose(String markdown) {}
