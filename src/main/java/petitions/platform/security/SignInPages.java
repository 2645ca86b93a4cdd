package petitions.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in for staff, and where they can go from there. */
@Controller
class SignInPages {

    @GetMapping("/login")
    String signIn(
            Model model,
            @RequestParam(name = "refused", required = false) String refused,
            @RequestParam(name = "signed-out", required = false) String signedOut) {
        model.addAttribute("refused", refused != null);
        model.addAttribute("signedOut", signedOut != null);
        return "login";
    }

    @GetMapping("/staff")
    String start(Model model, Principal signedIn, HttpServletRequest request) {
        model.addAttribute("name", signedIn.getName());
        model.addAttribute("operations", request.isUserInRole(StaffRoles.OPERATOR) || admin(request));
        model.addAttribute("signatures", Stream.of(StaffRoles.answering()).anyMatch(request::isUserInRole));
        model.addAttribute("admin", admin(request));
        return "start";
    }

    private static boolean admin(HttpServletRequest request) {
        return request.isUserInRole(StaffRoles.ADMIN);
    }
}
