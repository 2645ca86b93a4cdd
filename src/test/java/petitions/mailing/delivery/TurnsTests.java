package petitions.mailing.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurnsTests {

    private final Turns turns = new Turns();

    @Test
    void noLaneBeginsBeforeItMay() {
        assertThat(turns.begin()).isEmpty();
        turns.allow(1);
        assertThat(turns.begin()).isPresent();
        assertThat(turns.begin()).isEmpty();
        assertThat(turns.running()).isEqualTo(1);
    }

    @Test
    void ofTooManyThoseEndThatBeganLast() {
        turns.allow(3);
        var first = turns.begin().orElseThrow();
        var second = turns.begin().orElseThrow();
        var third = turns.begin().orElseThrow();
        turns.allow(2);
        assertThat(third.isOneTooMany()).isTrue();
        assertThat(second.isOneTooMany()).isFalse();
        first.close();
        assertThat(third.isOneTooMany()).isFalse();
        assertThat(turns.running()).isEqualTo(2);
    }
}
