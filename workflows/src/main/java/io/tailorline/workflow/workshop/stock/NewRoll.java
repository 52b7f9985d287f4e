package io.tailorline.workflow.workshop.stock;

import java.util.List;
import java.util.Optional;

/**
 * A roll as it is received or expected, as somebody typed it: nothing is checked yet.
 *
 * @param article id of its article
 * @param supplier who delivers it; may be empty
 * @param dyeLot the supplier's dye lot; may be empty
 * @param shade group of shade inside the dye lot; may be empty
 * @param ticket number on the supplier's ticket
 * @param ticketMm length on the ticket, mm
 * @param widthsMm usable width where it was measured, mm; none for the article's
 * @param place where it is put; empty for the dock
 * @param id number of a label that is on it already; empty for the next one of the house
 * @param onlyFor the one order that may use it: a customer's own cloth
 */
public record NewRoll(
        String article,
        String supplier,
        String dyeLot,
        String shade,
        String ticket,
        double ticketMm,
        List<Double> widthsMm,
        String place,
        String id,
        Optional<String> onlyFor) {

    public NewRoll {
        widthsMm = List.copyOf(widthsMm);
    }

    public static NewRoll of(String article, String dyeLot, String ticket, double ticketMm) {
        return new NewRoll(article, "", dyeLot, "", ticket, ticketMm, List.of(), "", "", Optional.empty());
    }
}
