package io.tailorline.pattern.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.SamplePattern;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PatternSvgTest {

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document svg, String name) {
        NodeList nodes = svg.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void every_piece_is_a_group_that_a_page_can_find() throws Exception {
        Document svg = parsed(PatternSvg.picture(SamplePattern.pattern()));

        assertThat(elements(svg, "g"))
                .extracting(group -> group.getAttribute("data-piece"))
                .contains("jacket.front", "jacket.back");
        assertThat(elements(svg, "path"))
                .extracting(path -> path.getAttribute("class"))
                .contains("cut", "seam", "notch", "grain", "internal", "grid", "bar");
    }

    @Test
    void a_picture_has_a_view_box_and_no_size_or_ids_of_its_own() throws Exception {
        Element root = parsed(PatternSvg.picture(SamplePattern.pattern())).getDocumentElement();

        assertThat(root.getAttribute("viewBox")).isNotEmpty();
        assertThat(root.hasAttribute("width")).isFalse();
        assertThat(PatternSvg.picture(SamplePattern.pattern())).doesNotContain(" id=");
    }

    @Test
    void a_piece_stands_upright_with_its_hem_below_and_is_not_mirrored() throws Exception {
        Document svg = parsed(PieceSvg.picture(SamplePattern.front()));

        assertThat(elements(svg, "path"))
                .filteredOn(path -> path.getAttribute("class").equals("seam"))
                .singleElement()
                .satisfies(path -> assertThat(path.getAttribute("d")).isEqualTo("M0 0L0 400L200 400L200 0Z"));
    }

    @Test
    void what_a_customer_is_called_cannot_break_the_picture() throws Exception {
        assertThat(parsed(PatternSvg.picture(new io.tailorline.pattern.piece.Pattern(
                                "<\"&> 李",
                                SamplePattern.pattern().style(),
                                SamplePattern.pattern().measurements(),
                                SamplePattern.pattern().pieces(),
                                List.of(),
                                List.of(),
                                java.util.Map.of())))
                        .getDocumentElement()
                        .getAttribute("aria-label"))
                .isEqualTo("Pattern <\"&> 李");
    }
}
