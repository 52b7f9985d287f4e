package io.tailorline.nesting.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.MarkerMaker;
import io.tailorline.nesting.MarkerResult;
import io.tailorline.nesting.marker.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.Nap;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.piece.Material;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class MarkerDrawingsTest {

    private final Marker marker = marker("navy <twill> & 藏青");

    @Test
    void the_svg_has_a_view_box_no_size_and_every_piece_as_a_group() throws Exception {
        Element svg = parsed(MarkerSvg.draw(marker)).getDocumentElement();
        NodeList groups = svg.getElementsByTagName("g");

        assertThat(svg.getAttribute("viewBox")).isNotEmpty();
        assertThat(svg.hasAttribute("width")).isFalse();
        assertThat(groups.getLength()).isEqualTo(marker.placements().size());
        for (int i = 0; i < groups.getLength(); i++) {
            Element group = (Element) groups.item(i);
            assertThat(group.getAttribute("class")).isEqualTo("pc");
            assertThat(group.getAttribute("data-s")).isEqualTo("todo");
            assertThat(group.getAttribute("data-piece"))
                    .isEqualTo(marker.placements().get(i).piece());
        }
    }

    @Test
    void the_same_marker_gives_the_same_svg_and_the_same_pdf() {
        assertThat(MarkerSvg.draw(marker)).isEqualTo(MarkerSvg.draw(marker));
        assertThat(MarkerPdf.draw(marker)).isEqualTo(MarkerPdf.draw(marker));
    }

    @Test
    void the_pdf_is_one_page_that_lists_the_pieces() throws Exception {
        byte[] pdf = MarkerPdf.draw(marker);

        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Marker on navy <twill> & ??", "1  A17/jacket.front/R");
        }
    }

    @Test
    void pieces_have_the_names_of_the_trade() {
        PieceNames names = new PieceNames(marker);

        assertThat(marker.placements())
                .extracting(names::of)
                .contains("Front R", "Top sleeve L", "Jetting", "Waistband");
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static Marker marker(String cloth) {
        MarkerRequest request = new MarkerRequest(
                List.of(SamplePatterns.smallSuit("A17")),
                Material.SHELL,
                Fabric.plain(cloth, 1500, Nap.TWO_WAY, 2),
                SearchBudget.ofIterations(5));
        return ((MarkerResult.Made) new MarkerMaker().make(request)).marker();
    }
}
