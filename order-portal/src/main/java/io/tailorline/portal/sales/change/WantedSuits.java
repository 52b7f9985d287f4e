package io.tailorline.portal.sales.change;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.sales.order.ChangeRequest;
import io.tailorline.portal.sales.persistence.OrderedStyles;
import io.tailorline.portal.workshop.Cloth;
import io.tailorline.portal.workshop.Cloths;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes of an order and what its customer wants otherwise the suit that he would have. */
@Component
class WantedSuits {

    private final OrderedStyles styles;
    private final Cloths cloths;
    private final PatternEngine engine;

    WantedSuits(OrderedStyles styles, Cloths cloths, PatternEngine engine) {
        this.styles = styles;
        this.cloths = cloths;
        this.engine = engine;
    }

    WantedSuit of(String order, OrderSpecification now, ChangeRequest wanted) {
        Optional<Cloth> cloth =
                wanted.fabricId().filter(id -> !id.equals(now.fabric().id())).flatMap(cloths::find);
        return new WantedSuit(
                new OrderSpecification(
                        wanted.body().filter(body -> !isSame(body, now.body())).orElse(now.body()),
                        wanted.style().map(asked -> ofTheHouse(now, asked)).orElse(now.style()),
                        cloth.map(Cloth::fabric).orElse(now.fabric()),
                        cloth.map(Cloth::roll).orElse(now.roll())),
                asked(styles.of(order, now.style()), wanted.style()));
    }

    /** What a page has read and sends back as it was, under an id of its own, changes nothing. */
    private static boolean isSame(MeasurementSet wanted, MeasurementSet now) {
        return wanted.rightSide().values().equals(now.rightSide().values())
                && wanted.leftSide().values().equals(now.leftSide().values())
                && wanted.repeats().equals(now.repeats())
                && wanted.notes().in(now.notes().units()).equals(now.notes());
    }

    /** Who names no alterations keeps those that were ordered. */
    private static Style asked(Style before, Optional<Style> wanted) {
        return wanted.map(style -> style.alterations().isEmpty() ? style.withAlterations(before.alterations()) : style)
                .orElse(before);
    }

    /** Under the settings that the order was taken under, with what a tailor has done to it. */
    private Style ofTheHouse(OrderSpecification now, Style asked) {
        Style before = now.style();
        Style cut = before.house()
                .map(house -> house.cuts(asked, engine.options(), now.body().sex()))
                .orElse(asked);
        return (asked.alterations().isEmpty() ? cut.withAlterations(before.alterations()) : cut)
                .withCorrections(before.corrections());
    }
}
