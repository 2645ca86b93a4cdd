package petitions.signature;

/** @param code two letters, as ISO 3166-1 has them */
public record Country(String code, String name) {}
