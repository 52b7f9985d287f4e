package io.tailorline.pattern.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.SamplePattern;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PatternPdfTest {

    private static final double MM_PER_POINT = 25.4 / 72;

    @Test
    void the_test_square_is_a_hundred_millimetres() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PatternPdf.bytes(SamplePattern.pattern(), PaperSize.A4))) {
            PDPage cover = pdf.getPage(1);
            Widest lines = new Widest(cover);
            lines.processPage(cover);

            assertThat(lines.width() * MM_PER_POINT).isCloseTo(100, within(0.01));
        }
    }

    @Test
    void a_piece_larger_than_a_sheet_takes_several_and_each_says_which() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PatternPdf.bytes(SamplePattern.pattern(), PaperSize.A4))) {
            assertThat(pdf.getNumberOfPages())
                    .as("map, cover, 2 pieces of 4 sheets")
                    .isEqualTo(2 + 2 * 4);
            assertThat(words(pdf, 1)).contains("Map of the pages").contains("10");
            assertThat(words(pdf, 2)).contains("pages 3 to 6").contains("pages 7 to 10");
            assertThat(words(pdf, 6)).contains("jacket.front").contains("row 2 of 2, column 2 of 2");
        }
    }

    @Test
    void neighbouring_sheets_carry_the_same_numbered_mark() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PatternPdf.bytes(SamplePattern.pattern(), PaperSize.A4))) {
            String left = words(pdf, 3);
            String right = words(pdf, 4);

            assertThat(left.lines()).contains("1");
            assertThat(right.lines()).contains("1");
        }
    }

    @Test
    void pieces_that_fit_share_a_sheet() throws IOException {
        try (PDDocument plot = Loader.loadPDF(PatternPdf.bytes(SamplePattern.pattern(), PaperSize.A0))) {
            assertThat(plot.getNumberOfPages()).as("map, cover and one sheet").isEqualTo(3);
            assertThat(words(plot, 1)).contains("Map of the pages", "whole pieces", "3");
            assertThat(words(plot, 3)).contains("cut 2 in pairs");
        }
    }

    @Test
    void on_a_roll_everything_is_whole_and_as_wide_as_the_roll() throws IOException {
        Pattern pattern = SamplePattern.pattern();
        try (PDDocument roll = Loader.loadPDF(PatternPdf.roll(pattern, 914))) {
            assertThat(roll.getNumberOfPages()).isEqualTo(1);
            assertThat(roll.getPage(0).getMediaBox().getWidth() * MM_PER_POINT).isCloseTo(914, within(0.1));
        }
        assertThatThrownBy(() -> PatternPdf.roll(pattern, 150)).hasMessageContaining("must be at least");
    }

    private static String words(PDDocument pdf, int page) throws IOException {
        PDFTextStripper words = new PDFTextStripper();
        words.setStartPage(page);
        words.setEndPage(page);
        return words.getText(pdf);
    }

    @Test
    void the_same_pattern_gives_the_same_bytes_and_a_foreign_letter_breaks_nothing() {
        assertThat(PatternPdf.bytes(SamplePattern.pattern(), PaperSize.A4))
                .isEqualTo(PatternPdf.bytes(SamplePattern.pattern(), PaperSize.A4));
    }

    /** The width of everything drawn on a page, points. */
    private static final class Widest extends PDFGraphicsStreamEngine {
        private double least = Double.POSITIVE_INFINITY;
        private double most = Double.NEGATIVE_INFINITY;

        Widest(PDPage page) {
            super(page);
        }

        double width() {
            return most - least;
        }

        private void take(double x) {
            least = Math.min(least, x);
            most = Math.max(most, x);
        }

        @Override
        public void moveTo(float x, float y) {
            take(x);
        }

        @Override
        public void lineTo(float x, float y) {
            take(x);
        }

        @Override
        public void appendRectangle(
                java.awt.geom.Point2D p0,
                java.awt.geom.Point2D p1,
                java.awt.geom.Point2D p2,
                java.awt.geom.Point2D p3) {}

        @Override
        public void drawImage(PDImage image) {}

        @Override
        public void clip(int rule) {}

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

        @Override
        public java.awt.geom.Point2D getCurrentPoint() {
            return new java.awt.geom.Point2D.Float();
        }

        @Override
        public void closePath() {}

        @Override
        public void endPath() {}

        @Override
        public void strokePath() {}

        @Override
        public void fillPath(int rule) {}

        @Override
        public void fillAndStrokePath(int rule) {}

        @Override
        public void shadingFill(COSName name) {}
    }
}
