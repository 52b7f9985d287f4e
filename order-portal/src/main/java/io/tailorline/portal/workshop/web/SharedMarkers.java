package io.tailorline.portal.workshop.web;

import io.tailorline.workflow.workshop.HouseSwitches;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Pages of the workshop lead to its lays while orders share markers. */
@ControllerAdvice(basePackages = "io.tailorline.portal.workshop")
class SharedMarkers {

    private final HouseSwitches house;

    SharedMarkers(HouseSwitches house) {
        this.house = house;
    }

    @ModelAttribute("shared")
    boolean shared() {
        return house.lays();
    }
}
