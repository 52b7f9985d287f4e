package io.tailorline.portal.sales.price.web;

import io.tailorline.json.FormatFault;
import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.sales.HouseDay;
import io.tailorline.portal.sales.price.PriceBook;
import io.tailorline.portal.sales.price.PriceBookText;
import io.tailorline.portal.sales.price.PriceBookYaml;
import io.tailorline.portal.sales.price.PriceDifference;
import io.tailorline.portal.sales.price.persistence.PriceBooks;
import io.tailorline.portal.web.FormatRefusal;
import io.tailorline.portal.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The price books: the one in force as a table, the others by version; a new one is tried, compared and stored. */
@Controller
class PriceBookPage {

    /** Before the name of a field of the table. */
    private static final String AMOUNT = "amount.";

    private final PriceBooks books;
    private final PriceBookYaml reader;
    private final AuditedActions audited;
    private final HouseDay day;
    private final InstantSource clock;

    PriceBookPage(PriceBooks books, PriceBookYaml reader, AuditedActions audited, HouseDay day, InstantSource clock) {
        this.books = books;
        this.reader = reader;
        this.audited = audited;
        this.day = day;
        this.clock = clock;
    }

    /** Why a book is not stored. */
    private static final class BookRefused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        BookRefused(Refusal refusal) {
            super(refusal.code());
            this.refusal = refusal;
        }
    }

    @GetMapping("/admin/prices")
    String show(
            @RequestParam(name = "version", defaultValue = "") String version,
            @RequestParam(name = "stored", defaultValue = "") String stored,
            Model model) {
        PriceBook inForce = inForce();
        PriceBook shown = version.isEmpty() ? inForce : find(version);
        books.find(stored).ifPresent(book -> model.addAttribute("stored", book));
        return page(model, shown, text(shown.version()));
    }

    /** What is typed or loaded from a file, compared with the book in force; stored when {@code act} says so. */
    @PostMapping("/admin/prices")
    String change(
            @RequestParam(name = "text") String text,
            @RequestParam(name = "act", defaultValue = "try") String act,
            Principal by,
            Model model,
            HttpServletResponse response) {
        PriceBook inForce = inForce();
        try {
            PriceBook book = parsed(text);
            refuse(book, inForce);
            if (act.equals("store")) {
                audited.perform(
                        AuditAction.PRICES_CHANGED,
                        book.version(),
                        Map.of("validFrom", book.validFrom().toString()),
                        () -> store(book, text, Staff.name(by)));
                return "redirect:/admin/prices?stored=" + book.version();
            }
            model.addAttribute("tried", book);
            model.addAttribute("differences", PriceDifference.between(inForce, book));
        } catch (BookRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", refused.refusal);
        }
        return page(model, inForce, text);
    }

    /** The amounts of the table, as they were typed, become a text that is tried like any other. */
    @PostMapping("/admin/prices/amounts")
    String amounts(@RequestParam Map<String, String> form, Principal by, Model model, HttpServletResponse response) {
        PriceBook base = find(form.getOrDefault("base", ""));
        Map<String, String> amounts = new LinkedHashMap<>();
        form.forEach((name, typed) -> {
            if (name.startsWith(AMOUNT)) {
                amounts.put(name.substring(AMOUNT.length()), typed);
            }
        });
        String text =
                PriceBookText.of(base, form.getOrDefault("version", ""), form.getOrDefault("validFrom", ""), amounts);
        return change(text, "try", by, model, response);
    }

    private PriceBook parsed(String text) throws BookRefused {
        try {
            return reader.parse("prices.yaml", text);
        } catch (FormatFault fault) {
            Refusal refusal = FormatRefusal.of("", fault);
            throw new BookRefused(new Refusal(
                    "price-book", refusal.field(), refusal.value(), refusal.limit(), List.of(refusal.field())));
        }
    }

    private void refuse(PriceBook book, PriceBook inForce) throws BookRefused {
        LocalDate today = today();
        if (books.stored(book.version()).isPresent()) {
            throw new BookRefused(Refusal.of("price-version", "version", book.version(), ""));
        }
        Optional<PriceBooks.Stored> sameDay = books.all().stream()
                .filter(each -> each.validFrom().equals(book.validFrom()))
                .findFirst();
        if (sameDay.isPresent()) {
            throw new BookRefused(Refusal.of(
                    "price-day-taken",
                    "validFrom",
                    book.validFrom().toString(),
                    sameDay.get().version()));
        }
        if (book.validFrom().isBefore(today)) {
            throw new BookRefused(
                    Refusal.of("price-day-over", "validFrom", book.validFrom().toString(), today.toString()));
        }
        if (!book.currency().equals(inForce.currency())) {
            throw new BookRefused(Refusal.of(
                    "price-currency",
                    "currency",
                    book.currency().getCurrencyCode(),
                    inForce.currency().getCurrencyCode()));
        }
    }

    private void store(PriceBook book, String text, String by) throws BookRefused {
        if (!books.add(new PriceBooks.Stored(book.version(), book.validFrom(), text, clock.instant(), by))) {
            throw new BookRefused(Refusal.of("price-version", "version", book.version(), ""));
        }
    }

    /** A book as a file. */
    @GetMapping(path = "/admin/prices/{version}.yaml", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String file(@PathVariable("version") String version) {
        return text(find(version).version());
    }

    private PriceBook inForce() {
        LocalDate today = today();
        return books.inForce(today)
                .orElseThrow(() -> new IllegalStateException("No price book is in force on %s.".formatted(today)));
    }

    private PriceBook find(String version) {
        return books.find(version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String text(String version) {
        return books.stored(version).map(PriceBooks.Stored::text).orElse("");
    }

    private LocalDate today() {
        return day.today();
    }

    /** By where they stand; those that are offered and have none first, so that nobody overlooks them. */
    private Map<String, String> amounts(PriceBook book) {
        Map<String, String> amounts = new LinkedHashMap<>();
        reader.unpriced(book).forEach(cloth -> amounts.put(PriceBookText.CLOTH + cloth, ""));
        amounts.putAll(PriceDifference.flat(book));
        return amounts;
    }

    private String page(Model model, PriceBook shown, String text) {
        model.addAttribute("shown", shown);
        model.addAttribute("inForce", inForce().version());
        model.addAttribute("amounts", amounts(shown));
        model.addAttribute("unpriced", reader.unpriced(inForce()));
        model.addAttribute("text", text);
        model.addAttribute("today", today());
        model.addAttribute("versions", books.all());
        return "sales/prices";
    }
}
