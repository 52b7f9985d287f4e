package io.tailorline.portal.identity.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /admin} has no page of its own: it leads to the administration, or to the room that the account works in. */
@Controller
class AdministrationDoor {

    @GetMapping("/admin")
    String enter(@Nullable Authentication account) {
        List<StaffArea> rooms = StaffArea.of(account);
        StaffArea first =
                rooms.isEmpty() || rooms.contains(StaffArea.ADMINISTRATION) ? StaffArea.ADMINISTRATION : rooms.get(0);
        return "redirect:" + first.path();
    }
}
