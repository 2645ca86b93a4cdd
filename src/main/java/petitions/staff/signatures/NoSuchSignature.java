package petitions.staff.signatures;

import petitions.platform.Refused;

/** Nobody's signature has this number. */
final class NoSuchSignature extends Refused {

    NoSuchSignature(String number) {
        super("There is no signature %s.".formatted(number));
    }
}
