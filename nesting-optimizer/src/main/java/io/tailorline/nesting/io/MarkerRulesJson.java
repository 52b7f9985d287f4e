package io.tailorline.nesting.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tailorline.nesting.marker.Block;
import io.tailorline.nesting.marker.BundleDirection;
import io.tailorline.nesting.marker.BundleRule;
import io.tailorline.nesting.marker.MarkerRules;
import io.tailorline.nesting.marker.MatchRule;
import io.tailorline.nesting.marker.PieceRule;
import io.tailorline.nesting.marker.PieceRule.Heading;
import io.tailorline.nesting.marker.Tilt;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The rules of a shop as a file: docs/nesting/marker-rules.md. Lengths mm, angles degrees. A name that is not known is
 * refused: a rule with a slip of the pen must not be silently ignored.
 */
public final class MarkerRulesJson {

    private static final String SCHEMA = "tailorline/lay-rules/1";

    private static final double MOST_TILT_DEG = 45;

    /** No gap and no border of a block is wider, mm: that of a cloth is not either. */
    private static final double MOST_MM = 1000;

    private MarkerRulesJson() {}

    public static MarkerRules read(Path file) throws FileFault {
        return rules(Json.parse(file));
    }

    public static MarkerRules read(String json) throws FileFault {
        return rules(Json.parse("rules", json));
    }

    public static String write(MarkerRules rules) {
        return Json.text(tree(rules));
    }

    static MarkerRules rules(Field field) throws FileFault {
        field.allow("schema", "grades", "bundleDirection", "pieces", "matches", "bundles");
        Optional<Field> schema = field.find("schema");
        if (schema.isPresent() && !schema.get().text().equals(SCHEMA)) {
            throw schema.get().fault("'" + SCHEMA + "'");
        }
        List<PieceRule> pieces = new ArrayList<>();
        for (Field rule : list(field, "pieces")) {
            pieces.add(piece(rule));
        }
        List<MatchRule> matches = new ArrayList<>();
        for (Field rule : list(field, "matches")) {
            matches.add(match(rule));
        }
        List<BundleRule> bundles = new ArrayList<>();
        Optional<Field> all = field.find("bundleDirection");
        if (all.isPresent()) {
            bundles.add(BundleRule.of("*").withDirection(bundleDirection(all.get())));
        }
        for (Field rule : list(field, "bundles")) {
            bundles.add(bundle(rule));
        }
        return new MarkerRules(pieces, matches, bundles, grades(field));
    }

    private static List<Field> list(Field field, String name) throws FileFault {
        Optional<Field> list = field.find(name);
        return list.isPresent() ? list.get().elements() : List.of();
    }

    private static List<String> grades(Field field) throws FileFault {
        List<String> grades = new ArrayList<>();
        for (Field grade : list(field, "grades")) {
            grades.add(word(grade));
        }
        if (new TreeSet<>(grades).size() < grades.size()) {
            throw field.get("grades").fault("grades of which each is named once");
        }
        return grades;
    }

    /** A grade may be a word or a number of points. */
    private static String word(Field field) throws FileFault {
        return field.node().isNumber() ? field.node().asText() : field.text();
    }

    private static PieceRule piece(Field field) throws FileFault {
        field.allow("piece", "tiltDeg", "tiltMm", "gap", "block", "tolerates", "direction", "matched");
        PieceRule rule = PieceRule.of(field.get("piece").text());
        Optional<Field> degrees = field.find("tiltDeg");
        Optional<Field> mm = field.find("tiltMm");
        if (degrees.isPresent() && mm.isPresent()) {
            throw mm.get().fault("left out, or tiltDeg: a tilt is told one way");
        }
        if (degrees.isPresent()) {
            rule = rule.withTilt(tilt(degrees.get(), Tilt.Measure.DEGREES));
        }
        if (mm.isPresent()) {
            rule = rule.withTilt(tilt(mm.get(), Tilt.Measure.MM_OVER_THE_LENGTH));
        }
        Optional<Field> gap = field.find("gap");
        rule = gap.isPresent() ? rule.withGap(gap.get().between(0, MOST_MM, " mm")) : rule;
        Optional<Field> block = field.find("block");
        rule = block.isPresent() ? rule.withBlock(block(block.get())) : rule;
        Optional<Field> grade = field.find("tolerates");
        rule = grade.isPresent() ? rule.tolerating(word(grade.get())) : rule;
        Optional<Field> heading = field.find("direction");
        rule = heading.isPresent() ? rule.heading(heading(heading.get())) : rule;
        Optional<Field> matched = field.find("matched");
        return matched.isPresent() ? rule.matched(matched.get().truth()) : rule;
    }

