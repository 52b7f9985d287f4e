package io.tailorline.portal.patternroom.review;

import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersions;
import io.tailorline.workflow.production.OrderToCut;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The list of versions beside the bench; the page fetches it, again after each change. */
@Controller
class VersionPages {

    private final OrderToCut workshop;
    private final OrderVersions versions;

    VersionPages(OrderToCut workshop, OrderVersions versions) {
        this.workshop = workshop;
        this.versions = versions;
    }

    @GetMapping("/tailor/{id}/versions")
    String versions(@PathVariable("id") String id, Model model) {
        OrderSpecification order =
                workshop.specification(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<VersionView> newestFirst = new ArrayList<>(VersionView.of(versions.of(id), order));
        Collections.reverse(newestFirst);
        model.addAttribute("orderId", id);
        model.addAttribute("tag", order.tag());
        model.addAttribute("versions", newestFirst);
        model.addAttribute("limits", ReviewLimits.LIMITS);
        return "patternroom/versions :: versions";
    }
}
