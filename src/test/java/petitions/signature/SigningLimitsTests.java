package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import petitions.FrozenClock;
import petitions.petition.PetitionId;

class SigningLimitsTests {

    private static final PetitionId ONE = new PetitionId(1);
    private static final PetitionId OTHER = new PetitionId(2);
    private static final String BLOCK = "192.0.2.0/24";

    private final FrozenClock clock = new FrozenClock();
    private final SigningSettings settings = new SigningSettings(
            2, 5, Duration.ofMinutes(10), 3, Duration.ofHours(1), 1, Duration.ofHours(1), List.of("throwaway.example"));
    private final SigningLimits limits = new SigningLimits(settings, clock);

    @Test
    void eachPetitionHasALimitOfItsOwnForEachBlock() {
        assertThat(limits.isTooManyFrom(BLOCK, ONE)).isFalse();
        assertThat(limits.isTooManyFrom(BLOCK, ONE)).isFalse();
        assertThat(limits.isTooManyFrom(BLOCK, ONE)).isTrue();
        assertThat(limits.isTooManyFrom(BLOCK, OTHER)).isFalse();
        assertThat(limits.isTooManyFrom("198.51.100.0/24", ONE)).isFalse();
    }

    @Test
    void whatABlockMaySignGrowsBack() {
        limits.isTooManyFrom(BLOCK, ONE);
        limits.isTooManyFrom(BLOCK, ONE);
        clock.advance(Duration.ofMinutes(5));
        assertThat(limits.isTooManyFrom(BLOCK, ONE)).isFalse();
        assertThat(limits.isTooManyFrom(BLOCK, ONE)).isTrue();
    }

    @Test
    void aBlockThatSignsWithoutEndIsRefused() {
        for (int petition = 1; petition <= 5; petition++) {
            limits.isTooManyFrom(BLOCK, new PetitionId(petition));
        }
        assertThatThrownBy(() -> limits.isTooManyFrom(BLOCK, new PetitionId(6)))
                .isInstanceOf(TooManySignatures.class)
                .hasMessageContaining("in a few minutes");
    }

    @Test
    void anAddressHasALimitForAllPetitionsTogether() {
        for (int petition = 1; petition <= 3; petition++) {
            assertThat(limits.isTooManyWith("ada@post.example")).isFalse();
        }
        assertThat(limits.isTooManyWith("ada@post.example")).isTrue();
        assertThat(limits.isTooManyWith("bob@post.example")).isFalse();
        clock.advance(Duration.ofMinutes(20));
        assertThat(limits.isTooManyWith("ada@post.example")).isFalse();
    }

    @Test
    void whatRealCarriersAndOfficesSignTogetherIsBelieved() {
        var usual = new SigningLimits(
                new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("petitions.signing", SigningSettings.class),
                clock);
        for (int second = 0; second < 3_600; second++) {
            clock.advance(Duration.ofSeconds(1));
            for (int signature = 0; signature < 8; signature++) {
                assertThat(usual.isTooManyFrom(BLOCK, ONE)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.113.0/24",
        "2001:db8:1234:5678:9abc::1, 2001:db8:1234:5600:0:0:0:0/56",
        "::ffff:203.0.113.77, 203.0.113.0/24"
    })
    void aBlockIsASmallNetworkOrAHome(String address, String block) throws Exception {
        assertThat(Origin.of(InetAddress.getByName(address), false).addressBlock())
                .isEqualTo(block);
    }

    @ParameterizedTest
    @CsvSource({
        "ada@throwaway.example, true",
        "ada@THROWAWAY.example, true",
        "ada@mail.throwaway.example, true",
        "ada@notthrowaway.example, false",
        "ada@throwaway.example.org, false"
    })
    void aDomainIsBlockedWithAllBelowIt(String email, boolean blocked) {
        assertThat(settings.isBlocked(email)).isEqualTo(blocked);
    }
}
