package io.tailorline.portal.sales.web;

import io.tailorline.cutter.render.CuttingTicket;
import io.tailorline.cutter.render.TicketJob;
import io.tailorline.cutter.render.TicketWords;
import io.tailorline.portal.web.view.PieceNames;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.production.OrderToCut;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The ticket that goes with a job to the table, in the reader's language; it names the order and the roll, never a
 * person.
 */
@Component
class Tickets {

    private final OrderToCut workshop;
    private final CutRoom room;
    private final PieceNames names;
    private final MessageSource words;

    Tickets(OrderToCut workshop, CutRoom room, PieceNames names, MessageSource words) {
        this.names = names;
        this.workshop = workshop;
        this.room = room;
        this.words = words;
    }

    /**
     * A PDF; empty while there is no marker or no program. Of an order in a lay it is drawn on the marker of the lay,
     * which names the orders that share it: for staff alone.
     *
     * @param shellRoll that the order names; another material's is known once it has a job
     */
    Optional<byte[]> of(MaterialWork work, String shellRoll, boolean isStaff, Locale locale) {
        Optional<CutRoom.Job> job = room.ofOrder(work.id());
        Optional<String> lay = job.map(CutRoom.Job::orderId).filter(MaterialWork::isLay);
        if (lay.isPresent() && !isStaff) {
            return Optional.empty();
        }
        String laid = lay.orElse(work.id());
        String roll = job.filter(any -> lay.isPresent() || !work.isShell())
                .map(CutRoom.Job::roll)
                .orElse(work.isShell() ? shellRoll : "");
        TicketJob named = new TicketJob(
                work.orderId(), job.map(CutRoom.Job::jobId).orElse(""), roll, material(work, locale), lay);
        return workshop.marker(laid)
                .flatMap(marker -> workshop.program(laid)
                        .map(cut -> CuttingTicket.draw(
                                cut,
                                marker,
                                named,
                                TicketWords.from(key -> words.getMessage("ticket." + key, null, locale)),
                                piece -> names.countedName(piece, locale))));
    }

    /** Of an order that is cut in several. */
    private Optional<String> material(MaterialWork work, Locale locale) {
        return Optional.ofNullable(workshop.standings(List.of(work.orderId())).get(work.orderId()))
                .filter(order -> !order.materials().isEmpty())
                .map(order -> words.getMessage("material." + work.material().word(), null, locale));
    }
}
