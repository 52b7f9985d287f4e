package io.tailorline.drawing;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of one document: the sans serif that PDFBox brings along, the same on every machine, and for letters that
 * it lacks, a font of the machine with Chinese characters, looked up on first use. A font that cannot be read is
 * skipped.
 */
final class PdfFonts implements Closeable {

    /** Where Debian's packages fonts-droid-fallback, fonts-wqy-zenhei and fonts-noto-cjk put theirs. */
    static final List<Path> USUAL = List.of(
            Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"),
            Path.of("/usr/share/fonts-droid-fallback/truetype/DroidSansFallback.ttf"),
            Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"),
            Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"));

    private static final List<String> CHINESE_FACES = List.of("WenQuanYiZenHei", "NotoSansCJKsc-Regular");

    /** A character that only a font with Chinese has. */
    private static final int CHINESE = '裁';

    private static final String SANS_SERIF = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument document;
    private final List<Path> files;
    private final List<Closeable> open = new ArrayList<>();
    private final PdfFont sansSerif;
    private @Nullable Optional<PdfFont> chinese;

    /** @param files where a font with Chinese may be found, the best first */
    PdfFonts(PDDocument document, List<Path> files) throws IOException {
        this.document = document;
        this.files = files;
        try (InputStream file = PDDocument.class.getResourceAsStream(SANS_SERIF)) {
            sansSerif = embedded(new TTFParser().parse(new RandomAccessReadBuffer(file)));
        }
    }

    /** A run of letters in one font. */
    record Run(PdfFont font, String text) {}

    /** The text in as few runs as its letters need; one that no font has becomes a question mark. */
    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        text.codePoints()
                .map(letter -> Character.isISOControl(letter) ? ' ' : letter)
                .forEach(letter -> {
                    PdfFont font =
                            sansSerif.knows(letter) ? sansSerif : chinese().orElse(sansSerif);
                    String shown = font.knows(letter) ? Character.toString(letter) : "?";
                    int last = runs.size() - 1;
                    if (last >= 0 && runs.get(last).font() == font) {
                        runs.set(last, new Run(font, runs.get(last).text() + shown));
                    } else {
                        runs.add(new Run(font, shown));
                    }
                });
        return runs;
    }

    private Optional<PdfFont> chinese() {
        if (chinese == null) {
            chinese = files.stream()
                    .filter(Files::isReadable)
                    .map(this::load)
                    .flatMap(Optional::stream)
                    .filter(font -> font.knows(CHINESE))
                    .findFirst();
        }
        return chinese;
    }

    private PdfFont embedded(TrueTypeFont font) throws IOException {
        open.add(font);
        return new EmbeddedFont(document, font);
    }

    private Optional<PdfFont> load(Path file) {
        try {
            TrueTypeFont font = file.toString().endsWith(".ttc")
                    ? chineseOf(file.toFile())
                    : new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
            if (font instanceof OpenTypeFont withCff && withCff.isPostScript()) {
                return Optional.of(new OutlinedFont(withCff));
            }
            return Optional.of(embedded(font));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The face for simplified Chinese: a collection has one for each country. */
    private TrueTypeFont chineseOf(File file) throws IOException {
        TrueTypeCollection collection = new TrueTypeCollection(file);
        open.add(collection);
        for (String face : CHINESE_FACES) {
            TrueTypeFont font = collection.getFontByName(face);
            if (font != null) {
                return font;
            }
        }
        throw new IOException("No known face in " + file);
    }

    @Override
    public void close() throws IOException {
        for (Closeable font : open) {
            font.close();
        }
    }
}
