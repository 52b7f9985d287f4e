package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.platform.deadletter.ParkedMessages.State;
import org.junit.jupiter.api.Test;

/** The administrator sends a parked message again and discards another. */
class MessagePagesTest extends PageTest {

    @Test
    void a_message_is_sent_again_and_another_discarded_with_a_reason() {
        long wanted = parked.park("cut-done", "failed 3 times: a bug", "{\"type\": \"cut-done\"}");
        long unwanted = parked.park("cut-paused", "failed 3 times: a bug", "{\"type\": \"cut-paused\"}");
        signIn("admin", "thimble");

        browser.open("/admin/messages");
        browser.click("a[href='/admin/messages/" + wanted + "']");
        browser.click("form[action$='/resend'] button");
        browser.until("location.pathname === '/admin/messages'");
        assertThat(parked.find(wanted).orElseThrow().state()).isEqualTo(State.SENT_AGAIN);

        browser.open("/admin/messages/" + unwanted);
        browser.type("#reason", "from a test");
        browser.click("form[action$='/discard'] button");
        browser.until("location.pathname === '/admin/messages'");
        assertThat(parked.find(unwanted).orElseThrow().state()).isEqualTo(State.DISCARDED);
        assertThat(parked.find(unwanted).orElseThrow().decision()).isEqualTo("from a test");

        browser.open("/admin/messages/" + unwanted);
        assertThat(browser.ask("document.querySelectorAll('main form').length")).isEqualTo(0L);
    }
}
