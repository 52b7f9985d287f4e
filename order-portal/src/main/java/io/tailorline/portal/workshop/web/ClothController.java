package io.tailorline.portal.workshop.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.workshop.Cloth;
import io.tailorline.portal.workshop.Cloths;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue over REST. */
@RestController
@Tag(name = "cloth")
class ClothController {

    private final Cloths cloths;
    private final MessageSource words;

    ClothController(Cloths cloths, MessageSource words) {
        this.cloths = cloths;
        this.words = words;
    }

    @GetMapping("/api/v1/cloths")
    @Operation(summary = "The cloths of the house, the standard cloth first")
    List<ClothView> all(Locale locale) {
        return cloths.all().stream().map(cloth -> view(cloth, locale)).toList();
    }

    private ClothView view(Cloth cloth, Locale locale) {
        return new ClothView(
                cloth.id(),
                words.getMessage("cloth." + cloth.id(), null, locale),
                words.getMessage("cloth." + cloth.id(), null, Locale.ENGLISH),
                words.getMessage("cloth." + cloth.id(), null, Locale.CHINESE),
                cloth.colour(),
                cloth.usableWidth(),
                cloth.nap().word(),
                cloth.roll(),
                cloth.equals(cloths.standard()));
    }

    /** A cloth as the API tells it; {@code usableWidth} in mm. */
    record ClothView(
            String id,
            String name,
            String nameEn,
            String nameZh,
            String colour,
            double usableWidth,
            String nap,
            String roll,
            boolean standard) {}
}
