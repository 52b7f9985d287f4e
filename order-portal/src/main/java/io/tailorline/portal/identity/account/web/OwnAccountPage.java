package io.tailorline.portal.identity.account.web;

import io.tailorline.portal.identity.account.AccountRefused;
import io.tailorline.portal.identity.account.PasswordRules;
import io.tailorline.portal.identity.account.StaffAccount;
import io.tailorline.portal.identity.account.StaffAccounts;
import io.tailorline.portal.identity.account.StaffAdministration;
import io.tailorline.portal.identity.limit.Limit;
import io.tailorline.portal.identity.limit.PortalBuckets;
import io.tailorline.portal.identity.limit.web.TooManyRequests;
import io.tailorline.portal.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody's own account: another password, and the end of all sessions. */
@Controller
@RequestMapping("/account")
class OwnAccountPage {

    /** A stolen session does not find out the password by trying. */
    private static final Limit CURRENT_PASSWORDS = new Limit("own-password", 6);

    /** Where everybody is staff, nobody need be signed in. */
    private static final String SIGN_IN = "redirect:/login";

    private final StaffAccounts accounts;
    private final StaffAdministration administration;
    private final PortalBuckets buckets;

    OwnAccountPage(StaffAccounts accounts, StaffAdministration administration, PortalBuckets buckets) {
        this.accounts = accounts;
        this.administration = administration;
        this.buckets = buckets;
    }

    @GetMapping
    String show(@Nullable Principal by, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        Optional<StaffAccount> account = Optional.ofNullable(by).flatMap(somebody -> accounts.find(somebody.getName()));
        if (account.isEmpty()) {
            return SIGN_IN;
        }
        model.addAttribute("staffAccount", account.get());
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        model.addAttribute("longest", PasswordRules.LONGEST);
        return "identity/account";
    }

    @PostMapping("/password")
    String changePassword(
            @RequestParam(name = "current", defaultValue = "") String current,
            @RequestParam(name = "chosen", defaultValue = "") String chosen,
            @Nullable Principal by,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (by == null) {
            return SIGN_IN;
        }
        Optional<Duration> wait = buckets.own().take(CURRENT_PASSWORDS, by.getName());
        if (wait.isPresent()) {
            long seconds = TooManyRequests.seconds(wait.get());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            return refused(
                    Refusal.of("password-wait", "current", Long.toString(seconds), ""),
                    HttpStatus.TOO_MANY_REQUESTS,
                    by,
                    model,
                    response);
        }
        try {
            administration.changeOwnPassword(by.getName(), current, chosen);
        } catch (AccountRefused refused) {
            return refused(refused.refusal(), HttpStatus.UNPROCESSABLE_CONTENT, by, model, response);
        }
        endSession(request);
        return "redirect:/login?changed";
    }

    private String refused(
            Refusal refusal, HttpStatus status, Principal by, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("refusal", refusal);
        return show(by, model, response);
    }

    @PostMapping("/sign-out-everywhere")
    String signOutEverywhere(@Nullable Principal by, HttpServletRequest request) throws AccountRefused {
        if (by == null) {
            return SIGN_IN;
        }
        administration.signOutEverywhere(by.getName());
        endSession(request);
        return "redirect:/login?out";
    }

    static void endSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
