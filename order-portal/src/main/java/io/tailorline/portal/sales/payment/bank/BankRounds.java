package io.tailorline.portal.sales.payment.bank;

import io.tailorline.json.FormatFault;
import io.tailorline.portal.sales.payment.BankWebhook;
import io.tailorline.portal.sales.payment.WebhookSignature;
import io.tailorline.workflow.platform.supervision.LoopLifecycle;
import io.tailorline.workflow.platform.supervision.SupervisedLoop;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.time.Duration;
import java.time.InstantSource;

/** The simulated bank's own time: it lets reservations lapse and sends its webhooks, signed like any bank's. */
public final class BankRounds implements LoopLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SupervisedLoop loop;

    public BankRounds(
            SimulatedBank bank,
            WebhookSignature signature,
            BankWebhook webhook,
            ThreadFailures failures,
            InstantSource clock) {
        loop = new SupervisedLoop(
                "simulated-bank",
                PAUSE,
                () -> {
                    bank.lapse();
                    bank.tell(body -> send(body, signature, webhook, clock));
                },
                failures);
    }

    private static void send(String body, WebhookSignature signature, BankWebhook webhook, InstantSource clock) {
        try {
            webhook.receive(signature.of(clock.instant(), body), body);
        } catch (FormatFault broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public SupervisedLoop loop() {
        return loop;
    }
}
