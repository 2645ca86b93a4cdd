package petitions.staff.signatures;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import petitions.platform.Actor;
import petitions.platform.Figures;
import petitions.platform.text.OneLine;
import petitions.signature.InvalidationEffect;
import petitions.signature.Invalidations;
import petitions.signature.SignatureFilter;

/** Finds signatures that are nobody's, shows what taking them off would do, and does it. Shows how many, and never who. */
@Controller
@RequestMapping("/staff/signatures/invalidation")
class InvalidationPages extends FilterPages {

    /** What would happen to one petition, in words. */
    public record Effect(
            String number, String title, String signatures, String counted, String left, List<String> lost) {

        static Effect of(InvalidationEffect effect) {
            return new Effect(
                    effect.petition().id().toString(),
                    OneLine.of(effect.petition().action()),
                    Figures.of(effect.signatures()),
                    Figures.of(effect.counted()),
                    Figures.of(effect.left()),
                    effect.lost().stream()
                            .map(threshold ->
                                    "the %s at which %s".formatted(Figures.of(threshold.needed()), threshold.earns()))
                            .toList());
        }
    }

    private final Invalidations invalidations;

    InvalidationPages(Invalidations invalidations, Clock clock) {
        super("invalidation", "invalidated", clock);
        this.invalidations = invalidations;
    }

    @Override
    Prospect foresee(SignatureFilter filter) {
        var effects = invalidations.preview(filter);
        return new Prospect(
                effects.stream().map(Effect::of).toList(),
                effects.stream().mapToInt(InvalidationEffect::signatures).sum());
    }

    @Override
    int carryOut(SignatureFilter filter, String reason, Actor by) {
        return invalidations.invalidate(filter, reason, by);
    }
}
