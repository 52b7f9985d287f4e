package io.tailorline.portal.workshop.lays;

import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which orders share a marker, who waits for others, and what that saved. */
@Controller
class LayPage {

    private final LayDesk desk;

    LayPage(LayDesk desk) {
        this.desk = desk;
    }

    /** @return null where there is no such page and the answer is on its way */
    @GetMapping("/workshop/lays")
    @Nullable
    String list(Model model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<LayList> list = desk.list();
        if (list.isEmpty()) {
            Problems.send(request, response, HttpStatus.NOT_FOUND, Refusal.of("lays-off", "path", "lays", ""));
            return null;
        }
        model.addAttribute("list", list.get());
        return "workshop/lays";
    }
}
