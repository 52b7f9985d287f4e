package io.tailorline.portal.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.web.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "herring loom velvet",
                "kettle-drum-41-fjord",
                "korrekt pferd batterie",
                "ulsterviolapint",
                "雨后春笋遍地黄花香满园路",
                "k7hm-2xwd-qz4t-9vbp",
                "Bxq!93k_LmPz",
            })
    void a_long_text_of_its_own_is_taken_without_rules_on_its_characters(String password) {
        assertThat(PasswordRules.refusal(password, "anna", "Anna Chen")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "short-secret, password-known",
        "elevenchars, password-length",
        "aaaaaaaaaaaa, password-repeats",
        "abcabcabcabcabc, password-repeats",
        "xyzuvwxyzuvw, password-repeats",
        "tailorline2026, password-known",
        "password123456, password-known",
        "qwertyuiop123, password-known",
        "anna.chen.1987, password-known",
        "AnnaChenAnna-Chen, password-known",
        "Tailor-Cutter-1, password-known",
        "1q2w3e4r5t123456, password-known",
        "welcome12345678, password-known",
    })
    void what_is_tried_first_is_refused(String password, String code) {
        assertThat(PasswordRules.refusal(password, "anna", "Anna Chen"))
                .map(Refusal::code)
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({"64, true", "65, false"})
    void a_password_may_have_64_characters(int length, boolean taken) {
        String password = "velvet herring loom kettle drum fjord viola pint ulster gusset yoke".substring(0, length);

        assertThat(PasswordRules.refusal(password, "anna", "Anna Chen").isEmpty())
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"24, true", "25, false"})
    void bcrypt_reads_72_bytes_and_no_password_has_more(int characters, boolean taken) {
        String password = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁".substring(0, characters);

        assertThat(PasswordRules.refusal(password, "anna", "Anna Chen").isEmpty())
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tailorline2026", "elevenchars"})
    void a_refusal_does_not_repeat_the_password(String password) {
        assertThat(PasswordRules.refusal(password, "anna", "Anna Chen").toString())
                .doesNotContain(password);
    }
}
