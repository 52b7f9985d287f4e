package io.tailorline.portal.identity.security;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where staff sign in. */
@Controller
class LoginPage {

    @GetMapping("/login")
    String show() {
        return "identity/login";
    }
}
