package io.tailorline.cutter.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.io.ProjectionJson;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.ClothPlace;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.projection.CutSnapshot;
import io.tailorline.cutter.projection.Projection;
import io.tailorline.cutter.render.CuttingTicket;
import io.tailorline.cutter.render.ProjectionSvg;
import io.tailorline.cutter.render.ProjectionWords;
import io.tailorline.cutter.render.TicketJob;
import io.tailorline.cutter.render.TicketWords;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.piece.PieceRef;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Where the cloth lies is told wherever somebody lays it. */
class ClothPlaceTest {

    private final Marker marker = Markers.withSelvedge(Markers.of(Markers.rectangle("flap/1", 10, 10, 180, 75)), 12.5);
    private final CutProgram program = CutPlanner.plan(marker, BuiltInProfile.REFERENCE.profile())
            .orThrow(refused -> new AssertionError(refused.message()));

    private String projected(long doneRecord) {
        Projection projection = Projection.of(marker, program, new CutSnapshot(doneRecord, Map.of(), Optional.empty()));
        return ProjectionSvg.draw(projection, Optional.empty(), ProjectionWords.ENGLISH, PieceRef::withinOrder);
    }

    @Test
    void the_selvedge_margin_lies_outside_the_usable_width() {
        ClothPlace place = program.cloth().orElseThrow();

        assertThat(place).isEqualTo(new ClothPlace(new TablePoint(0, 0), 12.5, 1500, 5000));
        assertThat(place.nearSelvedge()).isEqualTo(-12.5);
        assertThat(place.farSelvedge()).isEqualTo(1512.5);
        assertThat(place.end()).isEqualTo(5000);
    }

    @Test
    void a_program_s_file_keeps_it_and_a_program_without_it_is_read() throws Exception {
        String text = ProgramJson.text(program);
        String line =
                "\"cloth\":{\"origin\":[0.0,0.0],\"selvedgeMargin\":12.5,\"usableWidth\":1500.0,\"length\":5000.0},\n";

        assertThat(text).contains(line);
        assertThat(ProgramJson.parse("program.json", text)).isEqualTo(program);
        assertThat(ProgramJson.parse("program.json", text.replace(line, "")).cloth())
                .isEmpty();
        assertThatThrownBy(() -> ProgramJson.parse(
                        "program.json", text.replace("\"selvedgeMargin\":12.5", "\"selvedgeMargin\":-1")))
                .isInstanceOf(FormatFault.class)
                .hasMessageContaining("$.cloth", "-1.0 mm");
    }

    @Test
    void the_projection_shows_both_selvedges_and_says_where_they_lie_until_the_knife_goes_down() {
        assertThat(projected(0))
                .contains("class=\"selvedge\"", "class=\"first-usable\"")
                .contains("near selvedge dashed, y -12.5 mm, usable from x 0.0 mm");
        assertThat(projected(1)).contains("class=\"selvedge\"").doesNotContain("near selvedge");
        assertThat(ProjectionJson.text(Projection.of(marker, program, CutSnapshot.WAITING), Optional.empty()))
                .contains("\"cloth\":{\"origin\":[0.0,0.0],\"selvedgeMargin\":12.5,");
    }

    @Test
    void the_ticket_says_where_to_lay_it() throws Exception {
        byte[] ticket = CuttingTicket.draw(
                program,
                marker,
                new TicketJob("TL-1042", "J-17", "R-0007"),
                TicketWords.from(key -> key),
                PieceRef::withinOrder);

        try (PDDocument document = Loader.loadPDF(ticket)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("margin", "12.5 mm")
                    .contains("selvedges", "y -12.5 \u2026 1512.5 mm")
                    .contains("usable", "x 0.0 \u2026 5000.0 mm");
        }
    }
}
