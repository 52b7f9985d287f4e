package io.tailorline.portal.workshop.web;

import io.tailorline.workflow.workshop.HouseSwitches;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Pages of the workshop and of the cutter room lead to the stock while the house counts its cloth. */
@ControllerAdvice(basePackages = {"io.tailorline.portal.workshop", "io.tailorline.portal.cutroom"})
class CountedCloth {

    private final HouseSwitches house;

    CountedCloth(HouseSwitches house) {
        this.house = house;
    }

    @ModelAttribute("counted")
    boolean counted() {
        return house.stock();
    }
}
