package io.tailorline.cutter.conformance.table;

import io.tailorline.cutter.conformance.Frame;
import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.registers.BlockLayout;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** A table that keeps the specification, behind a line on which one {@link TableFlaw} shows. */
final class FaultyTable implements AutoCloseable {

    private static final RegisterMap MAP = RegisterMapYaml.builtIn();
    private static final int READ_WRITE = 23;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final TableFlaw flaw;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    FaultyTable(int target, TableFlaw flaw) throws IOException {
        this.target = target;
        this.flaw = flaw;
        threads.execute(this::accept);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket host = server.accept();
                sockets.add(host);
                threads.execute(() -> converse(host));
            } catch (IOException | RejectedExecutionException e) {
                continue;
            }
        }
    }

    private void converse(Socket host) {
        try (host;
                Socket table = new Socket(InetAddress.getLoopbackAddress(), target)) {
            host.setTcpNoDelay(true);
            table.setTcpNoDelay(true);
            DataInputStream fromHost = new DataInputStream(host.getInputStream());
            DataInputStream fromTable = new DataInputStream(table.getInputStream());
            OutputStream toTable = table.getOutputStream();
            for (Optional<Frame> asked = Frame.read(fromHost); asked.isPresent(); asked = Frame.read(fromHost)) {
                Frame request = asked.orElseThrow();
                toTable.write(onItsWay(request).bytes());
                Optional<Frame> answer = Frame.read(fromTable);
                if (answer.isEmpty() && flaw != TableFlaw.ANSWERS_EXCEPTION_4) {
                    return;
                }
                host.getOutputStream()
                        .write(spoiled(request, answer.orElse(request.refused(4)))
                                .bytes());
            }
        } catch (IOException e) {
            // one end is gone
        }
    }

    /** What is written, with the flaw's words; a whole block by function 16 only. */
    private Frame onItsWay(Frame request) {
        ByteBuffer pdu = ByteBuffer.wrap(request.pdu());
        if (request.function() == BlockLayout.WRITE_ONE && flaw == TableFlaw.IGNORES_FUNCTION_6) {
            return new Frame(request.transaction(), 0, request.unit(), new byte[] {3, 0, 0, 0, 1});
        }
        if (request.function() != BlockLayout.WRITE_SEVERAL) {
            return request;
        }
        for (RegisterBlock block : new RegisterBlock[] {RegisterBlock.COMMAND, RegisterBlock.LEASE}) {
            if (pdu.getShort(1) == MAP.place(block).first()
                    && pdu.getShort(3) == MAP.place(block).count()) {
                int[] words = new int[MAP.place(block).count()];
                for (int i = 0; i < words.length; i++) {
                    words[i] = pdu.getShort(6 + 2 * i) & 0xFFFF;
                }
                flaw.hear(MAP, block, words);
                return request.withWords(6, words);
            }
        }
        return request;
    }

    private Frame spoiled(Frame request, Frame answer) {
        if (answer.exception().isPresent()) {
            return flaw == TableFlaw.ANSWERS_EXCEPTION_4 ? request.refused(4) : answer;
        }
        boolean writes = request.function() == BlockLayout.WRITE_ONE || request.function() == BlockLayout.WRITE_SEVERAL;
        if (writes) {
            return flaw == TableFlaw.IGNORES_FUNCTION_6 && request.function() == BlockLayout.WRITE_ONE
                    ? new Frame(request.transaction(), 0, request.unit(), request.pdu())
                    : answer;
        }
        int address = ByteBuffer.wrap(request.pdu()).getShort(1);
        int[] words = answer.words();
        for (RegisterBlock block : RegisterBlock.values()) {
            if (MAP.place(block).first() == address && MAP.place(block).count() == words.length) {
                flaw.tell(MAP, block, words);
                return answer.withWords(words);
            }
        }
        return answer;
    }
}
