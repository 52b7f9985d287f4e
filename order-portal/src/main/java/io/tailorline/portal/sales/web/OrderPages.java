package io.tailorline.portal.sales.web;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.portal.identity.OrderCookie;
import io.tailorline.portal.sales.PhotoPlace;
import io.tailorline.portal.sales.Photos;
import io.tailorline.portal.sales.choice.OrderInWords;
import io.tailorline.portal.sales.order.OrderId;
import io.tailorline.portal.sales.order.OrderRequest;
import io.tailorline.portal.sales.order.OrderRequest.Address;
import io.tailorline.portal.sales.order.OrderRequest.Customer;
import io.tailorline.portal.sales.order.OrderSecret;
import io.tailorline.portal.sales.photo.PhotoRetention;
import io.tailorline.portal.sales.price.Amounts;
import io.tailorline.portal.sales.price.MoneyText;
import io.tailorline.portal.sales.price.persistence.CancellationFees;
import io.tailorline.portal.sales.promise.HouseTimesSource;
import io.tailorline.portal.sales.promise.OrderPromises;
import io.tailorline.portal.web.upload.UploadLimits;
import io.tailorline.portal.web.view.MarkerDrawing;
import io.tailorline.portal.web.view.NoticeTexts;
import io.tailorline.portal.web.view.PieceNames;
import io.tailorline.workflow.production.ChangeUntil;
import io.tailorline.workflow.production.ChangeUntil.Part;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.money.MonetaryAmount;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The customer's page of an order, from its intake to the cut. */
@Controller
class OrderPages {

    private static final Set<OrderState> ON_CLOTH = Set.of(
            OrderState.PLANNED, OrderState.WAITING_TABLE, OrderState.CUTTING, OrderState.CUT, OrderState.BUNDLED);

    private static final Set<OrderState> IS_CUT = Set.of(OrderState.CUT, OrderState.BUNDLED);

    private final StoredSecrets secrets;
    private final OrderFinder finder;
    private final OrderToCut workshop;
    private final PieceNames names;
    private final NoticeTexts notices;
    private final Photos photos;
    private final PhotoRetention photoRetention;
    private final OrderInWords suits;
    private final HouseContact contact;
    private final OrderPromises promises;
    private final CancellationFees fees;
    private final ChangeWords changeWords;
    private final OrderTerms terms;
    private final HouseTimesSource house;

    OrderPages(
            StoredSecrets secrets,
            OrderFinder finder,
            OrderToCut workshop,
            PieceNames names,
            NoticeTexts notices,
            Photos photos,
            PhotoRetention photoRetention,
            OrderInWords suits,
            HouseContact contact,
            OrderPromises promises,
            CancellationFees fees,
            ChangeWords changeWords,
            OrderTerms terms,
            HouseTimesSource house) {
        this.house = house;
        this.terms = terms;
        this.changeWords = changeWords;
        this.secrets = secrets;
        this.finder = finder;
        this.workshop = workshop;
        this.names = names;
        this.notices = notices;
        this.photos = photos;
        this.photoRetention = photoRetention;
        this.suits = suits;
        this.contact = contact;
        this.promises = promises;
        this.fees = fees;
    }

    /** What is cut, but for the pieces of a job that is running: the table tells of those. */
    private static Set<PieceRef> cutBefore(OrderFinder.Found found, Optional<CutProgram> program) {
        OrderProgress progress = found.progress();
        Set<PieceRef> cut = new TreeSet<>(progress.cut().cut());
        if (progress.state() == OrderState.CUTTING && !found.isShellCut()) {
            program.ifPresent(now -> now.pieces().forEach(range -> cut.remove(range.piece())));
        }
        return cut;
    }

    /** The path that opens an order in a browser. */
    static String link(OrderId id, OrderSecret secret) {
        return "/orders/%s/open/%s".formatted(id, secret.text());
    }

