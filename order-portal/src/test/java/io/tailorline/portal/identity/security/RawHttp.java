package io.tailorline.portal.identity.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sends a request as it is written, without a client that would mend it; one connection each. */
final class RawHttp {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final int port;
    private final String from;

    /** @param from the loopback address to come from, like {@code 127.0.0.3} */
    RawHttp(int port, String from) {
        this.port = port;
        this.from = from;
    }

    /** The head of an answer and what was read of its body. */
    record Answer(int status, List<String> head, String body) {

        Optional<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst();
        }

        List<String> cookies() {
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("set-cookie:"))
                    .toList();
        }
    }

    /** @param lines request line and headers; {@code Connection: close} is added */
    Answer send(byte[] body, String... lines) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.setSoTimeout((int) LONGEST.toMillis());
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes((String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            request.writeBytes(body);
            socket.getOutputStream().write(request.toByteArray());
            return read(socket.getInputStream());
        }
    }

    Answer send(String... lines) throws IOException {
        return send(new byte[0], lines);
    }

    /** A stream of events never ends: of those the head is enough. */
    private static Answer read(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        int end = -1;
        for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
            read.write(buffer, 0, got);
            end = read.toString(StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
            if (end >= 0 && read.toString(StandardCharsets.ISO_8859_1).contains("text/event-stream")) {
                break;
            }
        }
        String text = read.toString(StandardCharsets.UTF_8);
        end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, List.of(), text);
        }
        List<String> head = Arrays.asList(text.substring(0, end).split("\r\n"));
        return new Answer(Integer.parseInt(head.get(0).split(" ")[1]), head, text.substring(end + 4));
    }
}
