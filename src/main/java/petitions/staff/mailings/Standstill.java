package petitions.staff.mailings;

/**
 * Why nothing goes of a mailing, or less than could, and what to do about it.
 *
 * @param alarming whether it stays so until somebody does something
 */
public record Standstill(String why, String remedy, boolean alarming) {}
