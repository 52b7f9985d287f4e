package io.tailorline.portal.sales.web;

import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.render.PaperSize;
import io.tailorline.pattern.render.PrintedPieces;
import io.tailorline.portal.web.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which pieces of a pattern are printed, on which paper.
 *
 * @param document word of the file: {@code pattern-jacket-shell}
 * @param faults words that name nothing
 */
record PrintRequest(String document, PrintedPieces pieces, PaperSize paper, List<Refusal> faults) {

    PrintRequest {
        faults = List.copyOf(faults);
    }

    /** By the words in files, empty for all. */
    static PrintRequest of(String garment, String material, String paper) {
        List<Refusal> faults = new ArrayList<>();
        Optional<Garment> ofGarment = find("garment", garment, Garment.values(), Garment::word, faults);
        Optional<Material> ofMaterial = find("material", material, Material.values(), Material::word, faults);
        Optional<PaperSize> on =
                find("paper", paper, PaperSize.values(), each -> each.name().toLowerCase(Locale.ROOT), faults);
        String document = "pattern" + ofGarment.map(each -> "-" + each.word()).orElse("")
                + ofMaterial.map(each -> "-" + each.word()).orElse("");
        return new PrintRequest(
                document,
                new PrintedPieces(
                        ofGarment.map(Set::of).orElse(Set.of()),
                        ofMaterial.map(Set::of).orElse(Set.of())),
                on.orElse(PaperSize.A4),
                faults);
    }

    private static <T> Optional<T> find(
            String field, String word, T[] all, Function<T, String> wordOf, List<Refusal> faults) {
        Optional<T> found = Arrays.stream(all)
                .filter(each -> wordOf.apply(each).equals(word))
                .findFirst();
        if (found.isEmpty() && !word.isEmpty()) {
            String known = Arrays.stream(all).map(wordOf).collect(Collectors.joining(", "));
            faults.add(Refusal.of("format", field, word, "one of " + known));
        }
        return found;
    }
}
