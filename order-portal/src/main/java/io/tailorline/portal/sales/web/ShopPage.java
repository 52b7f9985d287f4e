package io.tailorline.portal.sales.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.LikelyBody;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.sales.HouseStyle;
import io.tailorline.portal.sales.choice.ChoiceTiles;
import io.tailorline.portal.sales.choice.DeclaredOption;
import io.tailorline.portal.sales.choice.Looks;
import io.tailorline.portal.sales.order.OrderRequest;
import io.tailorline.portal.sales.payment.OrderPayments;
import io.tailorline.portal.sales.price.MoneyText;
import io.tailorline.portal.sales.price.PriceBook;
import io.tailorline.portal.sales.quote.Offers;
import io.tailorline.portal.sales.terms.persistence.TermsVersions;
import io.tailorline.portal.web.view.PageModules;
import io.tailorline.portal.web.view.StyleWords;
import io.tailorline.portal.workshop.Cloth;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.javamoney.moneta.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which a suit is ordered, in five steps. What is chosen stays in the browser until it is ordered. */
@Controller
class ShopPage {

    private static final List<String> STEPS = List.of("cloth", "style", "details", "measure", "order");

    private static final List<String> MODULES = PageModules.of("/static/js/sales/shop.js");

    private static final List<String> GARMENTS =
            Stream.of(Garment.values()).map(Garment::word).toList();

    private static final MeasurementSet MAN = median(Sex.MALE);
    private static final MeasurementSet WOMAN = median(Sex.FEMALE);

    private final ChoiceTiles tiles;
    private final Looks looks;
    private final PatternEngine engine;
    private final StyleWords words;
    private final ObjectMapper json;
    private final HouseStyle house;
    private final Offers offers;
    private final OfferFragment offered;
    private final TermsVersions terms;
    private final ObjectProvider<OrderPayments> payments;

    ShopPage(
            PatternEngine engine,
            StyleWords words,
            ChoiceTiles tiles,
            Looks looks,
            HouseStyle house,
            ObjectMapper json,
            Offers offers,
            OfferFragment offered,
            TermsVersions terms,
            ObjectProvider<OrderPayments> payments) {
        this.house = house;
        this.tiles = tiles;
        this.looks = looks;
        this.offers = offers;
        this.offered = offered;
        this.terms = terms;
        this.payments = payments;
        this.engine = engine;
        this.words = words;
        this.json = json;
    }

    @GetMapping("/")
    String shop(Model model, HttpServletResponse response, Locale locale, @Nullable Principal principal) {
        List<Cloth> priced = offers.cloths();
        if (priced.isEmpty()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return "sales/nothing-offered";
        }
        PriceBook book = offers.book();
        HouseStyle now = house.asOfNow();
        Set<String> ofTheHouse = now.usual().keySet();
        model.addAttribute("modules", MODULES);
        model.addAttribute("steps", STEPS);
        String standard = priced.get(0).id();
        model.addAttribute(
                "cloths",
                priced.stream().map(cloth -> swatch(cloth, book, locale)).toList());
        model.addAttribute("standard", standard);
        // a draft of a customer is not kept where a member of staff is signed in
        model.addAttribute("staff", principal != null);
        model.addAttribute("declared", declared(now));
        model.addAttribute("garments", GARMENTS);
        model.addAttribute("looks", looks.all());
        model.addAttribute("styleGroups", tiles.of("style", book, standard, ofTheHouse, locale));
        model.addAttribute("detailGroups", tiles.of("details", book, standard, ofTheHouse, locale));
        model.addAttribute("measures", measures(now));
        model.addAttribute("figures", FigurePicture.ALL);
        model.addAttribute("longest", OrderRequest.LONGEST_TEXT);
        model.addAttribute("offer", offered.first(standard, locale));
        model.addAttribute("termsVersion", terms.newest());
        model.addAttribute("taking", payments.getIfAvailable() != null);
        model.addAttribute("counted", offers.isCounted());
        model.addAttribute("countries", Countries.in(locale));
        return "sales/shop";
    }

    /** @param metre what a metre costs */
    record Swatch(String id, String metre) {}

    private static Swatch swatch(Cloth cloth, PriceBook book, Locale locale) {
        BigDecimal metre = Objects.requireNonNull(book.cloths().get(cloth.id()));
        return new Swatch(cloth.id(), MoneyText.of(Money.of(metre, book.currency()), locale));
    }

    private String declared(HouseStyle now) {
        List<DeclaredOption> options = engine.options().stream()
                .map(option -> DeclaredOption.of(option, words.isUnsaid(option), now.usual()))
                .toList();
        try {
            return json.writeValueAsString(options);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The options of the suit cannot be written.", impossible);
        }
    }

    private static List<MeasureField> measures(HouseStyle now) {
        return MeasureField.all(fit -> sex -> now.cut(Style.threePiece().withFit(fit), sex == Sex.MALE ? MAN : WOMAN));
    }

    private static MeasurementSet median(Sex sex) {
        return LikelyBody.completed(MeasurementSet.symmetric("median", sex, Map.of()));
    }
}
