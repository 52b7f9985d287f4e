package io.tailorline.portal.sales.web;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.render.CuttingTicket;
import io.tailorline.cutter.render.TicketJob;
import io.tailorline.cutter.render.TicketWords;
import io.tailorline.portal.web.view.PieceNames;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.production.OrderToCut;
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
     * A PDF; empty while there is no marker or no program.
     *
     * @param shellRoll that the order names; another material's is known once it has a job
     */
    Optional<byte[]> of(MaterialWork work, String shellRoll, Locale locale) {
        Optional<CutProgram> program = workshop.program(work.id());
        Optional<CutRoom.Job> job = room.ofOrder(work.id());
        String roll = job.filter(any -> !work.isShell()).map(CutRoom.Job::roll).orElse(work.isShell() ? shellRoll : "");
        return workshop.marker(work.id())
                .flatMap(marker -> program.map(cut -> CuttingTicket.draw(
                        cut,
                        marker,
                        new TicketJob(work.id(), job.map(CutRoom.Job::jobId).orElse(""), roll),
                        TicketWords.from(key -> words.getMessage("ticket." + key, null, locale)),
                        piece -> names.countedName(piece, locale))));
    }
}
