package petitions.signature;

/**
 * How many signatures of a petition come from one area.
 *
 * @param mp of a constituency; null if it has none at the moment, or the area is none
 */
public record AreaCount(String name, String code, String mp, int signatures) {}
