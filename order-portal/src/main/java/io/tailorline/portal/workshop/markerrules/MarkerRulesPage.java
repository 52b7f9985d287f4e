package io.tailorline.portal.workshop.markerrules;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.view.TypedNumber;
import io.tailorline.workflow.workshop.HouseMarkerRules;
import io.tailorline.workflow.workshop.HouseMarkerRules.Seams;
import io.tailorline.workflow.workshop.HouseMarkerRules.TwoWay;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules of the house for its markers, changed in a form. */
@Controller
class MarkerRulesPage {

    private final MarkerRulesDesk desk;

    MarkerRulesPage(MarkerRulesDesk desk) {
        this.desk = desk;
    }

    /** @param stored the version that was just stored; 0 for none */
    @GetMapping("/workshop/marker-rules")
    String show(@RequestParam(name = "stored", defaultValue = "0") int stored, Model model) {
        int version = desk.current().version();
        if (stored > 0 && stored == version) {
            model.addAttribute("stored", stored);
        }
        return page(fields(desk.current().rules()), version, List.of(), model);
    }

    @PostMapping("/workshop/marker-rules")
    String change(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "based", defaultValue = "-1") int based,
            Principal by,
            Model model,
            HttpServletResponse response) {
        MarkerRulesReader.Found found = MarkerRulesReader.read(tree(typed));
        if (!found.refusals().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(typed, based, found.refusals(), model);
        }
        try {
            int version = desk.store(based, found.rules(), Staff.name(by)).version();
            return "redirect:/workshop/marker-rules?stored=" + version;
        } catch (MarkerRulesDesk.Overtaken overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            Refusal changed = MarkerRulesController.changed(desk.current().version(), based);
            return page(typed, based, List.of(changed), model);
        }
    }

    /** A box that is not ticked is not sent; a number that is none stays text, so that it is told. */
    private static ObjectNode tree(Map<String, String> typed) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        number(tree, "pieceGap", typed.getOrDefault("pieceGap", ""));
        String tilt = typed.getOrDefault("hiddenTilt", "").strip();
        if (!tilt.isEmpty()) {
            number(tree, "hiddenTilt", tilt);
        }
        tree.put("matched", typed.containsKey("matched"));
        List.of("along", "across", "twoWay").forEach(field -> tree.put(field, typed.getOrDefault(field, "")));
        ArrayNode chosen = tree.putArray("chosen");
        typed.getOrDefault("chosen", "")
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(chosen::add);
        return tree;
    }

    private static void number(ObjectNode tree, String field, String text) {
        OptionalDouble number = TypedNumber.of(text.strip());
        if (number.isPresent()) {
            tree.put(field, number.getAsDouble());
        } else {
            tree.put(field, text);
        }
    }

    private static Map<String, String> fields(HouseMarkerRules rules) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("pieceGap", plain(rules.pieceGap()));
        fields.put("hiddenTilt", rules.hiddenTilt().map(MarkerRulesPage::plain).orElse(""));
        if (rules.matched()) {
            fields.put("matched", "on");
        }
        fields.put("along", MarkerRulesReader.wordOf(rules.along()));
        fields.put("across", MarkerRulesReader.wordOf(rules.across()));
        fields.put("chosen", String.join("\n", rules.chosen()));
        fields.put("twoWay", MarkerRulesReader.wordOf(rules.twoWay()));
        return fields;
    }

    private static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    private String page(Map<String, String> fields, int based, List<Refusal> refusals, Model model) {
        Set<String> wrong = refusals.stream()
                .map(refusal -> refusal.field().replaceFirst("\\[.*", ""))
                .collect(Collectors.toSet());
        model.addAttribute("fields", fields);
        model.addAttribute("based", based);
        model.addAttribute("refusals", refusals);
        model.addAttribute("wrong", wrong);
        model.addAttribute("seams", words(Seams.values()));
        model.addAttribute("ways", words(TwoWay.values()));
        return "workshop/marker-rules";
    }

    private static List<String> words(Enum<?>... all) {
        return Arrays.stream(all).map(MarkerRulesReader::wordOf).toList();
    }
}
