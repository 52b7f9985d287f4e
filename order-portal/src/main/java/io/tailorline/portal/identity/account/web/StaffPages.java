package io.tailorline.portal.identity.account.web;

import io.tailorline.portal.identity.account.AccountRefused;
import io.tailorline.portal.identity.account.StaffAccount;
import io.tailorline.portal.identity.account.StaffAccounts;
import io.tailorline.portal.identity.account.StaffAdministration;
import io.tailorline.portal.identity.account.StaffRole;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /**
     * What the button of a form does to an account. Its sessions end with that; whoever did it to his own is told so at
     * once, as he sees no other page before he has signed in again.
     */
    @PostMapping("/{name}/{action}")
    String act(
            @PathVariable("name") String name,
            @PathVariable("action") String action,
            @RequestParam(name = "roles", defaultValue = "") List<String> roles,
            @Nullable Principal by,
            Model model,
            RedirectAttributes shown,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!StaffAccount.isName(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            shown.addFlashAttribute("done", done(name, action, roles, shown));
        } catch (AccountRefused refused) {
            shown.addFlashAttribute("refusal", refused.refusal());
            return "redirect:/admin/staff/" + name;
        }
        if (by == null || !by.getName().equals(name)) {
            return "redirect:/admin/staff/" + name;
        }
        model.addAllAttributes(shown.getFlashAttributes());
        response.setHeader("Cache-Control", "no-store");
        OwnAccountPage.endSession(request);
        return "identity/own-change";
    }

    /** @return the key of what is said of it */
    private String done(String name, String action, List<String> roles, RedirectAttributes shown)
            throws AccountRefused {
        switch (action) {
            case "roles" -> administration.changeRoles(name, roles(roles));
            case "password" -> shown.addFlashAttribute("oneTime", administration.resetPassword(name));
            case "sign-out" -> administration.signOutEverywhere(name);
            case "deactivate" -> administration.deactivate(name);
            case "activate" -> administration.activate(name);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return action;
    }

    private static Set<StaffRole> roles(List<String> words) {
        Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
        words.forEach(word -> StaffRole.of(word).ifPresent(roles::add));
        return roles;
    }
}
