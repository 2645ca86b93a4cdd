package petitions.petition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a petition is not published. Source: the rejection reasons of e-petitions; imports may bring others. */
public enum RejectionCode {
    DUPLICATE("There is a petition about this already", false),
    IRRELEVANT("Neither the Government nor Parliament is responsible for it", false),
    NO_ACTION("It does not say what the Government or Parliament should do", false),
    ALREADY_HAPPENING("It is being done already, or has been done", false),
    HONOURS("It asks for an honour or an appointment", false),
    FAKE_NAME("It was started under a name that is not a person’s", false),
    FOI("It asks for information", false),
    LIBELLOUS("It is libellous, false or defamatory, or before a court", true),
    OFFENSIVE("It is offensive, or a joke, or an attack on somebody", true),
    ADVERT("It is an advertisement", true);

    private final String words;
    private final boolean hides;

    RejectionCode(String words, boolean hides) {
        this.words = words;
        this.hides = hides;
    }

    public static Optional<RejectionCode> of(String code) {
        return Arrays.stream(values())
                .filter(known -> known.code().equals(code))
                .findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As moderators and the creator read it. */
    public String words() {
        return words;
    }

    /** Whether the public does not see what was rejected for this. */
    public boolean hides() {
        return hides;
    }
}
