package io.tailorline.portal.workshop.web;

import io.tailorline.workflow.workshop.HouseMaterials;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Pages that name jobs say of which material each is, while the house cuts more than the shell. */
@ControllerAdvice(basePackages = {"io.tailorline.portal.workshop", "io.tailorline.portal.cutroom"})
class SeveralMaterials {

    private final HouseMaterials house;

    SeveralMaterials(HouseMaterials house) {
        this.house = house;
    }

    @ModelAttribute("several")
    boolean several() {
        return !house.further().isEmpty();
    }
}
