package petitions.staff.signatures;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import petitions.platform.Actor;
import petitions.platform.Figures;
import petitions.platform.text.OneLine;
import petitions.signature.ClearingEffect;
import petitions.signature.SignatureFilter;
import petitions.signature.Suspicions;

/** Finds signatures that were not believed and should have been, shows how many, and clears them. Never shows who. */
@Controller
@RequestMapping("/staff/signatures/suspicion")
class SuspicionPages extends FilterPages {

    /** What would happen to one petition, in words. */
    public record Effect(String number, String title, String signatures) {

        static Effect of(ClearingEffect effect) {
            return new Effect(
                    effect.petition().id().toString(),
                    OneLine.of(effect.petition().action()),
                    Figures.of(effect.signatures()));
        }
    }

    private final Suspicions suspicions;

    SuspicionPages(Suspicions suspicions, Clock clock) {
        super("suspicion", "cleared", clock);
        this.suspicions = suspicions;
    }

    @Override
    Prospect foresee(SignatureFilter filter) {
        var effects = suspicions.preview(filter);
        return new Prospect(
                effects.stream().map(Effect::of).toList(),
                effects.stream().mapToInt(ClearingEffect::signatures).sum());
    }

    @Override
    int carryOut(SignatureFilter filter, String reason, Actor by) {
        return suspicions.clear(filter, reason, by);
    }
}
