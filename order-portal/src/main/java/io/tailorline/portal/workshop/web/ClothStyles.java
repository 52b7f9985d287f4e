package io.tailorline.portal.workshop.web;

import io.swagger.v3.oas.annotations.Hidden;
import io.tailorline.pattern.worn.SuitColours;
import io.tailorline.pattern.worn.Weave;
import io.tailorline.portal.workshop.Cloth;
import io.tailorline.portal.workshop.Cloths;
import io.tailorline.workflow.workshop.ArticleCatalogue;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.CatalogueEntry;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The colours of the cloths as a style sheet: a class {@code cloth-<id>} says how a cloth looks below a drawing
 * ({@code --cloth}) and as a swatch ({@code --swatch}), those that are offered no more and linings and the like
 * included.
 */
@RestController
@Hidden
class ClothStyles {

    private static final MediaType CSS = MediaType.valueOf("text/css;charset=UTF-8");

    /** A page of another portal may show a new cloth so much later. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** A swatch shows the weave at half a pixel a millimetre. */
    private static final double PX_PER_MM = .5;

    private final Cloths cloths;

    private final ArticleCatalogue catalogue;

    ClothStyles(Cloths cloths, ArticleCatalogue catalogue) {
        this.cloths = cloths;
        this.catalogue = catalogue;
    }

    @GetMapping("/cloths.css")
    ResponseEntity<String> styles() {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.maxAge(KEPT))
                .body(Stream.concat(cloths.everyOne().stream(), others())
                        .map(ClothStyles::rule)
                        .collect(Collectors.joining()));
    }

    private Stream<Cloth> others() {
        return catalogue.entries().stream()
                .map(CatalogueEntry::article)
                .filter(article -> article.kind() != ArticleKind.SHELL)
                .map(article -> Cloth.of(article, ""));
    }

    private static String rule(Cloth cloth) {
        return ".cloth-%s { --cloth: %s; --swatch: %s; }%n"
                .formatted(
                        cloth.id(),
                        SuitColours.plain(cloth.colour()).underChalk(),
                        cloth.weave().map(weave -> woven(weave, cloth.colour())).orElse(cloth.colour()));
    }

    private static String woven(Weave weave, String ground) {
        if (weave.bar() == 0) {
            return lines("90deg, ", weave.colour(), ground, weave.stripe());
        }
        return lines("90deg, ", weave.colour(), "transparent", weave.stripe())
                + ", "
                + lines("", weave.colour(), ground, weave.bar());
    }

    private static String lines(String direction, String line, String ground, double repeat) {
        return "repeating-linear-gradient(%s%s 0 1px, %s 1px %dpx)"
                .formatted(direction, line, ground, (int) Math.max(2, repeat * PX_PER_MM));
    }
}
