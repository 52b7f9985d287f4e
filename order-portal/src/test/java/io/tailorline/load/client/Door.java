package io.tailorline.load.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * A way to an installation: its own port, or a proxy's. Each request has a connection of its own, as a visitor's first
 * one has.
 *
 * @param host by which the installation is known
 * @param tls whether the port speaks it; whoever's certificate is taken
 */
public record Door(String name, String host, int port, boolean tls) {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** @param from the loopback address to come from */
    public Socket open(String from) throws IOException {
        Socket socket = new Socket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.setSoTimeout((int) LONGEST.toMillis());
            socket.connect(new InetSocketAddress("127.0.0.1", port), (int) LONGEST.toMillis());
            return tls ? secured(socket) : socket;
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    private Socket secured(Socket socket) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Anybody()}, null);
            SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(socket, host, port, true);
            secured.startHandshake();
            return secured;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Asks for a page and reads it to its end. */
    public Answer get(String path) {
        long began = System.nanoTime();
        try (Socket socket = open("127.0.0.1")) {
            String request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, host);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String[] words = text.split(" ", 3);
            int status = words.length > 1 ? Integer.parseInt(words[1]) : 0;
            return new Answer(status, text, "", since(began));
        } catch (IOException lost) {
            return new Answer(0, lost.getClass().getSimpleName(), "", since(began));
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** The certificate of a proxy under test is its own. */
    private static final class Anybody implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            // no client has one
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // made a moment ago by this program
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
