package io.tailorline.cutter.modbus;

import com.ghgande.j2mod.modbus.ModbusException;
import com.ghgande.j2mod.modbus.ModbusIOException;
import com.ghgande.j2mod.modbus.io.ModbusTCPTransport;
import com.ghgande.j2mod.modbus.msg.ExceptionResponse;
import com.ghgande.j2mod.modbus.msg.ModbusRequest;
import com.ghgande.j2mod.modbus.msg.ModbusResponse;
import io.tailorline.cutter.registers.BlockLayout;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.table.TableFault;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection at a time to one table, and one request at a time on it. Each request is sent once; after a failure
 * the connection is given up, because a late answer on it could be taken for the next one's. One thread.
 *
 * <p>j2mod's transport frames requests and answers. Its transactions are not used: they send a request up to five
 * times, and number them with a counter that all masters of a process share.
 */
public final class ModbusConnection {

    private static final Logger LOG = LoggerFactory.getLogger(ModbusConnection.class);
    private static final int TRANSACTIONS = 0x10000;

    private final InetSocketAddress address;
    private final RegisterMap map;
    private final int timeoutMs;
    private Optional<Connection> connection = Optional.empty();
    private int transaction;
    private boolean hasAnswered;
    private long deadline = Long.MAX_VALUE;

    private record Connection(DeadlineSocket socket, ModbusTCPTransport transport) {}

    public ModbusConnection(InetSocketAddress address, RegisterMap map, int timeoutMs) {
        this.address = address;
        this.map = map;
        this.timeoutMs = timeoutMs;
    }

    public boolean isOpen() {
        return connection.isPresent();
    }

    /** Whatever is asked from now on must be answered by then, on the scale of {@link System#nanoTime()}. */
    public void deadlineAt(long nanos) {
        deadline = nanos;
    }

    /** Connects again. */
    public void open() throws TableFault {
        close();
        if (address.isUnresolved()) {
            throw new TableFault("Host '%s' is not known; expected a name or an address of a table."
                    .formatted(address.getHostString()));
        }
        DeadlineSocket socket = new DeadlineSocket();
        try {
            socket.connect(address, Math.max(1, millisLeft()));
            socket.setTcpNoDelay(true);
            connection = Optional.of(new Connection(socket, new ModbusTCPTransport(socket)));
        } catch (IOException e) {
            hangUp(socket);
            throw new TableFault.LinkLost(
                    "No table answers at %s (%s). Maybe it is switched off, or host or port are wrong."
                            .formatted(where(), e.getMessage()),
                    e);
        }
    }

    public void close() {
        connection.ifPresent(open -> hangUp(open.socket()));
        connection = Optional.empty();
    }

    /** The words of a whole block, read together. */
    public int[] read(RegisterBlock block) throws TableFault {
        BlockLayout place = map.place(block);
        return exchange(Requests.read(place.read().get(0), place.first(), place.count()));
    }

    /** Writes {@code words} to registers of {@code block} from its {@code offset} on, the last of them last. */
    public void write(RegisterBlock block, int offset, int[] words) throws TableFault {
        BlockLayout place = map.place(block);
        if (place.write().get(0) == BlockLayout.WRITE_SEVERAL) {
            exchange(Requests.write(place.first() + offset, words));
            return;
        }
        for (int i = 0; i < words.length; i++) {
            exchange(Requests.writeOne(place.first() + offset + i, words[i]));
        }
    }

    /** Writes a whole block and then reads another, in one request. */
    public int[] writeThenRead(RegisterBlock written, int[] words, RegisterBlock read) throws TableFault {
        BlockLayout to = map.place(written);
        BlockLayout from = map.place(read);
        return exchange(Requests.readWrite(from.first(), from.count(), to.first(), words));
    }

    private int[] exchange(Requests.PendingRequest asked) throws TableFault {
        Connection open = connection.orElseThrow(
                () -> new TableFault.LinkLost("No connection to the table at %s.".formatted(where())));
        ModbusRequest request = asked.request();
        transaction = (transaction + 1) % TRANSACTIONS;
        request.setTransactionID(transaction);
        request.setUnitID(map.unit());
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millisLeft());
        open.socket().readUntil(deadline);
        try {
            open.transport().writeRequest(request);
            ModbusResponse answer = answer(open.transport(), deadline);
            if (answer instanceof ExceptionResponse refusal) {
                throw refused(asked, refusal.getExceptionCode());
            }
            int[] words = asked.words(answer);
            hasAnswered = true;
            return words;
        } catch (ModbusException e) {
            close();
            throw lost(asked, e);
        }
    }

    /** The answer to the request just sent. One with another number is late or doubled, and passed over. */
    private ModbusResponse answer(ModbusTCPTransport transport, long deadline) throws ModbusException {
        while (System.nanoTime() < deadline) {
            ModbusResponse answer = transport.readResponse();
            if (answer.getTransactionID() == transaction) {
                if (answer.getProtocolID() != 0 || answer.getUnitID() != map.unit()) {
                    throw new ModbusIOException("answered by unit " + answer.getUnitID());
                }
                return answer;
            }
        }
        throw new ModbusIOException("no answer with the number of the request");
    }

    private int millisLeft() {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        return (int) Math.max(0, Math.min(timeoutMs, left));
    }

    private TableFault refused(Requests.PendingRequest asked, int code) {
        ExceptionCode refusal = ExceptionCode.of(code);
        String message = String.format(
                Locale.ROOT,
                "%s refuses to %s: %s (Modbus exception %02d). %s",
                where(),
                asked.words(),
                refusal.meaning(),
                code,
                refusal.remedy(hasAnswered));
        if (refusal.passes()) {
            close();
            return new TableFault.LinkLost(message);
        }
        return new TableFault(message);
    }

    private TableFault.LinkLost lost(Requests.PendingRequest asked, ModbusException cause) {
        return new TableFault.LinkLost(
                String.format(
                        Locale.ROOT,
                        "The table at %s closed the connection, or did not answer correctly within %d ms (%s). Maybe the connection is bad, or unit %d is not its unit id: a wrong one looks like a dead connection.",
                        where(),
                        timeoutMs,
                        asked.words(),
                        map.unit()),
                cause);
    }

    private String where() {
        return address.getHostString() + ":" + address.getPort();
    }

    /** A fault while an abandoned connection is closed is of no interest. */
    private static void hangUp(DeadlineSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("Closing {}: {}", socket, e.getMessage());
        }
    }
}
