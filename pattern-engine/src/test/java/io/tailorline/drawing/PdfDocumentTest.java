package io.tailorline.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Point;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfDocumentTest {

    private static final String MIXED = "serge 藏青\n2";

    @TempDir
    Path folder;

    private static void draw(PdfDocument sheet) {
        sheet.page(210, 297);
        sheet.pen(1, 0.5, 2, 2);
        sheet.line(Point.of(0, 0), Point.of(10, 10));
        sheet.area(Box.at(20, 20, 30, 30).corners(), Color.YELLOW);
        sheet.text(MIXED, 20, 20, 4);
        sheet.boldText("bold", 20, 40, 4);
        sheet.middleText("turned", Point.of(100, 100), 4, 90, Color.WHITE);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void the_same_drawing_has_the_same_bytes() {
        assertThat(PdfDocument.drawn(PdfDocumentTest::draw)).isEqualTo(PdfDocument.drawn(PdfDocumentTest::draw));
    }

    @Test
    void a_letter_that_no_font_has_becomes_a_question_mark() throws IOException {
        assertThat(text(PdfDocument.drawn(List.of(), PdfDocumentTest::draw)))
                .contains("serge ?? 2", "bold")
                .containsPattern("t\\s*u\\s*r\\s*n\\s*e\\s*d");
    }

    @Test
    void a_font_file_that_cannot_be_read_is_passed_over() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.ttf"), "no font");
        Path collection = Files.writeString(folder.resolve("broken.ttc"), "no fonts");

        byte[] pdf =
                PdfDocument.drawn(List.of(broken, collection, folder.resolve("absent.ttf")), PdfDocumentTest::draw);

        assertThat(text(pdf)).contains("serge ?? 2");
    }

    /** 6 m are 17 008 points, more than a page may have: the unit is doubled. */
    @Test
    void a_long_page_has_a_larger_unit_and_the_same_size() throws IOException {
        byte[] pdf = PdfDocument.drawn(sheet -> sheet.page(6000, 100));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            assertThat(page.getUserUnit()).isEqualTo(2);
            assertThat(page.getMediaBox().getWidth() * 2 / 72 * 25.4).isCloseTo(6000, within(0.01));
        }
    }

    @Test
    void text_is_shortened_to_its_room() {
        PdfDocument.drawn(sheet -> {
            sheet.page(100, 100);
            double room = sheet.width("abc..", 10);

            assertThat(sheet.fitted("abcdefgh", 10, room)).startsWith("abc").endsWith(".");
            assertThat(sheet.fittedEnd("abcdefgh", 10, room)).startsWith("..").endsWith("gh");
            assertThat(sheet.fitted("abc", 10, room)).isEqualTo("abc");
        });
    }
}