    /** Comes here only with the right secret; leaves it in a cookie, so that it does not stay in the address bar. */
    @GetMapping("/orders/{id}/open/{secret}")
    ResponseEntity<Void> open(
            @PathVariable("id") String id, @PathVariable("secret") String secret, HttpServletRequest request) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/orders/" + id));
        OrderCookie.of(request, id, secret).forEach(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie.toString()));
        return answer.header("Referrer-Policy", "no-referrer").build();
    }

    @GetMapping("/orders/{id}")
    String follow(@PathVariable("id") String id, HttpServletRequest request, Model model, Locale locale) {
        OrderFinder.Found found = finder.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        OrderProgress progress = found.progress();
        model.addAttribute("order", found.order());
        model.addAttribute("progress", progress);
        model.addAttribute("state", progress.state().word());
        model.addAttribute("shown", found.shown().word());
        model.addAttribute("shellCut", found.isShellCut());
        model.addAttribute(
                "materials",
                progress.materials().stream().map(OrderView.MaterialView::of).toList());
        model.addAttribute("sentBack", found.isSentBack());
        model.addAttribute("writtenOff", progress.clothWrittenOff());
        addFee(progress, model, locale);
        model.addAttribute("clothId", found.specification().fabric().id());
        model.addAttribute("suit", suits.of(found.specification(), locale));
        model.addAttribute("timeline", OrderTimeline.of(found, ready(id), locale, zone()));
        model.addAttribute("terms", terms.of(found.order(), locale));
        model.addAttribute(
                "email", found.order().customer().map(Customer::email).orElse(""));
        addChange(found, model, locale);
        addAddress(found, model, locale);
        addCut(found, model, locale);
        addPhotos(id, model);
        if (found.isSentBack()) {
            MeasurementSet body = found.specification().body();
            model.addAttribute("again", RetakeField.of(body, progress.reasons()));
            model.addAttribute("body", BodyJson.text(body));
            model.addAttribute("sex", body.sex().word());
        }
        model.addAttribute(
                "reasons",
                SentBackReason.of(found, notices, locale).stream()
                        .map(SentBackReason::text)
                        .toList());
        model.addAttribute(
                "link",
                OrderCookie.kept(request, id)
                        .filter(secret -> secrets.opens(id, secret))
                        .map(secret -> link(found.order().id(), new OrderSecret(secret)))
                        .orElse(""));
        return "sales/order-live";
    }

    /** What it owes, or would owe if it were cancelled now: in words where that is something, and as the API has it. */
    private void addFee(OrderProgress progress, Model model, Locale locale) {
        Optional<MonetaryAmount> owes = fees.of(progress);
        model.addAttribute(
                "fee",
                owes.filter(MonetaryAmount::isPositive)
                        .map(amount -> MoneyText.of(amount, locale))
                        .orElse(""));
        model.addAttribute(
                "owes",
                owes.map(Amounts::decimal).map(BigDecimal::toPlainString).orElse(null));
    }

    /** What happens in the house is told by its clocks. */
    private ZoneId zone() {
        return house.current().calendar().zone();
    }

    private Optional<LocalDate> ready(String id) {
        return promises.find(id).map(promise -> promise.now().day());
    }

    /** Until when it may be changed or cancelled, and how. */
    private void addChange(OrderFinder.Found found, Model model, Locale locale) {
        ChangeUntil until = found.changeUntil();
        model.addAttribute("changeable", until.allowsTheSuit() && !found.isSentBack());
        model.addAttribute("cancellable", until.allows(Part.CANCEL));
        model.addAttribute("until", until.until().word());
        model.addAttribute("untilWords", changeWords.open(until, locale));
        model.addAttribute("untilKnife", changeWords.endsAtTheKnife(until));
        model.addAttribute(
                "about",
                until.about().map(OrderTimeline.hour(locale, zone())::format).orElse(""));
        model.addAttribute("contact", contact.address());
    }

    /** Where it goes, and whether that may still be another. */
    private static void addAddress(OrderFinder.Found found, Model model, Locale locale) {
        boolean isOpen = found.changeUntil().allows(Part.ADDRESS);
        Optional<Address> address = found.order().customer().flatMap(Customer::address);
        model.addAttribute("address", address.orElse(null));
        model.addAttribute(
                "country",
                address.map(goesTo -> new Locale("", goesTo.country()).getDisplayCountry(locale))
                        .orElse(""));
        model.addAttribute("addressOpen", isOpen);
        model.addAttribute("countries", isOpen ? Countries.in(locale) : Map.of());
        model.addAttribute("longest", OrderRequest.LONGEST_TEXT);
    }

    /** The cut as it was planned, and what of it is done. */
    private void addCut(OrderFinder.Found found, Model model, Locale locale) {
        OrderProgress progress = found.progress();
        String id = progress.orderId();
        boolean isOnCloth =
                ON_CLOTH.contains(progress.state()) || !progress.cut().cut().isEmpty();
        Optional<CutProgram> program = isOnCloth ? workshop.program(id) : Optional.empty();
        Set<PieceRef> cut = cutBefore(found, program);
        Optional<MarkerDrawing> drawing = isOnCloth
                ? workshop.marker(id)
                        .map(marker -> MarkerDrawing.of(marker, program, names, locale, false)
                                .with(cut))
                : Optional.empty();
        model.addAttribute("drawing", drawing.orElse(null));
        model.addAttribute("cutBefore", cut.size());
        model.addAttribute(
                "pieces",
                Math.max(
                        progress.cut().pieces(),
                        drawing.map(each -> each.pieces().size()).orElse(0)));
        model.addAttribute("budget", workshop.budgetSeconds());
        model.addAttribute("planned", progress.predictedSeconds().orElse(0.0));
        model.addAttribute("elapsed", progress.tableSeconds().orElse(0.0));
        model.addAttribute(
                "timed",
                !IS_CUT.contains(progress.state()) || progress.tableSeconds().isPresent());
    }

    private void addPhotos(String id, Model model) {
        model.addAttribute("photos", PhotoPlace.of(id, photos.of(id)));
        model.addAttribute("photoMost", UploadLimits.MOST_OF_PHOTO);
        model.addAttribute("photoDays", photoRetention.kept().toDays());
    }
}
