package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.tailorline.pattern.piece.Material;
import io.tailorline.portal.fake.FakeCutRoom;
import io.tailorline.portal.fake.SampleSuit;
import io.tailorline.portal.web.view.PieceNames;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.production.OrderStanding;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** The ticket of an order that shares its marker: on the marker of the lay, for staff alone. */
class TicketsTest {

    private static final String LAY = "LAY-0007A31F";
    private static final MaterialWork OWN = MaterialWork.shell("TL-1");

    private final OrderToCut workshop = mock(OrderToCut.class);
    private final CutRoom room = mock(CutRoom.class);
    private final PieceNames names = mock(PieceNames.class);
    private final ReloadableResourceBundleMessageSource words = new ReloadableResourceBundleMessageSource();

    /** All the pieces on it are of another order, as far as this one is concerned. */
    @BeforeEach
    void itsJobIsALays() {
        words.setBasenames("classpath:messages/sales", "classpath:messages/cutroom", "classpath:messages/names");
        FakeCutRoom known = new FakeCutRoom();
        known.putJob(LAY, JobState.DONE);
        when(room.ofOrder(OWN.id())).thenReturn(known.ofOrder(LAY));
        when(workshop.marker(LAY)).thenReturn(Optional.of(SampleSuit.marker("TL-2")));
        when(workshop.program(LAY)).thenReturn(Optional.of(SampleSuit.program("TL-2")));
        when(names.countedName(any(), any())).thenReturn("piece");
    }

    private Optional<byte[]> ticket(MaterialWork work, boolean isStaff) {
        return new Tickets(workshop, room, names, words).of(work, "R-ordered", isStaff, Locale.ENGLISH);
    }

    @Test
    void it_names_the_lay_the_roll_of_its_job_and_whose_the_other_pieces_are() throws IOException {
        try (PDDocument document = Loader.loadPDF(ticket(OWN, true).orElseThrow())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("TL-1", LAY, "R-2291", "pieces of other orders on this marker", "TL-2")
                    .doesNotContain("R-ordered");
        }
    }

    @Test
    void its_customer_does_not_see_who_shares() {
        assertThat(ticket(OWN, false)).isEmpty();
    }

    @Test
    void it_names_the_material_of_an_order_in_several() throws IOException {
        MaterialWork lining = new MaterialWork("TL-1", Material.LINING);
        when(workshop.marker(lining.id())).thenReturn(Optional.of(SampleSuit.marker("TL-1")));
        when(workshop.program(lining.id())).thenReturn(Optional.of(SampleSuit.program("TL-1")));
        when(room.ofOrder(lining.id())).thenReturn(Optional.empty());
        assertThat(text(OWN)).doesNotContain("material");

        var cut = new OrderStanding.Stage(OrderState.CUT, Optional.empty());
        when(workshop.standings(any()))
                .thenReturn(Map.of("TL-1", new OrderStanding(cut, Map.of(Material.LINING, cut), Instant.EPOCH)));

        assertThat(text(OWN)).containsPattern("material\\s+.*Cloth");
        assertThat(text(lining)).contains("TL-1", "Lining").doesNotContain(lining.id());
    }

    private String text(MaterialWork work) throws IOException {
        try (PDDocument document = Loader.loadPDF(ticket(work, true).orElseThrow())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
