package io.tailorline.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Point;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SvgWriterTest {

    private static final Box BOX = new Box(-5, 0, 95.5, 40);

    @Test
    void a_picture_is_written_element_by_element() {
        String svg = new SvgWriter(BOX)
                .with("class", "cloth")
                .group("pc")
                .with("data-no", 3)
                .title("3 · front")
                .path("cut", SvgPath.closed(List.of(Point.of(0, 0), Point.of(10.25, 0), Point.of(0, 7))))
                .words("name", Point.of(1, 2), 20)
                .text("front")
                .end()
                .end()
                .rectangle("edge", BOX)
                .document();

        assertThat(svg).isEqualTo("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="-5 0 100.5 40" class="cloth">
                <g class="pc" data-no="3"><title>3 · front</title>
                <path class="cut" d="M0 0L10.25 0L0 7Z"/>
                <text class="name" x="1" y="2" font-size="20">front</text></g>
                <rect class="edge" x="-5" y="0" width="100.5" height="40"/></svg>
                """);
    }

    @Test
    void text_is_escaped_and_what_xml_does_not_allow_becomes_a_question_mark() throws Exception {
        String odd = "<\"&'> 李\u0000\uFFFF";

        Element svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(new SvgWriter(BOX)
                        .with("aria-label", odd)
                        .start("text")
                        .text(odd)
                        .document())))
                .getDocumentElement();

        assertThat(svg.getAttribute("aria-label")).isEqualTo("<\"&'> 李??");
        assertThat(svg.getTextContent()).contains("<\"&'> 李??");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.004, 0", "1.005, 1", "2.5, 2.5", "0.05, 0.05", "-12.345, -12.34", "1e9, 1000000000"})
    void numbers_have_two_decimals_at_most(double value, String written) {
        assertThat(SvgPath.number(value)).isEqualTo(written);
    }
}
