package io.tailorline.cutter.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.Marking;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.PieceRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class CuttingTicketTest {

    private static final TicketWords ENGLISH = TicketWords.from(
            key -> Map.of("title", "Cutting ticket", "cutLength", "Cut length", "airLength", "Air length")
                    .getOrDefault(key, key));
    private static final TicketWords CHINESE = TicketWords.from(key -> "裁剪单" + key.length());
    private static final TicketJob JOB = new TicketJob("TL-1042", "J-17", "R-0007");

    private static Marker marker(int pieces) {
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            placements.add(Markers.rectangle("jacket.flap/" + (i + 1), 10 + i / 12 * 200, 5 + i % 12 * 110, 180, 75));
        }
        return Markers.of(placements);
    }

    private static CutProgram program(Marker marker) {
        return CutPlanner.plan(marker, BuiltInProfile.REFERENCE.profile())
                .orThrow(refused -> new AssertionError(refused.message()));
    }

    private static byte[] ticket(int pieces, TicketWords words) {
        Marker marker = marker(pieces);
        return CuttingTicket.draw(program(marker), marker, JOB, words, PieceRef::withinOrder);
    }

    @Test
    void a_ticket_names_order_job_cloth_roll_times_and_every_piece() throws IOException {
        try (PDDocument document = Loader.loadPDF(ticket(42, ENGLISH))) {
            String text = new PDFTextStripper().getText(document);

            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(text)
                    .contains("Cutting ticket", "TL-1042", "J-17", "R-0007", "test cloth", "reference")
                    .contains("Cut length", "21.45 m", "jacket.flap/1", "jacket.flap/42");
        }
    }

    @Test
    void the_digits_are_the_programs_whatever_the_reader_calls_its_pieces() throws IOException {
        Marker marker = marker(3);
        byte[] ticket = CuttingTicket.draw(program(marker), marker, JOB, ENGLISH, piece -> "Flap " + piece.copy());

        try (PDDocument document = Loader.loadPDF(ticket)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Flap 1", "Flap 3", GeometryHash.of(program(marker)))
                    .doesNotContain("jacket.flap");
        }
    }

    @Test
    void a_long_list_goes_on_overleaf() throws IOException {
        try (PDDocument document = Loader.loadPDF(ticket(90, ENGLISH))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document)).contains("page 2", "jacket.flap/90");
        }
    }

    @Test
    void the_same_ticket_has_the_same_bytes() {
        assertThat(ticket(6, ENGLISH)).isEqualTo(ticket(6, ENGLISH));
    }

    @Test
    void marks_by_light_are_counted_in_all_and_for_each_piece() throws IOException {
        Marker marker = Markers.of(Markers.piece(
                "front/R",
                Markers.rectangle(300, 10, 300, 200),
                List.of(),
                List.of(
                        new DrillHole(Point.of(400, 100), "dart tip"),
                        new DrillHole(Point.of(500, 150), "pocket end"))));
        CutProgram program = CutPlanner.plan(
                        marker, BuiltInProfile.REFERENCE.profile().withMarking(Marking.LIGHT))
                .orThrow(refused -> new AssertionError(refused.message()));
        byte[] ticket = CuttingTicket.draw(program, marker, JOB, ENGLISH, PieceRef::withinOrder);

        try (PDDocument document = Loader.loadPDF(ticket)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("byLight", "front/R (marks 2)")
                    .doesNotContain("drills");
        }
    }

    private static Placement of(String order, Placement placed) {
        return new Placement(
                PieceRef.parse(order + "/" + placed.piece().withinOrder()),
                placed.garment(),
                placed.toFabric(),
                placed.geometry(),
                placed.label());
    }

    @Test
    void a_ticket_of_an_order_in_a_lay_lists_its_own_pieces_and_whose_the_other_numbers_are() throws IOException {
        Marker marker = Markers.of(List.of(
                of("TL-1042", Markers.rectangle("jacket.flap/1", 10, 5, 180, 75)),
                of("TL-1043", Markers.rectangle("jacket.welt/1", 210, 5, 180, 75)),
                of("TL-1042", Markers.rectangle("jacket.flap/2", 410, 5, 180, 75))));
        TicketJob job = new TicketJob("TL-1042", "J-17", "R-0007", Optional.empty(), Optional.of("LAY-0007A31F"));
        byte[] ticket = CuttingTicket.draw(program(marker), marker, job, ENGLISH, PieceRef::withinOrder);

        try (PDDocument document = Loader.loadPDF(ticket)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("LAY-0007A31F", "2 / 3", "jacket.flap/1", "jacket.flap/2")
                    .containsPattern("others\\s+TL-1043\\s+[1-3]\\s")
                    .doesNotContain("jacket.welt");
        }
    }

    @Test
    void chinese_is_drawn_with_whatever_font_this_machine_has() {
        assertThatCode(() -> ticket(3, CHINESE)).doesNotThrowAnyException();
    }
}
