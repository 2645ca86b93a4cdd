package petitions.correspondence;

/** The petition came to nothing before it was published. They are told neither why nor which words it had: nobody sees those. */
public record SupporterPetitionUnpublished() implements SupporterMail {}
