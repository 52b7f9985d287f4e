package io.tailorline.portal.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.portal.identity.account.AccountsInMemory;
import io.tailorline.portal.identity.account.Passwords;
import io.tailorline.portal.identity.account.StaffAccount;
import io.tailorline.portal.identity.account.StaffRole;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.Authentication;

/** Who is let in. */
class StaffSignInTest extends SignInFixture {

    @Test
    void the_right_password_lets_in_with_the_roles_of_the_account() {
        Authentication anna = sign(" Anna ", RIGHT, HOME);

        assertThat(anna.getName()).isEqualTo("anna");
        assertThat(anna.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_TAILOR");
        assertThat(accounts.find("anna").orElseThrow().lastSignInAt()).contains(MORNING);
        assertThat(log.lines).containsExactly("signed-in anna by anna {by=form}");
    }

    @Test
    void a_wrong_name_and_a_wrong_password_are_refused_in_the_same_words() {
        assertThatThrownBy(() -> sign("anna", "wrong password", HOME)).hasMessage("Name or password is wrong.");
        assertThatThrownBy(() -> sign("nobody", RIGHT, HOME)).hasMessage("Name or password is wrong.");
    }

    @Test
    void a_program_costs_one_look_at_its_password_in_five_minutes() {
        for (int i = 0; i < 50; i++) {
            sign("anna", RIGHT, PROGRAM);
        }

        assertThat(log.lines).containsExactly("signed-in anna by anna {by=basic}");
    }

    @Test
    void a_change_of_the_account_voids_what_is_remembered() {
        sign("anna", RIGHT, PROGRAM);
        StaffAccount anna = accounts.find("anna").orElseThrow();

        accounts.change(AccountsInMemory.account("anna", quick.encode("another text"), StaffRole.TAILOR));
        accounts.change(changed(accounts.find("anna").orElseThrow(), anna.version() + 1, true));
        cache.forget("anna");

        assertThat(isIn("anna", RIGHT, PROGRAM)).isFalse();
        assertThat(isIn("anna", "another text", PROGRAM)).isTrue();
    }

    @Test
    void a_deactivated_account_lets_nobody_in_and_says_no_more_than_a_wrong_password() {
        sign("anna", RIGHT, PROGRAM);
        accounts.change(changed(accounts.find("anna").orElseThrow(), 2, false));
        cache.forget("anna");

        assertThatThrownBy(() -> sign("anna", RIGHT, PROGRAM)).hasMessage("Name or password is wrong.");
        assertThat(log.lines).last().asString().contains("why=not active or expired");
    }

    @Test
    void a_hash_of_few_rounds_is_made_anew_at_the_next_sign_in() {
        String before = accounts.find("anna").orElseThrow().passwordHash();

        sign("anna", RIGHT, HOME);

        String after = accounts.find("anna").orElseThrow().passwordHash();
        assertThat(before).startsWith("$2a$04$");
        assertThat(after).startsWith("$2a$10$");
        assertThat(new Passwords().matches(RIGHT, after)).isTrue();
    }

    @Test
    void a_name_that_nobody_has_is_not_recorded_for_it_may_be_a_password() {
        guess("my-secret-password", ATTACKER, 1);

        assertThat(log.lines).containsExactly("sign-in-failed unknown by nobody {by=form, why=wrong password}");
    }
}
