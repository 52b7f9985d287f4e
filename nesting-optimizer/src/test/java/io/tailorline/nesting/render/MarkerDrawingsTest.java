package io.tailorline.nesting.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.nesting.MarkerMaker;
import io.tailorline.nesting.MarkerResult;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.cloth.Spread;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.PieceRef;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
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
        List<Element> groups = new ArrayList<>();
        NodeList all = svg.getElementsByTagName("g");
        for (int i = 0; i < all.getLength(); i++) {
            if (((Element) all.item(i)).getAttribute("class").equals("pc")) {
                groups.add((Element) all.item(i));
            }
        }

        assertThat(svg.getAttribute("viewBox")).isNotEmpty();
        assertThat(svg.hasAttribute("width")).isFalse();
        assertThat(groups.size()).isEqualTo(marker.placements().size());
        for (int i = 0; i < groups.size(); i++) {
            Element group = groups.get(i);
            assertThat(group.getAttribute("class")).isEqualTo("pc");
            assertThat(group.getAttribute("data-s")).isEqualTo("todo");
            assertThat(group.getAttribute("data-piece"))
                    .isEqualTo(marker.placements().get(i).piece().toString());
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
                    .contains("Marker on navy <twill> & ", "1  A17/jacket.front/R");
        }
    }

    /** The page is the marker and 40 mm round it, the cloth 1500 mm with selvedges of 10 mm. */
    @Test
    void the_true_size_page_measures_what_the_cloth_measures() throws Exception {
        try (PDDocument document = Loader.loadPDF(MarkerPdf.drawTrueSize(marker))) {
            PDPage page = document.getPage(0);

            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(page.getUserUnit()).isEqualTo(1);
            assertThat(page.getMediaBox().getWidth() / 72 * 25.4).isCloseTo(marker.length() + 80, within(0.01));
            assertThat(page.getMediaBox().getHeight() / 72 * 25.4).isCloseTo(1600, within(0.01));
        }
    }

    /** 6 m are 17 008 points, more than a page may have: the unit is doubled. */
    @Test
    void a_true_size_page_of_long_cloth_has_a_larger_unit_and_the_same_size() throws Exception {
        Marker longer = new Marker(marker.fabric(), 6000, marker.efficiency(), marker.placements());

        try (PDDocument document = Loader.loadPDF(MarkerPdf.drawTrueSize(longer))) {
            PDPage page = document.getPage(0);

            assertThat(page.getUserUnit()).isEqualTo(2);
            assertThat(page.getMediaBox().getWidth() * 2 / 72 * 25.4).isCloseTo(6080, within(0.01));
        }
    }

    @Test
    void a_list_that_is_too_long_for_the_page_goes_on_over_the_next_ones_without_a_gap() throws Exception {
        List<Placement> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.addAll(marker.placements());
        }
        Marker longer = new Marker(marker.fabric(), marker.length(), marker.efficiency(), many);

        try (PDDocument document = Loader.loadPDF(MarkerPdf.draw(longer))) {
            String text = new PDFTextStripper().getText(document);

            assertThat(document.getNumberOfPages()).isEqualTo(3);
            for (int number = 1; number <= many.size(); number++) {
                assertThat(text).contains(number + "  A17/");
            }
        }
    }

    @Test
    void pieces_of_several_orders_are_coloured_by_order_and_explained() {
        List<Placement> two = new ArrayList<>(marker.placements());
        Placement first = two.get(0);
        two.set(
                0,
                new Placement(
                        PieceRef.parse("B2/jacket.front/R"),
                        first.garment(),
                        first.toFabric(),
                        first.geometry(),
                        first.label()));
        PieceColours colours = new PieceColours(new Marker(marker.fabric(), marker.length(), marker.efficiency(), two));

        assertThat(colours.legend())
                .containsExactly(new PieceColours.Entry("B2", 0, 1), new PieceColours.Entry("A17", 1, 8));
        assertThat(new PieceColours(marker).legend())
                .containsExactly(new PieceColours.Entry("jacket", 0, 8), new PieceColours.Entry("trousers", 1, 1));
    }

    @Test
    void a_solution_is_drawn_as_one_element_with_an_outline_a_copy() throws Exception {
        var instance = io.tailorline.nesting.model.SampleInstances.cutRectangle(1, 3, 200);
        var solution = new io.tailorline.nesting.search.StripPacker(
                        io.tailorline.nesting.model.PackingProblem.of(instance), 1, 1)
                .pack(
                        io.tailorline.nesting.search.Terminator.iterations(0),
                        io.tailorline.nesting.search.SolutionListener.none());

        Element svg = parsed(SolutionSvg.draw(instance, solution)).getDocumentElement();

        assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(1 + 6 + 1);
    }

    @Test
    void letters_that_xml_has_no_place_for_leave_the_svg_readable() throws Exception {
        Marker odd = new Marker(Fabric.plain("a\u0000b\uFFFFc", 1500, Nap.TWO_WAY, 2), 100, 0, List.of());

        assertThat(parsed(MarkerSvg.draw(odd)).getDocumentElement().getAttribute("aria-label"))
                .contains("a?b?c");
    }

    /** The small suit has nine pieces; on folded cloth the knife goes round five outlines. */
    @Test
    void on_cloth_in_two_plies_the_copies_are_counted_that_are_wanted() throws Exception {
        MarkerRequest request = new MarkerRequest(
                List.of(SamplePatterns.smallSuit("A17")),
                Material.SHELL,
                Fabric.plain("serge", 1500, Nap.TWO_WAY, 2).spread(Spread.of(Spread.Kind.FOLDED)),
                SearchBudget.ofIterations(5));
        Marker folded = ((MarkerResult.Made) new MarkerMaker().make(request)).marker();

        assertThat(Caption.figures(folded)).startsWith("9 pieces");
        assertThat(parsed(MarkerSvg.draw(folded)).getDocumentElement().getAttribute("aria-label"))
                .startsWith("9 pieces");
        assertThat(new PieceColours(folded)
                        .legend().stream().mapToInt(PieceColours.Entry::pieces).sum())
                .isEqualTo(9);
    }

    @Test
    void pieces_have_the_names_of_the_trade() {
        MarkerPieceNames names = new MarkerPieceNames(marker);

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
