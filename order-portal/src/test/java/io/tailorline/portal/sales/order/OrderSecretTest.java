package io.tailorline.portal.sales.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderSecretTest {

    @Test
    void a_secret_has_128_bits_and_stands_in_a_path_as_it_is() {
        Set<String> drawn = new HashSet<>();
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 1000; i++) {
            drawn.add(OrderSecret.draw(random).text());
        }
        assertThat(drawn).hasSize(1000).allMatch(text -> text.matches("[A-Za-z0-9_-]{22}"));
    }

    @Test
    void only_the_secret_itself_matches_its_hash() {
        OrderSecret secret = new OrderSecret("AAAAAAAAAAAAAAAAAAAAAA");

        assertThat(OrderSecret.matches(secret.text(), secret.hash())).isTrue();
        assertThat(OrderSecret.matches("AAAAAAAAAAAAAAAAAAAAAB", secret.hash())).isFalse();
        assertThat(OrderSecret.matches("", secret.hash())).isFalse();
        assertThat(OrderSecret.matches(secret.hash(), secret.hash())).isFalse();
        assertThat(OrderSecret.matches(secret.text(), "")).isFalse();
        assertThat(OrderSecret.matches("", "")).isFalse();
    }

    @Test
    void a_secret_is_not_printed() {
        assertThat(new OrderSecret("AAAAAAAAAAAAAAAAAAAAAA").toString()).doesNotContain("AAAA");
        assertThatThrownBy(() -> new OrderSecret("short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("short");
    }
}
