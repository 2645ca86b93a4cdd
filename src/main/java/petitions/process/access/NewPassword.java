package petitions.process.access;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Passwords that can be read out: four groups of four, without characters that look alike; 79 bits. */
final class NewPassword {

    private static final String CHARACTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private NewPassword() {}

    static String generate() {
        return IntStream.range(0, 4).mapToObj(group -> characters()).collect(Collectors.joining("-"));
    }

    private static String characters() {
        return RANDOM.ints(4, 0, CHARACTERS.length())
                .mapToObj(position -> String.valueOf(CHARACTERS.charAt(position)))
                .collect(Collectors.joining());
    }
}
