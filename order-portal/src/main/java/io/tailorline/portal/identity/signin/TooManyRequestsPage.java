package io.tailorline.portal.identity.signin;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The sign-in page for whoever has to wait; only forwarded to. */
@Controller
@Hidden
class TooManyRequestsPage {

    static final String PATH = "/login/throttled";
    static final String SECONDS = "tailorline.wait";

    @RequestMapping(PATH)
    String show(HttpServletRequest request, Model model) {
        if (request.getAttribute(SECONDS) instanceof Long seconds) {
            model.addAttribute("wait", seconds);
        }
        return "identity/login";
    }
}
