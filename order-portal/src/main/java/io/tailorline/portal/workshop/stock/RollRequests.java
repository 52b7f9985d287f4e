package io.tailorline.portal.workshop.stock;

import io.tailorline.geometry.Ring;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.workflow.workshop.stock.CustomersCloth;
import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.FourPoints;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What requests about rolls say. Whether it can be is the stock's business; here it only has to be readable. */
final class RollRequests {

    private static final int MOST_FLAWS = 500;
    private static final int MOST_POINTS = 4;
    private static final int MOST_CORNERS = 100;
    /** As its column. */
    private static final int LONGEST_GRADE = 40;

    private RollRequests() {}

    static JsonCursor parse(String body) throws FormatFault {
        return JsonCursor.parse("roll", body);
    }

    static NewRoll newRoll(JsonCursor body) throws FormatFault {
        body.allow(
                "article",
                "supplier",
                "dyeLot",
                "shade",
                "ticket",
                "ticketMm",
                "widthsMm",
                "place",
                "id",
                "onlyFor",
                "customersOwn",
                "expectedOn");
        return new NewRoll(
                body.field("article").text(),
                said(body, "supplier"),
                said(body, "dyeLot"),
                said(body, "shade"),
                body.field("ticket").text(),
                body.field("ticketMm").number(),
                body.findAll("widthsMm", JsonCursor::number),
                said(body, "place"),
                said(body, "id"),
                onlyFor(body));
    }

    /** A customer's own cloth that is not ordered yet gets a number, with which he orders. */
    private static Optional<String> onlyFor(JsonCursor body) throws FormatFault {
        Optional<String> order = body.find("onlyFor", JsonCursor::text);
        if (!body.find("customersOwn", JsonCursor::truth).orElse(false)) {
            return order;
        }
        if (order.isPresent()) {
            throw body.field("customersOwn").fault("false where onlyFor names its order");
        }
        return Optional.of(CustomersCloth.number(new SecureRandom()));
    }

    static Optional<LocalDate> expectedOn(JsonCursor body) throws FormatFault {
        return body.find("expectedOn", day -> day.parsed(LocalDate::parse, "a day, as 2026-12-24"));
    }

    /** Empty where it is not said. */
    static String said(JsonCursor body, String field) throws FormatFault {
        return body.find(field, JsonCursor::text).orElse("");
    }

    private static String grade(JsonCursor flaw) throws FormatFault {
        String grade = said(flaw, "grade");
        if (grade.length() > LONGEST_GRADE) {
            throw flaw.field("grade").fault("at most %d characters".formatted(LONGEST_GRADE));
        }
        return grade;
    }

    static List<RollFlaw> flaws(JsonCursor body) throws FormatFault {
        body.allow("flaws");
        JsonCursor flaws = body.field("flaws");
        if (flaws.elements().size() > MOST_FLAWS) {
            throw flaws.fault("at most %d flaws".formatted(MOST_FLAWS));
        }
        return flaws.all(RollRequests::flaw);
    }

    static RollFlaw flaw(JsonCursor flaw) throws FormatFault {
        flaw.allow("ring", "kind", "points", "grade");
        FlawKind kind = flaw.field("kind").oneOf(FlawKind.values(), FlawKind::code);
        Ring ring = ring(flaw.field("ring"));
        Optional<JsonCursor> typed = flaw.find("points");
        int points =
                typed.isPresent() ? (int) typed.get().between(1, MOST_POINTS, "points") : FourPoints.of(ring, kind);
        return new RollFlaw(ring, kind, points, grade(flaw));
    }

    private static Ring ring(JsonCursor field) throws FormatFault {
        List<JsonCursor> corners = field.elements();
        if (corners.size() > MOST_CORNERS) {
            throw field.fault("at most %d corners".formatted(MOST_CORNERS));
        }
        double[] xs = new double[corners.size()];
        double[] ys = new double[corners.size()];
        for (int i = 0; i < xs.length; i++) {
            List<JsonCursor> point = corners.get(i).elements();
            if (point.size() != 2) {
                throw corners.get(i).fault("a point [x, y] in mm");
            }
            xs[i] = point.get(0).number();
            ys[i] = point.get(1).number();
        }
        try {
            return Ring.counterClockwise(xs, ys);
        } catch (IllegalArgumentException noArea) {
            throw field.fault("at least 3 corners round an area");
        }
    }
}
