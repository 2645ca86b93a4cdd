package petitions.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressesTests {

    private static final MailingId MAILING = new MailingId(12);

    private final ReturnAddresses addresses = made("a key of the tests", "Bounces@petitions.example");

    @Test
    void anAddressTellsItsMailWhateverItsCaseAndDomain() {
        var address = addresses.of(MAILING, 345);
        assertThat(address).matches("Bounces\\+12-345-[0-9a-f]{20}@petitions\\.example");
        assertThat(addresses.read(address.toUpperCase(Locale.ROOT)))
                .contains(new ReturnAddresses.Returned(MAILING, 345));
        assertThat(addresses.read(address.replace("petitions.example", "mx.petitions.example")))
                .isPresent();
    }

    @Test
    void whoeverHasNotTheKeyCannotMakeOne() {
        assertThat(addresses.read(
                        made("another key", "bounces@petitions.example").of(MAILING, 345)))
                .isEmpty();
        assertThat(addresses.read(addresses.of(MAILING, 345).replace("12-345", "12-346")))
                .isEmpty();
        assertThat(addresses.read(addresses.of(MAILING, 345).replace("12-345", "13-345")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "+@",
                "bounces@petitions.example",
                "bounces+@petitions.example",
                "bounces+12-345@petitions.example",
                "bounces+99999999999999999999-1-00000000000000000000@petitions.example",
                "a@b+12-345-00000000000000000000",
            })
    void whatIsNoneIsNotReadAsOne(String address) {
        assertThat(addresses.read(address)).isEmpty();
    }

    @Test
    void mailToTheirStemAndToAnyOfThemLeadsHere() {
        assertThat(addresses.leadHere("bounces@PETITIONS.example")).isTrue();
        assertThat(addresses.leadHere("bounces+anything@petitions.example")).isTrue();
        assertThat(addresses.leadHere("bouncesx@petitions.example")).isFalse();
        assertThat(addresses.leadHere("bounces@elsewhere.example")).isFalse();
    }

    @Test
    void onlyAStemOfTheirOwnIsTheirs() {
        assertThat(addresses.isTheirStem("bounces@petitions.example")).isTrue();
        assertThat(addresses.isTheirStem("bounces+1@petitions.example")).isFalse();
        assertThat(made("a key", "").isTheirStem("no-reply@petitions.example")).isFalse();
    }

    private static ReturnAddresses made(String key, String bounces) {
        return new ReturnAddresses(new Seal(key), MailSettingsTests.bound(Map.of()), bounces);
    }
}
