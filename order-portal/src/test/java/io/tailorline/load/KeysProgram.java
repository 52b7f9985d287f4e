package io.tailorline.load;

import io.tailorline.load.client.Answer;
import io.tailorline.load.client.PortalClient;
import io.tailorline.load.client.SuitRequests;
import io.tailorline.load.report.Latencies;
import io.tailorline.load.report.Report;
import io.tailorline.load.servers.Installation;
import io.tailorline.load.servers.ServerRack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The same order sent several times at once makes one suit; the same key with another order is refused. */
@Command(name = "keys", mixinStandardHelpOptions = true, description = "Identical orders at once make one suit each.")
final class KeysProgram extends Program {

    @Option(names = "--orders", defaultValue = "1000", description = "Different orders (default ${DEFAULT-VALUE}).")
    private int orders;

    @Option(names = "--copies", defaultValue = "10", description = "Of each, sent at once (default ${DEFAULT-VALUE}).")
    private int copies;

    KeysProgram() {
        super("keys");
    }

    @Override
    void run(Installation installation, ServerRack rack, Report report) throws InterruptedException {
        PortalClient client = new PortalClient(installation.address());
        SuitRequests requests = new SuitRequests(options().seed());
        Latencies latencies = new Latencies();
        ExecutorService senders = Executors.newFixedThreadPool(copies);
        Set<String> ids = new HashSet<>();
        List<String> faults = new ArrayList<>();
        long began = System.nanoTime();
        try {
            for (int order = 0; order < orders; order++) {
                String key = "keys-%d-%d".formatted(options().seed(), order);
                String request = requests.request(order);
                Set<String> bodies = new HashSet<>();
                for (Answer answer : atOnce(senders, client, key, request)) {
                    latencies.add(answer.outcome(), answer.took());
                    if (answer.status() == 201) {
                        bodies.add(answer.body());
                        client.placed(order, key, answer).ifPresent(placed -> ids.add(placed.id()));
                    } else if (answer.status() != 409) {
                        faults.add("%s: %d %s".formatted(key, answer.status(), answer.body()));
                    }
                }
                Answer later = client.place(key, request);
                bodies.add(later.body());
                if (bodies.size() != 1 || later.status() != 201) {
                    faults.add("%s: %d different answers, later %d".formatted(key, bodies.size(), later.status()));
                }
                Answer other = client.place(key, requests.request(orders + order));
                if (other.status() != 422) {
                    faults.add("%s with another order: %d".formatted(key, other.status()));
                }
            }
        } finally {
            senders.shutdownNow();
        }
        report.put("requests", orders * (copies + 2L));
        report.put("seconds", (System.nanoTime() - began) / 1e9);
        report.put("answers", latencies.counts());
        latencies.report(report, "", "201");
        report.expect("exactly one suit an order", ids.size() == orders, ids.size() + " of " + orders);
        report.expect("identical answers, and a key never takes another order", faults.isEmpty(), first(faults));
    }

    private List<Answer> atOnce(ExecutorService senders, PortalClient client, String key, String request)
            throws InterruptedException {
        CyclicBarrier together = new CyclicBarrier(copies);
        Callable<Answer> send = () -> {
            together.await();
            return client.place(key, request);
        };
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : senders.invokeAll(Collections.nCopies(copies, send))) {
            try {
                answers.add(answer.get());
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
        return answers;
    }

    private static List<String> first(List<String> faults) {
        return faults.subList(0, Math.min(5, faults.size()));
    }
}
