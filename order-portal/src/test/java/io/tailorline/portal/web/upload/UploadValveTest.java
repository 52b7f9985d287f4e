package io.tailorline.portal.web.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tailorline.portal.web.Network;
import io.tailorline.portal.web.upload.UploadsInProgress.Share;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Bodies that come slowly, to a web server of four workers. */
@Timeout(180)
class UploadValveTest {

    private static final int WORKERS = 4;
    private static final int OF_ONE = 40;

    @TempDir
    private Path folder;

    private final Tomcat server = new Tomcat();
    private final UploadsInProgress bodies = new UploadsInProgress(new Share(OF_ONE, 200_000), new Share(60, 300_000));
    private final List<Socket> open = new ArrayList<>();

    /** Tells what it got; {@code /later} answers from another thread. */
    private static final class Echo extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String parameter = request.getParameter("a");
            String body = request.getReader().lines().collect(Collectors.joining("\n"));
            String text = "%s %s %s a=%s body=%s|"
                    .formatted(
                            request.getMethod(),
                            request.getDispatcherType(),
                            UploadOutcome.of(request),
                            parameter,
                            body.length() > 50 ? body.length() + " characters" : body);
            if (request.getRequestURI().endsWith("/later")) {
                AsyncContext later = request.startAsync();
                later.start(() -> write(later, text));
            } else {
                response.getWriter().print(text);
            }
        }

        private static void write(AsyncContext later, String text) {
            try {
                later.getResponse().getWriter().print(text);
            } catch (IOException gone) {
                throw new IllegalStateException(gone);
            }
            later.complete();
        }
    }

    @BeforeEach
    void start() throws Exception {
        UploadLimits real = new UploadLimits(65_536, 1_048_576, 8_388_608);
        UploadLimit brief = new UploadLimit(1000, 1000, Duration.ofSeconds(1));
        server.setBaseDir(folder.toString());
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("maxThreads", Integer.toString(WORKERS));
        server.setConnector(connector);
        server.getEngine().getPipeline().addValve(new NotLater());
        server.getEngine()
                .getPipeline()
                .addValve(new UploadValve(
                        request -> request.getRequestURI().equals("/brief") ? brief : real.of(request), bodies));
        StandardContext context = (StandardContext) server.addContext("", folder.toString());
        Tomcat.addServlet(context, "echo", new Echo()).setAsyncSupported(true);
        context.addServletMapping("/", "echo");
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        for (Socket socket : open) {
            socket.close();
        }
        server.stop();
        server.destroy();
    }

    private Socket send(String from, String text) throws IOException {
        Socket socket = new Socket();
        open.add(socket);
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.setSoTimeout((int) Duration.ofMinutes(1).toMillis());
        socket.connect(new InetSocketAddress("127.0.0.1", server.getConnector().getLocalPort()));
        more(socket, text);
        return socket;
    }

    private Socket send(String text) throws IOException {
        return send("127.0.0.1", text);
    }

    private static void more(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String head(String line, String... headers) {
        return line + " HTTP/1.1\r\nHost: x\r\n" + String.join("\r\n", headers)
                + (headers.length > 0 ? "\r\n\r\n" : "\r\n");
    }

    /** Up to the sign that ends what {@link Echo} tells, or the connection. */
    private static String answer(Socket socket) throws IOException {
        StringBuilder text = new StringBuilder();
        int next = socket.getInputStream().read();
        while (next >= 0) {
            text.append((char) next);
            if (next == '|') {
                return text.toString();
            }
            next = socket.getInputStream().read();
        }
        return text.toString();
    }

    private void arriving(int number) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(bodies.size()).isEqualTo(number));
    }

    @Test
    void half_sent_bodies_keep_no_worker_and_are_answered_when_they_are_whole() throws Exception {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 8 * WORKERS; i++) {
            slow.add(send(head("POST /orders", "Content-Length: 4") + "ab"));
        }
        arriving(8 * WORKERS);

        assertThat(answer(send(head("GET /")))).contains("200", "GET REQUEST WHOLE");

        for (Socket socket : slow) {
            more(socket, "c");
        }
        assertThat(answer(send(head("GET /")))).contains("200");
        more(slow.get(7), "d");
        assertThat(answer(slow.get(7))).contains("POST REQUEST WHOLE a=null body=abcd|");
        arriving(8 * WORKERS - 1);
    }

    @Test
    void a_connection_goes_on_behind_a_body_that_came_late() throws Exception {
        Socket socket = send(head("POST /", "Content-Length: 4"));
        arriving(1);
        more(socket, "abcd");
        assertThat(answer(socket)).contains("body=abcd|");
        more(socket, head("POST /later", "Content-Length: 2") + "x");
        arriving(1);
        more(socket, "y");
        assertThat(answer(socket)).contains("body=xy|");
        more(socket, head("GET /"));
        assertThat(answer(socket)).contains("GET REQUEST WHOLE");
    }

    @Test
    void a_form_and_chunks_are_read_as_if_they_had_come_at_once() throws Exception {
        Socket form =
                send(head("POST /", "Content-Type: application/x-www-form-urlencoded", "Content-Length: 6") + "b=1");
        Socket chunks = send(head("POST /", "Transfer-Encoding: chunked") + "3\r\nab");
        Socket continued = send(head("PUT /", "Content-Length: 4", "Expect: 100-continue"));
        arriving(3);
        more(form, "&a=");
        more(chunks, "c\r\n2\r");
        more(chunks, "\nde\r\n0\r\n\r\n");

        assertThat(answer(form)).contains("POST REQUEST WHOLE a= body=|");
        assertThat(answer(chunks)).contains("POST REQUEST WHOLE a=null body=abcde|");
        byte[] go = new byte["HTTP/1.1 100 \r\n\r\n".length()];
        assertThat(continued.getInputStream().readNBytes(go, 0, go.length)).isEqualTo(go.length);
        assertThat(new String(go, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100");
        more(continued, "wxyz");
        assertThat(answer(continued)).contains("PUT REQUEST WHOLE a=null body=wxyz|");
    }

    @Test
    void what_is_too_long_is_read_to_its_end_or_not_at_all() throws Exception {
        String long100 = "x".repeat(100_000);
        Socket said = send(head("POST /", "Content-Length: 100000"));
        arriving(1);
        more(said, long100);
        assertThat(answer(said)).contains("TOO_LONG").doesNotContain("Connection: close");
        more(said, head("GET /"));
        assertThat(answer(said)).contains("GET REQUEST WHOLE");

        Socket unsaid = send(head("POST /", "Transfer-Encoding: chunked") + "186a0\r\n" + long100 + "\r\n");
        arriving(1);
        more(unsaid, "0\r\n\r\n");
        assertThat(answer(unsaid)).contains("TOO_LONG");

        Socket never = send(head("POST /", "Content-Length: 99000000") + "x");
        assertThat(answer(never)).contains("TOO_LONG");
        assertThat(hasEnded(never)).isTrue();
        arriving(0);
    }

    @Test
    void chunks_that_are_none_are_a_bad_request() throws Exception {
        Socket socket = send(head("POST /", "Transfer-Encoding: chunked"));
        arriving(1);
        more(socket, "zz\r\n");
        assertThat(answer(socket)).startsWith("HTTP/1.1 400");
        arriving(0);
    }

    @Test
    void the_whole_body_has_its_time_however_it_is_sent() throws Exception {
        Socket slow = send(head("POST /brief", "Content-Length: 400"));
        await().atMost(Duration.ofMinutes(1)).until(() -> isRefused(slow, "x"));
        assertThat(answer(slow)).contains("LATE");
        assertThat(hasEnded(slow)).isTrue();
        arriving(0);
    }

    /** Sends more of a body that may be refused at any moment; whether that is so already. */
    private static boolean isRefused(Socket socket, String text) throws IOException {
        try {
            more(socket, text);
            return socket.getInputStream().available() > 0;
        } catch (SocketException closed) {
            return true;
        }
    }

    /** By its end or, where something was sent that nobody reads any more, by a reset. */
    private static boolean hasEnded(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    @Test
    void one_client_has_a_share_and_so_have_all() throws Exception {
        for (int i = 0; i < OF_ONE; i++) {
            send(head("POST /", "Content-Length: 4"));
        }
        arriving(OF_ONE);
        Socket one = send(head("POST /", "Content-Length: 4"));
        assertThat(answer(one)).contains("TOO_MANY");
        assertThat(hasEnded(one)).isTrue();
        for (int i = 0; i < 20; i++) {
            send("127.0.0.2", head("POST /", "Content-Length: 4"));
        }
        arriving(60);
        assertThat(answer(send("127.0.0.3", head("POST /", "Content-Length: 4"))))
                .contains("BUSY");
        assertThat(answer(send("127.0.0.3", head("POST /", "Content-Length: 4") + "abcd")))
                .contains("body=abcd|");
        open.get(0).close();
        arriving(59);
        Socket free = send("127.0.0.3", head("POST /", "Content-Length: 4"));
        arriving(60);
        more(free, "abcd");
        assertThat(answer(free)).contains("body=abcd|");
    }

    @Test
    void long_bodies_share_memory_and_short_ones_are_not_counted() throws Exception {
        String path = "/api/v1/orders/TL-2222-22/photos/front";
        Socket first = send(head("PUT " + path, "Content-Length: 1000000"));
        Socket second = send(head("PUT " + path, "Content-Length: 1000000"));
        arriving(2);
        more(first, "x".repeat(240_000));
        long held = 240_000 - UploadsInProgress.FREE_BYTES;
        await().atMost(Duration.ofMinutes(1)).until(() -> bodies.bytes() == held);
        isRefused(second, "x".repeat(240_000));
        assertThat(answer(second)).contains("TOO_MANY");
        arriving(1);
        Socket order = send(head("POST /", "Content-Length: 4"));
        arriving(2);
        more(order, "abcd");
        assertThat(answer(order)).contains("body=abcd|");
    }

    /** Those who hold it are not refused more than it: it may have gone a little over the share. */
    @Test
    void a_short_body_is_taken_while_long_ones_hold_all_the_memory() throws Exception {
        UploadsInProgress.Place photo = bodies.begin(Network.client("127.0.0.1"));
        assertThat(photo.hold(UploadsInProgress.FREE_BYTES + 200_001)).isEqualTo(UploadOutcome.TOO_MANY);
        Socket order = send(head("POST /", "Content-Length: 4"));
        arriving(2);
        more(order, "abcd");
        assertThat(answer(order)).contains("body=abcd|");
        photo.leave();
    }

    @Test
    void a_body_that_cannot_begin_keeps_no_place() throws Exception {
        assertThat(answer(send(head("POST /", "Not-Later: yes", "Content-Length: 4"))))
                .startsWith("HTTP/1.1 500");
        arriving(0);
    }

    /** Refuses what is answered later than it was asked, as a web server does that is out of resources. */
    private static final class NotLater extends ValveBase {

        NotLater() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            request.setAsyncSupported(request.getHeader("Not-Later") == null);
            getNext().invoke(request, response);
        }
    }
}