    private static Tilt tilt(Field field, Tilt.Measure measure) throws FileFault {
        if (field.node().isNumber()) {
            return new Tilt(lean(field, measure), lean(field, measure), measure);
        }
        field.allow("clockwise", "counterClockwise");
        Optional<Field> clockwise = field.find("clockwise");
        Optional<Field> counter = field.find("counterClockwise");
        return new Tilt(
                clockwise.isPresent() ? lean(clockwise.get(), measure) : 0,
                counter.isPresent() ? lean(counter.get(), measure) : 0,
                measure);
    }

    private static double lean(Field field, Tilt.Measure measure) throws FileFault {
        boolean degrees = measure == Tilt.Measure.DEGREES;
        double amount = field.notNegative(degrees ? " degrees" : " mm");
        if (degrees && amount > MOST_TILT_DEG) {
            throw field.fault("at most " + MOST_TILT_DEG + " degrees");
        }
        return amount;
    }

    private static Block block(Field field) throws FileFault {
        if (!field.node().isObject()) {
            Block.Amount all = amount(field);
            return new Block(all, all, all, all);
        }
        field.allow("top", "hem", "low", "high");
        return new Block(side(field, "top"), side(field, "hem"), side(field, "low"), side(field, "high"));
    }

    private static Block.Amount side(Field block, String name) throws FileFault {
        Optional<Field> side = block.find(name);
        return side.isPresent() ? amount(side.get()) : Block.Amount.mm(0);
    }

    /** A number of mm, or a text like {@code "50%"}. */
    private static Block.Amount amount(Field field) throws FileFault {
        if (field.node().isNumber()) {
            return Block.Amount.mm(field.between(0, MOST_MM, " mm"));
        }
        String text = field.node().asText();
        if (!text.matches("[0-9]{1,6}(\\.[0-9]+)?(E-[0-9]{1,3})?%")) {
            throw field.fault("mm, or per cent of the repeat as \"50%\"");
        }
        return Block.Amount.perCent(Double.parseDouble(text.substring(0, text.length() - 1)));
    }

    private static Heading heading(Field field) throws FileFault {
        for (Heading heading : Heading.values()) {
            if (heading.word().equals(field.text())) {
                return heading;
            }
        }
        throw field.fault("'with', 'either' or 'bundle'");
    }

    private static MatchRule match(Field field) throws FileFault {
        field.allow("match", "to", "x", "y", "rank");
        Optional<Field> to = field.find("to");
        Optional<Field> rank = field.find("rank");
        return new MatchRule(
                field.get("match").text(),
                to.isPresent() ? to(to.get()) : MatchRule.To.PIECES,
                axis(field, "x"),
                axis(field, "y"),
                rank.isPresent() ? rank.get().integer() : 0);
    }

    private static MatchRule.To to(Field field) throws FileFault {
        for (MatchRule.To to : MatchRule.To.values()) {
            if (to.word().equals(field.text())) {
                return to;
            }
        }
        throw field.fault("'pieces' or 'cloth'");
    }

    private static MatchRule.Axis axis(Field rule, String name) throws FileFault {
        Optional<Field> field = rule.find(name);
        if (field.isEmpty()) {
            return MatchRule.Axis.SAME;
        }
        Field axis = field.get();
        if (axis.node().isObject()) {
            axis.allow("relative");
            return MatchRule.Axis.relative(axis.get("relative").number());
        }
        return switch (axis.node().asText()) {
            case "same" -> MatchRule.Axis.SAME;
            case "none" -> MatchRule.Axis.NONE;
            default -> throw axis.fault("'same', 'none' or {\"relative\": mm}");
        };
    }

