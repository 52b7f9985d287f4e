package io.tailorline.portal.identity.account.web;

import io.tailorline.portal.identity.account.AccountRefused;
import io.tailorline.portal.identity.account.StaffAccount;
import io.tailorline.portal.identity.account.StaffAccounts;
import io.tailorline.portal.identity.account.StaffAdministration;
import io.tailorline.portal.identity.account.StaffRole;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's pages about accounts. A password that was drawn is shown on one page, once. */
@Controller
@RequestMapping("/admin/staff")
class StaffPages {

    private static final int ROWS = 50;

    private final StaffAccounts accounts;
    private final StaffAdministration administration;

    StaffPages(StaffAccounts accounts, StaffAdministration administration) {
        this.accounts = accounts;
        this.administration = administration;
    }

    /** What the button of a form does to an account. */
    private interface Action {
        void to(String name) throws AccountRefused;
    }

    @GetMapping
    String list(@RequestParam(name = "after", defaultValue = "") String after, Model model) {
        fillList(after, model);
        return "identity/staff";
    }

    private void fillList(String after, Model model) {
        List<StaffAccount> found = accounts.page(after, ROWS + 1);
        List<StaffAccount> rows = found.size() > ROWS ? found.subList(0, ROWS) : found;
        model.addAttribute("rows", rows);
        model.addAttribute("roles", StaffRole.values());
        model.addAttribute("longestName", StaffAccount.LONGEST_NAME);
        model.addAttribute("longestDisplayName", StaffAdministration.LONGEST_DISPLAY_NAME);
        if (found.size() > ROWS) {
            model.addAttribute("next", rows.get(rows.size() - 1).name());
        }
    }

    @PostMapping
    String add(
            @RequestParam(name = "name", defaultValue = "") String typed,
            @RequestParam(name = "displayName", defaultValue = "") String displayName,
            @RequestParam(name = "roles", defaultValue = "") List<String> roles,
            Model model,
            RedirectAttributes shown,
            HttpServletResponse response) {
        String name = StaffAccount.typed(typed);
        try {
            shown.addFlashAttribute("oneTime", administration.add(name, displayName, roles(roles)));
            return "redirect:/admin/staff/" + name;
        } catch (AccountRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", refused.refusal());
            model.addAttribute("typedName", name);
            model.addAttribute("typedDisplayName", displayName);
            model.addAttribute("typedRoles", roles);
            fillList("", model);
            return "identity/staff";
        }
    }

    @GetMapping("/{name}")
    String show(@PathVariable("name") String name, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        StaffAccount account = accounts.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("staffAccount", account);
        model.addAttribute("roles", StaffRole.values());
        return "identity/staff-account";
    }

    @PostMapping("/{name}/roles")
    String changeRoles(
            @PathVariable("name") String name,
            @RequestParam(name = "roles", defaultValue = "") List<String> roles,
            RedirectAttributes shown) {
        return perform(name, shown, "roles", account -> administration.changeRoles(account, roles(roles)));
    }

    @PostMapping("/{name}/password")
    String resetPassword(@PathVariable("name") String name, RedirectAttributes shown) {
        return perform(
                name,
                shown,
                "password",
                account -> shown.addFlashAttribute("oneTime", administration.resetPassword(account)));
    }

    @PostMapping("/{name}/sign-out")
    String signOut(@PathVariable("name") String name, RedirectAttributes shown) {
        return perform(name, shown, "out", administration::signOutEverywhere);
    }

    @PostMapping("/{name}/deactivate")
    String deactivate(@PathVariable("name") String name, RedirectAttributes shown) {
        return perform(name, shown, "deactivated", administration::deactivate);
    }

    @PostMapping("/{name}/activate")
    String activate(@PathVariable("name") String name, RedirectAttributes shown) {
        return perform(name, shown, "activated", administration::activate);
    }

    private static String perform(String name, RedirectAttributes shown, String done, Action action) {
        if (!StaffAccount.isName(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            action.to(name);
            shown.addFlashAttribute("done", done);
        } catch (AccountRefused refused) {
            shown.addFlashAttribute("refusal", refused.refusal());
        }
        return "redirect:/admin/staff/" + name;
    }

    private static Set<StaffRole> roles(List<String> words) {
        Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
        words.forEach(word -> StaffRole.of(word).ifPresent(roles::add));
        return roles;
    }
}
