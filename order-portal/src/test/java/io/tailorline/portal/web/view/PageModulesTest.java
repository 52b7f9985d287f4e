package io.tailorline.portal.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PageModulesTest {

    @Test
    void a_script_comes_with_all_that_it_imports_each_once() {
        assertThat(PageModules.of("/static/js/sales/shop.js"))
                .startsWith("/static/js/sales/shop.js", "/static/js/web/dom.js", "/static/js/sales/draft.js")
                .contains(
                        "/static/js/web/numbers.js",
                        "/static/js/sales/units.js",
                        "/static/js/sales/measure-profiles.js")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_script_that_is_not_there_is_named() {
        assertThatThrownBy(() -> PageModules.of("/static/js/none.js")).hasMessageContaining("/static/js/none.js");
    }
}