    private static BundleRule bundle(Field field) throws FileFault {
        field.allow("bundle", "direction", "within");
        BundleRule rule = BundleRule.of(field.get("bundle").text());
        Optional<Field> direction = field.find("direction");
        rule = direction.isPresent() ? rule.withDirection(bundleDirection(direction.get())) : rule;
        Optional<Field> within = field.find("within");
        return within.isPresent() ? rule.within(within.get().positive(" mm")) : rule;
    }

    private static BundleDirection bundleDirection(Field field) throws FileFault {
        for (BundleDirection direction : BundleDirection.values()) {
            if (direction.word().equals(field.node().asText())) {
                return direction;
            }
        }
        throw field.fault("0, 180 or 'free'");
    }

    static ObjectNode tree(MarkerRules rules) {
        ObjectNode tree = Json.object();
        tree.put("schema", SCHEMA);
        ArrayNode grades = tree.putArray("grades");
        rules.grades().forEach(grades::add);
        ArrayNode pieces = tree.putArray("pieces");
        rules.pieces().forEach(rule -> pieces.add(tree(rule)));
        ArrayNode matches = tree.putArray("matches");
        for (MatchRule rule : rules.matches()) {
            ObjectNode member = matches.addObject();
            member.put("match", rule.match());
            member.put("to", rule.to().word());
            member.set("x", tree(rule.along()));
            member.set("y", tree(rule.across()));
            member.put("rank", rule.rank());
        }
        ArrayNode bundles = tree.putArray("bundles");
        for (BundleRule rule : rules.bundles()) {
            ObjectNode member = bundles.addObject();
            member.put("bundle", rule.bundle());
            rule.direction().ifPresent(direction -> member.set("direction", tree(direction)));
            rule.within().ifPresent(within -> member.set("within", Json.number(within)));
        }
        return tree;
    }

    private static JsonNode tree(BundleDirection direction) {
        return direction == BundleDirection.FREE
                ? TextNode.valueOf(direction.word())
                : Json.number(Double.parseDouble(direction.word()));
    }

    private static ObjectNode tree(PieceRule rule) {
        ObjectNode tree = Json.object();
        tree.put("piece", rule.piece());
        rule.tilt()
                .ifPresent(
                        tilt -> tree.set(tilt.measure() == Tilt.Measure.DEGREES ? "tiltDeg" : "tiltMm", leans(tilt)));
        rule.gap().ifPresent(gap -> tree.set("gap", Json.number(gap)));
        rule.block().ifPresent(block -> {
            ObjectNode member = tree.putObject("block");
            member.set("top", amount(block.top()));
            member.set("hem", amount(block.hem()));
            member.set("low", amount(block.low()));
            member.set("high", amount(block.high()));
        });
        rule.tolerates().ifPresent(grade -> tree.put("tolerates", grade));
        rule.heading().ifPresent(heading -> tree.put("direction", heading.word()));
        rule.matched().ifPresent(matched -> tree.put("matched", matched));
        return tree;
    }

    private static ObjectNode leans(Tilt tilt) {
        ObjectNode tree = Json.object();
        tree.set("clockwise", Json.number(tilt.clockwise()));
        tree.set("counterClockwise", Json.number(tilt.counterClockwise()));
        return tree;
    }

    private static JsonNode amount(Block.Amount amount) {
        JsonNode number = Json.number(amount.value());
        return amount.perCentOfRepeat() ? TextNode.valueOf(number.asText() + "%") : number;
    }

    private static JsonNode tree(MatchRule.Axis axis) {
        if (!axis.matched()) {
            return TextNode.valueOf("none");
        }
        if (axis.offset() == 0) {
            return TextNode.valueOf("same");
        }
        ObjectNode tree = Json.object();
        tree.set("relative", Json.number(axis.offset()));
        return tree;
    }
}
