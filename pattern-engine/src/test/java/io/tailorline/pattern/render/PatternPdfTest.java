package io.tailorline.pattern.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
            Widest lines = new Widest(pdf.getPage(0));
            lines.processPage(pdf.getPage(0));

            assertThat(lines.width() * MM_PER_POINT).isCloseTo(100, within(0.01));
        }
    }

    @Test
    void a_piece_larger_than_a_sheet_takes_several_and_each_says_which() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PatternPdf.bytes(SamplePattern.pattern(), PaperSize.A4))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1 + 2 * 4);
            PDFTextStripper words = new PDFTextStripper();
            words.setStartPage(5);
            words.setEndPage(5);
            assertThat(words.getText(pdf)).contains("jacket.front").contains("row 2 of 2, column 2 of 2");
        }
        try (PDDocument plot = Loader.loadPDF(PatternPdf.bytes(SamplePattern.pattern(), PaperSize.A0))) {
            assertThat(plot.getNumberOfPages()).isEqualTo(3);
        }
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
