package io.tailorline.portal.identity.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.fake.PageVisitor;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.patternroom.TailorDesk;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator does to accounts, seen from their owners' side. */
class StaffPagesTest extends PortalTest {

    private static final Pattern ONE_TIME = Pattern.compile("class=\"secret\">([^<]+)<");
    private static final String CHOSEN = "herring loom velvet";

    @Autowired
    private ServletContext server;

    private PageVisitor admin;
    private final String name = "m" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void signInAsAdmin() throws Exception {
        admin = visitor();
        assertThat(admin.signIn("admin", "thimble").headers().firstValue("Location"))
                .contains("/admin/staff");
    }

    private PageVisitor visitor() {
        return new PageVisitor("http://127.0.0.1:" + port);
    }

    private String add(String... roles) throws Exception {
        String[] fields = new String[4 + 2 * roles.length];
        fields[0] = "name";
        fields[1] = name;
        fields[2] = "displayName";
        fields[3] = "Mei <b>Lin</b>";
        for (int i = 0; i < roles.length; i++) {
            fields[4 + 2 * i] = "roles";
            fields[5 + 2 * i] = roles[i];
        }
        HttpResponse<String> added = admin.send("/admin/staff", "/admin/staff", fields);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(302);
        return oneTime();
    }

    private String oneTime() throws Exception {
        Matcher password = ONE_TIME.matcher(admin.open(page()).body());
        assertThat(password.find()).isTrue();
        return password.group(1);
    }

    /** Others count on one administrator. */
    @AfterEach
    void nobodyIsLeft() throws Exception {
        if (admin.open(page()).statusCode() == 200) {
            admin.send(page(), page() + "/deactivate");
        }
    }

    private String page() {
        return "/admin/staff/" + name;
    }

    private PageVisitor owner(String oneTime) throws Exception {
        PageVisitor owner = visitor();
        owner.signIn(name, oneTime);
        owner.send("/account", "/account/password", "current", oneTime, "chosen", CHOSEN);
        owner.signIn(name, CHOSEN);
        return owner;
    }

