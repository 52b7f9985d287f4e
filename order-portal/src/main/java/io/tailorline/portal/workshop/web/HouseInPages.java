package io.tailorline.portal.workshop.web;

import io.tailorline.workflow.workshop.HouseMaterials;
import io.tailorline.workflow.workshop.HouseSwitches;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the house has turned on, for the pages of workshop and cutter room: nothing that is off is in a menu. */
@ControllerAdvice(basePackages = {"io.tailorline.portal.workshop", "io.tailorline.portal.cutroom"})
class HouseInPages {

    private final HouseSwitches house;
    private final HouseMaterials materials;

    HouseInPages(HouseSwitches house, HouseMaterials materials) {
        this.house = house;
        this.materials = materials;
    }

    /** Whether it counts its cloth: pages lead to the stock. */
    @ModelAttribute("counted")
    boolean counted() {
        return house.stock();
    }

    /** Whether orders share markers: pages lead to the lays. */
    @ModelAttribute("shared")
    boolean shared() {
        return house.lays();
    }

    /** Whether it cuts more than the shell: each job is named with its material. */
    @ModelAttribute("several")
    boolean several() {
        return !materials.further().isEmpty();
    }
}
