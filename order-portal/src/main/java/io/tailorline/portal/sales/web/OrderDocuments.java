package io.tailorline.portal.sales.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.render.MarkerSvg;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.io.dxf.PatternDxf;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.render.PatternPdf;
import io.tailorline.pattern.render.PatternSvg;
import io.tailorline.pattern.render.PatternWords;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.production.OrderToCut;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pattern, marker, program and ticket of an order, as files. */
@RestController
@RequestMapping("/api/v1/orders/{id}")
@Tag(name = "documents")
class OrderDocuments {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");
    private static final MediaType DXF = MediaType.valueOf("image/vnd.dxf");

    private final OrderFinder finder;
    private final OrderToCut workshop;
    private final Tickets tickets;
    private final FileNames names;
    private final Problems problems;
    private final PageWords words;

    OrderDocuments(
            OrderFinder finder,
            OrderToCut workshop,
            Tickets tickets,
            FileNames names,
            Problems problems,
            PageWords words) {
        this.words = words;
        this.names = names;
        this.tickets = tickets;
        this.finder = finder;
        this.workshop = workshop;
        this.problems = problems;
    }

    @GetMapping("/pattern")
    @Operation(summary = "The pattern, tailorline/pattern/1", description = "For staff: it holds the measurements.")
    ResponseEntity<?> pattern(@PathVariable("id") String id) {
        return file(id, "pattern", ".json", MediaType.APPLICATION_JSON, workshop.pattern(id), PatternJson::text);
    }

    @GetMapping("/marker")
    @Operation(summary = "The marker, tailorline/marker/1")
    ResponseEntity<?> marker(
            @PathVariable("id") String id, @RequestParam(name = "material", defaultValue = "") String material) {
        return ofMaterial(
                id,
                material,
                work -> file(
                        id,
                        named("marker", work),
                        ".json",
                        MediaType.APPLICATION_JSON,
                        workshop.marker(work.id()),
                        MarkerJson::write));
    }

    @GetMapping("/pattern.svg")
    @Operation(summary = "The pattern drawn", description = "For staff.")
    ResponseEntity<?> patternDrawing(@PathVariable("id") String id, Locale locale) {
        return file(
                id,
                "pattern",
                ".svg",
                SVG,
                workshop.pattern(id),
                pattern -> PatternSvg.picture(pattern, words(pattern, locale)));
    }

    @GetMapping("/pattern.pdf")
    @Operation(
            summary = "The pattern true to scale, tiled on sheets, their map first",
            description =
                    "For staff. Of one garment and one material, or of all where they are left out; paper is a4 (unless"
                            + " told), letter or a0.")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE))
    @ApiResponse(
            responseCode = "422",
            description = "No such garment, material or paper, or no piece of both",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    ResponseEntity<?> patternPages(
            @PathVariable("id") String id,
            @RequestParam(name = "garment", defaultValue = "") String garment,
            @RequestParam(name = "material", defaultValue = "") String material,
            @RequestParam(name = "paper", defaultValue = "a4") String paper,
            Locale locale) {
        PrintRequest print = PrintRequest.of(garment, material, paper);
        if (!print.faults().isEmpty()) {
            return problems.about("print", print.faults());
        }
        Optional<Pattern> chosen = workshop.pattern(id).map(print.pieces()::of);
        if (chosen.isPresent() && chosen.get().pieces().isEmpty()) {
            return problems.about("print", Refusal.of("print-empty", "material", material, garment));
        }
        return bytes(
                id,
                print.document(),
                ".pdf",
                MediaType.APPLICATION_PDF,
                chosen,
                pattern -> PatternPdf.bytes(pattern, print.paper(), words(pattern, locale)));
    }

    private PatternWords words(Pattern pattern, Locale locale) {
        return words.in(locale, pattern.measurements().sex());
    }

    @GetMapping("/pattern.dxf")
    @Operation(summary = "The pattern as AAMA / ASTM DXF", description = "For staff.")
    ResponseEntity<?> patternExchange(@PathVariable("id") String id) {
        return file(id, "pattern", ".dxf", DXF, workshop.pattern(id), PatternDxf::text);
    }

    @GetMapping("/marker.svg")
    @Operation(summary = "The marker drawn")
    ResponseEntity<?> markerDrawing(
            @PathVariable("id") String id, @RequestParam(name = "material", defaultValue = "") String material) {
        return ofMaterial(
                id,
                material,
                work -> file(id, named("marker", work), ".svg", SVG, workshop.marker(work.id()), MarkerSvg::draw));
    }

    @GetMapping("/program")
    @Operation(summary = "The cut program, tailorline/cut-program/1")
    ResponseEntity<?> program(
            @PathVariable("id") String id, @RequestParam(name = "material", defaultValue = "") String material) {
        return ofMaterial(
                id,
                material,
                work -> file(
                        id,
                        named("program", work),
                        ".json",
                        MediaType.APPLICATION_JSON,
                        workshop.program(work.id()),
                        ProgramJson::text));
    }

    @GetMapping("/ticket.pdf")
    @Operation(summary = "The cutting ticket that goes with the job to the table")
    ResponseEntity<?> ticket(
            @PathVariable("id") String id,
            @RequestParam(name = "material", defaultValue = "") String material,
            HttpServletRequest request,
            Locale locale) {
        boolean isStaff = request.isUserInRole("CUTTER") || request.isUserInRole("TAILOR");
        return ofMaterial(id, material, work -> {
            Optional<byte[]> ticket = finder.find(id)
                    .flatMap(found -> tickets.of(work, found.specification().roll(), isStaff, locale));
            return bytes(id, named("ticket", work), ".pdf", MediaType.APPLICATION_PDF, ticket, Function.identity());
        });
    }

    /** @param material its word; empty for the shell */
    private ResponseEntity<?> ofMaterial(
            String id, String material, Function<MaterialWork, ResponseEntity<?>> document) {
        List<Refusal> faults = PrintRequest.of("", material, "a4").faults();
        if (!faults.isEmpty()) {
            return problems.about("print", faults);
        }
        Material asked = Arrays.stream(Material.values())
                .filter(each -> each.word().equals(material))
                .findFirst()
                .orElse(Material.SHELL);
        return document.apply(new MaterialWork(id, asked));
    }

    /** As a file is named: {@code marker-lining}; the shell's as before there were others. */
    private static String named(String document, MaterialWork work) {
        return work.isShell() ? document : document + "-" + work.material().word();
    }

    private <T> ResponseEntity<?> file(
            String id, String name, String extension, MediaType type, Optional<T> document, Function<T, String> text) {
        return bytes(
                id, name, extension, type, document, text.andThen(written -> written.getBytes(StandardCharsets.UTF_8)));
    }

    private <T> ResponseEntity<?> bytes(
            String id, String name, String extension, MediaType type, Optional<T> document, Function<T, byte[]> drawn) {
        Optional<OrderFinder.Found> found = finder.find(id);
        if (found.isEmpty()) {
            return problems.of(HttpStatus.NOT_FOUND, KeyRefusals.unknownOrder(id));
        }
        if (document.isEmpty()) {
            return problems.of(
                    HttpStatus.NOT_FOUND,
                    KeyRefusals.notYet(name, found.get().progress().state().word()));
        }
        return ResponseEntity.ok()
                .contentType(type)
                .header("Cache-Control", "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        names.disposition(id, name, extension, LocaleContextHolder.getLocale()))
                .body(drawn.apply(document.get()));
    }
}
