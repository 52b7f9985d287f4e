package io.tailorline.portal.workshop.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RollLabelPdfTest {

    private static RollLabel label(String roll, String article) {
        return label(roll, roll, article);
    }

    private static RollLabel label(String roll, String code, String article) {
        return label(roll, code, article, "Lot 4471, shade A");
    }

    private static RollLabel label(String roll, String code, String article, String lot) {
        return new RollLabel(
                roll,
                code,
                article,
                lot,
                List.of(
                        new RollLabel.Line("length", "27.31 m"),
                        new RollLabel.Line("width", "150.0 cm"),
                        new RollLabel.Line("place", "Bay 4, 2"),
                        new RollLabel.Line("received", "2026-12-01")));
    }

    private static String read(byte[] pdf, float dotsPerInch) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch);
            int[] dots = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
            LuminanceSource light = new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), dots);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)))
                    .getText();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "R-2325, 203.2",
        "R-2325, 304.8",
        "R-2325, 609.6",
        "R-2325, 72",
        "X-0431, 203.2",
        "R-2026-004711-AB, 203.2",
        "R-2026-0047-PANEL-OF-THE-LONGEST-NAME, 203.2"
    })
    void a_decoder_reads_the_number_back_as_a_printer_sets_it(String roll, float dotsPerInch) throws Exception {
        assertThat(read(RollLabelPdf.of(List.of(label(roll, "Navy twill"))), dotsPerInch))
                .isEqualTo(roll);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTPS://HOUSE.EXAMPLE/ID/R-2325",
                "https://order.a-house-with-a-long-name.example/shop/id/R-2026-004711-AB"
            })
    void an_address_is_read_back_at_203_dots_an_inch(String code) throws Exception {
        assertThat(read(RollLabelPdf.of(List.of(label("R-2325", code, "Navy twill"))), 203.2f))
                .isEqualTo(code);
    }

    @Test
    void a_label_with_a_covered_corner_of_the_code_is_read_as_nothing() throws Exception {
        byte[] pdf = RollLabelPdf.of(List.of(label("R-2325", "Navy twill")));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, 203.2f);
            int[] dots = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
            int covered = seen.getHeight() / 3;
            for (int y = 0; y < covered; y++) {
                java.util.Arrays.fill(dots, y * seen.getWidth(), (y + 1) * seen.getWidth(), -1);
            }
            LuminanceSource light = new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), dots);
            assertThatThrownBy(() -> new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void a_page_is_a_label_and_says_all_that_it_must_and_no_more() throws Exception {
        byte[] pdf = RollLabelPdf.of(List.of(label("R-2325", "Navy twill"), label("R-2326", "藏青斜纹")));
        Path kept = Files.createDirectories(Path.of("target/labels")).resolve("roll-label.pdf");
        Files.write(kept, pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(100 / 25.4f * 72, offset(0.01f));
            assertThat(document.getPage(0).getMediaBox().getHeight()).isCloseTo(62 / 25.4f * 72, offset(0.01f));
            PDFTextStripper words = new PDFTextStripper();
            words.setEndPage(1);
            assertThat(words.getText(document).split("\\s+"))
                    .containsExactlyInAnyOrder(("R-2325 Navy twill Lot 4471, shade A length 27.31 m width 150.0 cm"
                                    + " place Bay 4, 2 received 2026-12-01")
                            .split(" "));
        }
    }

    @Test
    void the_shade_is_told_however_long_the_name_of_the_lot() throws Exception {
        RollLabel label = label("R-2325", "R-2325", "Navy twill", "Lot L-1004 (DL-2026-0047-B), shade A");
        try (PDDocument document = Loader.loadPDF(RollLabelPdf.of(List.of(label)))) {
            assertThat(new PDFTextStripper().getText(document)).contains(label.lot());
        }
    }

    @Test
    void every_module_is_whole_dots_and_large_enough() {
        for (double dotsPerMm : new double[] {8, 12, 24}) {
            double dots = RollLabelPdf.MODULE * dotsPerMm;
            assertThat(dots).isEqualTo(Math.rint(dots));
        }
        assertThat(RollLabelPdf.MODULE).isGreaterThanOrEqualTo(0.375);
        CodeSquares code = CodeSquares.of("R-2325");
        assertThat(code.size()).isEqualTo(21);
        assertThat(code.dark())
                .allSatisfy(dark -> assertThat(List.of(dark.minX(), dark.minY(), dark.maxX(), dark.maxY()))
                        .allMatch(edge -> edge == Math.rint(edge) && edge >= 0 && edge <= 21));
    }

    @Test
    void what_does_not_fit_is_refused_in_words() {
        assertThatThrownBy(() -> CodeSquares.of("R".repeat(8000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No QR code holds");
        assertThatThrownBy(() -> RollLabelPdf.of(List.of(label("R".repeat(1200), ""))))
                .hasMessageEndingWith("modules does not fit on the label.");
        assertThatThrownBy(() -> new RollLabel(
                        "R-1", "R-1", "", "", Collections.nCopies(5, new RollLabel.Line("place", "Bay 4"))))
                .hasMessage("The label of roll R-1 has 5 lines; 4 fit.");
    }
}