    @Test
    void a_password_for_the_first_sign_in_is_shown_once_and_opens_nothing_but_the_change_of_it() throws Exception {
        String oneTime = add("tailor");
        PageVisitor owner = visitor();

        assertThat(admin.open(page()).body()).doesNotContain(oneTime).doesNotContain("<b>Lin");
        assertThat(owner.signIn(name, oneTime).headers().firstValue("Location")).contains("/account");
        assertThat(owner.open("/tailor").headers().firstValue("Location").orElse(""))
                .endsWith("/account");
        assertThat(get("/api/v1/tailor/queue", name + ":" + oneTime).statusCode())
                .isEqualTo(403);
        HttpResponse<String> weak =
                owner.send("/account", "/account/password", "current", oneTime, "chosen", "tailorline123");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("tried first").doesNotContain("tailorline123");
        HttpResponse<String> changed =
                owner.send("/account", "/account/password", "current", oneTime, "chosen", CHOSEN);

        assertThat(changed.headers().firstValue("Location").orElse("")).endsWith("/login?changed");
        assertThat(owner.open("/tailor").statusCode()).isEqualTo(302);
        owner.signIn(name, CHOSEN);
        assertThat(owner.open("/tailor").statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/tailor/queue", name + ":" + oneTime).statusCode())
                .isEqualTo(401);
        assertThat(get("/api/v1/tailor/queue", name + ":" + CHOSEN).statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_works_in_several_rooms_has_links_to_these_and_to_no_other() throws Exception {
        String both = owner(add("tailor", "cutter")).open("/cutroom").body();
        assertThat(both)
                .contains("href=\"/tailor\">Pattern room<")
                .contains("href=\"/cutroom\" aria-current=\"page\">Cutter room<")
                .doesNotContain("href=\"/admin/staff\"");
        assertThat(admin.open("/admin/audit").body()).doesNotContain("href=\"/tailor\"");
    }

    @Test
    void the_link_to_the_other_language_keeps_what_else_the_address_says() throws Exception {
        assertThat(admin.open("/admin/messages?all=true&lang=en&before=7").body())
                .contains("href=\"?all=true&amp;before=7&amp;lang=zh\"");
        assertThat(admin.open("/admin/audit?account=%E8%A3%81+a%20b").body())
                .contains("href=\"?account=%E8%A3%81+a%20b&amp;lang=zh\"");
        assertThat(admin.open("/login?out").body()).contains("href=\"?out&amp;lang=zh\"");
        assertThat(admin.open("/tailor?%22%3E%3Cb%3E=x").body()).doesNotContain("\"><b>");
    }

    @Test
    void the_current_password_is_asked_for_and_not_found_by_trying() throws Exception {
        PageVisitor owner = owner(add("tailor"));

        HttpResponse<String> answer = owner.send(
                "/account", "/account/password", "current", "not my password", "chosen", "kettle drum fjord");
        assertThat(answer.statusCode()).isEqualTo(422);
        for (int i = 0; i < 6; i++) {
            answer =
                    owner.send("/account", "/account/password", "current", "guess " + i, "chosen", "kettle drum fjord");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        String seconds = answer.headers().firstValue("Retry-After").orElseThrow();
        assertThat(answer.body()).contains(seconds);
    }

    @Test
    void changed_roles_end_the_sessions_and_count_at_once() throws Exception {
        PageVisitor owner = owner(add("tailor"));
        assertThat(owner.open("/tailor").statusCode()).isEqualTo(200);

        admin.send(page(), page() + "/roles", "roles", "cutter");

        assertThat(owner.open("/tailor").statusCode()).isEqualTo(302);
        owner.signIn(name, CHOSEN);
        assertThat(owner.open("/tailor").statusCode()).isEqualTo(403);
        assertThat(owner.open("/cutroom").statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/tailor/queue", name + ":" + CHOSEN).statusCode())
                .isEqualTo(403);
    }

    /** Without this page he would see only that he has to sign in. */
    @Test
    void who_changes_his_own_account_is_told_that_he_is_signed_out_and_his_new_password() throws Exception {
        PageVisitor owner = owner(add("admin"));

        HttpResponse<String> roles = owner.send(page(), page() + "/roles", "roles", "admin", "roles", "planner");
        assertThat(roles.statusCode()).isEqualTo(200);
        assertThat(roles.body())
                .contains("This was your own account: you are signed out", "The roles are changed", "href=\"/login\"");
        assertThat(owner.open("/admin/staff").statusCode()).isEqualTo(302);
        owner.signIn(name, CHOSEN);
        assertThat(owner.open("/workshop/articles").statusCode()).isEqualTo(200);

        HttpResponse<String> reset = owner.send(page(), page() + "/password");
        assertThat(reset.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        Matcher drawn = ONE_TIME.matcher(reset.body());
        assertThat(drawn.find()).isTrue();
        assertThat(owner.open(page()).statusCode()).isEqualTo(302);
        assertThat(owner.signIn(name, drawn.group(1)).headers().firstValue("Location"))
                .contains("/account");
        assertThat(admin.send(page(), page() + "/shave").statusCode()).isEqualTo(404);
    }

    @Test
    void a_deactivated_account_is_out_at_once_and_comes_back_when_it_is_activated() throws Exception {
        PageVisitor owner = owner(add("cutter"));
        assertThat(get("/api/v1/cutroom/jobs", name + ":" + CHOSEN).statusCode())
                .isEqualTo(200);

        admin.send(page(), page() + "/deactivate");

        assertThat(owner.open("/cutroom").statusCode()).isEqualTo(302);
        assertThat(get("/api/v1/cutroom/jobs", name + ":" + CHOSEN).statusCode())
                .isEqualTo(401);
        assertThat(owner.signIn(name, CHOSEN).headers().firstValue("Location").orElse(""))
                .endsWith("/login?error");
        admin.send(page(), page() + "/activate");
        assertThat(get("/api/v1/cutroom/jobs", name + ":" + CHOSEN).statusCode())
                .isEqualTo(200);
    }

    @Test
    void signing_out_everywhere_ends_every_session() throws Exception {
        PageVisitor owner = owner(add("cutter"));
        PageVisitor other = visitor();
        other.signIn(name, CHOSEN);

        owner.send("/account", "/account/sign-out-everywhere");

        assertThat(owner.open("/cutroom").statusCode()).isEqualTo(302);
        assertThat(other.open("/cutroom").statusCode()).isEqualTo(302);
        other.signIn(name, CHOSEN);
        admin.send(page(), page() + "/sign-out");
        assertThat(other.open("/cutroom").statusCode()).isEqualTo(302);
    }

    @Test
    void the_last_administrator_stays_one() throws Exception {
        HttpResponse<String> demoted = admin.send("/admin/staff/admin", "/admin/staff/admin/roles", "roles", "tailor");

        assertThat(demoted.statusCode()).isEqualTo(302);
        assertThat(admin.open("/admin/staff/admin").body()).contains("is the last administrator");
        admin.send("/admin/staff/admin", "/admin/staff/admin/deactivate");
        assertThat(admin.open("/admin/staff").statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_no_name_or_is_taken_or_has_no_role_is_refused() throws Exception {
        String[][] wrong = {
            {"name", "Ä b", "displayName", "A B", "roles", "tailor"},
            {"name", "tailor", "displayName", "A B", "roles", "tailor"},
            {"name", "customer", "displayName", "A B", "roles", "tailor"},
            {"name", name, "displayName", " ", "roles", "tailor"},
            {"name", name, "displayName", "A B"},
            {"name", name, "displayName", "A B", "roles", "emperor"},
        };
        String[] said = {
            "is no name",
            "There is an account",
            "stands for somebody",
            "full name has 0",
            "at least one role",
            "at least one role"
        };
        for (int i = 0; i < wrong.length; i++) {
            HttpResponse<String> refused = admin.send("/admin/staff", "/admin/staff", wrong[i]);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains(said[i]);
        }
    }

    @Test
    void a_session_gets_a_new_number_at_the_sign_in() throws Exception {
        PageVisitor owner = visitor();
        owner.open("/tailor");
        String before = owner.open("/login").headers().firstValue("Set-Cookie").orElse("none");

        HttpResponse<String> signedIn = owner.signIn("tailor", "needle");

        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .contains("SESSIONID=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("device-")
                        .contains("HttpOnly")
                        .contains("Path=/login"))
                .doesNotContain(before);
    }

    @Test
    void a_session_ends_after_two_hours_without_a_request() {
        assertThat(server.getSessionTimeout()).as("minutes").isEqualTo(120);
    }

    @Test
    void the_log_names_who_did_what_to_whom() throws Exception {
        String oneTime = add("tailor");
        owner(oneTime);
        String order = goodOrder();
        workshop.waitForTailor(order, TailorDesk.Kind.REVIEW, "Waist 118, chest 96.");
        post("/api/v1/tailor/orders/" + order + "/approve", name + ":" + CHOSEN, "");

        String ofAccount = admin.open("/admin/audit?subject=" + name).body();
        String ofOrder = admin.open("/admin/audit?subject=" + order).body();

        assertThat(ofAccount)
                .contains("Account added", "Signed in", "Password changed", "admin", "127.0.0.1")
                .doesNotContain(oneTime)
                .doesNotContain(CHOSEN);
        assertThat(ofOrder).contains("Order approved").contains("<span>" + name + "</span>");
        assertThat(admin.open("/admin/audit?action=password-reset&subject=" + name)
                        .body())
                .contains("No line fits.");
    }

    @Test
    void an_administrator_checks_the_log_on_its_page() throws Exception {
        admin.send("/admin/audit", "/admin/audit/check");

        assertThat(admin.open("/admin/audit?lang=en").body()).contains("lines are as they were written");
    }

    @Test
    void only_an_administrator_sees_accounts_and_the_log() throws Exception {
        PageVisitor tailor = visitor();
        tailor.signIn("tailor", "needle");

        for (String path : new String[] {"/admin/staff", "/admin/staff/admin", "/admin/audit"}) {
            assertThat(tailor.open(path).statusCode()).as(path).isEqualTo(403);
            assertThat(visitor().open(path).statusCode()).as(path).isEqualTo(302);
        }
    }
}
