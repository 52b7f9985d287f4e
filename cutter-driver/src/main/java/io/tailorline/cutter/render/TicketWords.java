package io.tailorline.cutter.render;

import java.util.function.UnaryOperator;

/**
 * The words on a cutting ticket, in the reader's language.
 *
 * @param byLight heads the number of marks that the table does not make
 * @param marks before their number in the list of pieces
 * @param selvedges heads where both lie on the table
 * @param usable heads from where to where cloth must be usable
 * @param material heads what of a suit is cut
 * @param lay heads the number of a lay
 * @param others heads the numbers on the marker that are other orders'
 * @param margin heads the selvedge margin
 */
public record TicketWords(
        String title,
        String order,
        String job,
        String table,
        String cloth,
        String roll,
        String length,
        String efficiency,
        String pieces,
        String piece,
        String time,
        String cut,
        String corners,
        String lifts,
        String notches,
        String drills,
        String labels,
        String sharpen,
        String air,
        String conveyor,
        String total,
        String cutLength,
        String airLength,
        String page,
        String byLight,
        String marks,
        String margin,
        String selvedges,
        String usable,
        String material,
        String lay,
        String others) {

    /** @param message the word for the name of a component */
    public static TicketWords from(UnaryOperator<String> message) {
        return new TicketWords(
                message.apply("title"),
                message.apply("order"),
                message.apply("job"),
                message.apply("table"),
                message.apply("cloth"),
                message.apply("roll"),
                message.apply("length"),
                message.apply("efficiency"),
                message.apply("pieces"),
                message.apply("piece"),
                message.apply("time"),
                message.apply("cut"),
                message.apply("corners"),
                message.apply("lifts"),
                message.apply("notches"),
                message.apply("drills"),
                message.apply("labels"),
                message.apply("sharpen"),
                message.apply("air"),
                message.apply("conveyor"),
                message.apply("total"),
                message.apply("cutLength"),
                message.apply("airLength"),
                message.apply("page"),
                message.apply("byLight"),
                message.apply("marks"),
                message.apply("margin"),
                message.apply("selvedges"),
                message.apply("usable"),
                message.apply("material"),
                message.apply("lay"),
                message.apply("others"));
    }
}
