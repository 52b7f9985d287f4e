package io.tailorline.portal.sales.promise.web;

import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.sales.promise.CapacityPromise;
import io.tailorline.portal.sales.promise.HouseTimes;
import io.tailorline.portal.sales.promise.HouseTimesYaml;
import io.tailorline.portal.sales.promise.OrderPromises;
import io.tailorline.portal.sales.promise.PromiseRequest;
import io.tailorline.portal.sales.promise.PromiseRounds;
import io.tailorline.portal.sales.promise.persistence.StoredHouseTimes;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.workshop.Cloth;
import io.tailorline.portal.workshop.Cloths;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Calendar and capacity of the house: seen, changed in a form, stored as a new version. */
@Controller
class HouseTimesPage {

    private final StoredHouseTimes times;
    private final HouseTimesYaml reader;
    private final CapacityPromise capacity;
    private final OrderPromises promises;
    private final PromiseRounds rounds;
    private final Cloths cloths;
    private final AuditedActions audited;

    HouseTimesPage(
            StoredHouseTimes times,
            HouseTimesYaml reader,
            CapacityPromise capacity,
            OrderPromises promises,
            PromiseRounds rounds,
            Cloths cloths,
            AuditedActions audited) {
        this.times = times;
        this.reader = reader;
        this.capacity = capacity;
        this.promises = promises;
        this.rounds = rounds;
        this.cloths = cloths;
        this.audited = audited;
    }

    /** Somebody else was faster. */
    private static final class Overtaken extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** @param stored the version that was just stored; 0 for none */
    @GetMapping("/admin/calendar")
    String show(@RequestParam(name = "stored", defaultValue = "0") int stored, Model model) {
        if (stored > 0 && stored == times.version()) {
            model.addAttribute("stored", stored);
        }
        return page(HouseTimesForm.fields(times.current()), times.version(), model);
    }

    @PostMapping("/admin/calendar")
    String change(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "based", defaultValue = "-1") int based,
            Principal by,
            Model model,
            HttpServletResponse response) {
        try {
            HouseTimes house = reader.read(JsonCursor.of("calendar", HouseTimesForm.tree(typed, ids())));
            store(house, based, Staff.name(by));
            rounds.checkAllSoon();
            return "redirect:/admin/calendar?stored=" + (based + 1);
        } catch (FormatFault fault) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", HouseTimesForm.field(fault.place()));
            return refused(
                    Refusal.of("calendar-field", HouseTimesForm.field(fault.place()), fault.value(), fault.expected()),
                    typed,
                    based,
                    model);
        } catch (Overtaken overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return refused(
                    Refusal.of("calendar-changed", "version", Integer.toString(based + 1), ""), typed, based, model);
        }
    }

    private void store(HouseTimes house, int based, String by) throws Overtaken {
        if (based != times.version()) {
            throw new Overtaken();
        }
        audited.perform(
                AuditAction.CALENDAR_CHANGED, "calendar", Map.of("version", Integer.toString(based + 1)), () -> {
                    if (!times.store(based + 1, house, by)) {
                        throw new Overtaken();
                    }
                });
    }

    /** What counts now, as the file that {@code tailorline.house-calendar} names. */
    @GetMapping("/admin/calendar/house.yaml")
    ResponseEntity<String> file() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/yaml;charset=UTF-8"))
                .body(HouseTimesYaml.text(times.current()));
    }

    private String refused(Refusal refusal, Map<String, String> typed, int based, Model model) {
        model.addAttribute("refusal", refusal);
        return page(typed, based, model);
    }

    private String page(Map<String, String> fields, int based, Model model) {
        model.addAttribute("fields", fields);
        model.addAttribute("based", based);
        model.addAttribute("days", HouseTimesForm.days());
        model.addAttribute("numbers", HouseTimesForm.NUMBERS);
        model.addAttribute("cloths", ids());
        model.addAttribute("versions", times.all());
        model.addAttribute("kept", promises.kept());
        model.addAttribute("open", promises.open().size());
        model.addAttribute(
                "promise",
                capacity.earliest(new PromiseRequest(
                        cloths.standard().id(),
                        EnumSet.of(Garment.JACKET, Garment.TROUSERS),
                        false,
                        true,
                        false,
                        Optional.empty())));
        return "sales/calendar";
    }

    private List<String> ids() {
        return cloths.all().stream().map(Cloth::id).toList();
    }
}
