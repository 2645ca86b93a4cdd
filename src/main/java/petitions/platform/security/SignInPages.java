package petitions.platform.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in for staff. */
@Controller
class SignInPages {

    private final SignInSettings settings;
    private final ObjectProvider<AnotherWayIn> otherWays;

    SignInPages(SignInSettings settings, ObjectProvider<AnotherWayIn> otherWays) {
        this.settings = settings;
        this.otherWays = otherWays;
    }

    @GetMapping("/login")
    String signIn(
            Model model,
            @RequestParam(name = "refused", required = false) String refused,
            @RequestParam(name = "signed-out", required = false) String signedOut,
            @RequestParam(name = "not-by-provider", required = false) String notByProvider,
            @RequestParam(name = "emergency", required = false) String emergency) {
        model.addAttribute("refused", refused != null);
        model.addAttribute("signedOut", signedOut != null);
        otherWays.ifAvailable(other -> {
            model.addAttribute("otherWay", other);
            other.refusal(String.valueOf(notByProvider)).ifPresent(why -> model.addAttribute("notByProvider", why));
        });
        model.addAttribute("passwords", !settings.onlyInEmergencies() || emergency != null || refused != null);
        return "login";
    }
}
