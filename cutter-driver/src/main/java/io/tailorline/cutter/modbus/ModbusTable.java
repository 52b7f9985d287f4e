package io.tailorline.cutter.modbus;

import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableFit;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableStatus;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * A cutting table at the other end of a Modbus TCP connection. All requests, heartbeats included, go one after the
 * other over one connection from one thread; heartbeats only while somebody polls the table at least once a second. A
 * broken connection is opened again by the next call, which first checks that it is still the same table and the same
 * start of its controller.
 *
 * <p>No call waits longer than twice the timeout for a table that answers late, wrongly or not at all; transferring a
 * job takes as long as it takes while the table continues acknowledging.
 */
public final class ModbusTable implements TableController {

    /**
     * How long an answer may take before the connection counts as broken, ms; as long as the table's usual watchdog.
     */
    public static final int USUAL_TIMEOUT_MS = 1000;

    private final TableSession session;
    private final RequestScheduler requests;
    private final BlockTransfer transfer;

    /**
     * A table of our own type. Does not connect yet.
     *
     * @param token of this host, 1 to 4294967295; two hosts must not have the same
     * @param clock one that never jumps: by it heartbeats fall due, and silence is measured
     */
    public ModbusTable(InetSocketAddress address, long token, InstantSource clock, int timeoutMs) {
        this(address, RegisterMapYaml.builtIn(), token, clock, timeoutMs);
    }

    /** A table whose registers lie as {@code map} says. */
    public ModbusTable(InetSocketAddress address, RegisterMap map, long token, InstantSource clock, int timeoutMs) {
        this.session = new TableSession(new ModbusConnection(address, map, timeoutMs), map, clock, token);
        this.requests = new RequestScheduler(session, timeoutMs, clock);
        this.transfer = new BlockTransfer(session, requests, map.payloadWords());
    }

    @Override
    public TableIdentity identity() throws TableFault {
        return requests.call(session::identity);
    }

    @Override
    public TableStatus status() throws TableFault {
        return requests.call(session::poll);
    }

    /** The registers of a block as they come, read together. */
    public int[] words(RegisterBlock block) throws TableFault {
        return requests.call(() -> session.words(block));
    }

    @Override
    public long leaseHolder() throws TableFault {
        return requests.call(session::leaseHolder);
    }

    @Override
    public void takeLease() throws TableFault {
        TableController.super.takeLease();
        requests.call(() -> {
            session.holdsLease(true);
            return true;
        });
    }

    @Override
    public void dropLease() throws TableFault {
        requests.call(() -> {
            session.holdsLease(false);
            return true;
        });
        TableController.super.dropLease();
    }

    @Override
    public void onSilence(CommunicationLossPolicy policy, Duration after) throws TableFault {
        requests.call(() -> {
            session.setSilence(policy.code(), (int) after.toMillis());
            return true;
        });
    }

    @Override
    public void load(CutJob job) throws TableFault {
        CutJob blocks = transfer.fitted(job);
        if (status().job().id() != job.id()) {
            TableFit.require(job.program(), identity());
            send(CommandCode.LOAD, job.id(), blocks.blocks().size(), job.checksum());
        }
        feed(job);
    }

    @Override
    public boolean feed(CutJob job) throws TableFault {
        return transfer.feed(job);
    }

    @Override
    public void close() {
        requests.close();
    }

    /**
     * Writes a command under the next number and reads its result. When another host used the number first, tries the
     * next, as long as a connection may be silent. After a lost answer it is unknown whether the command arrived; the
     * table's state shows it.
     */
    @Override
    public void send(CommandCode command, long... parameters) throws TableFault {
        long end = requests.callEnd();
        long lastTry = requests.lastTry();
        do {
            Optional<TableStatus> after = requests.call(end, () -> session.submit(command, parameters));
            if (after.isPresent()) {
                TableStatus status = after.get();
                CommandResult result = status.command().result();
                if (result != CommandResult.OK) {
                    Optional<Long> holder =
                            result == CommandResult.NO_LEASE ? Optional.of(leaseHolder()) : Optional.empty();
                    throw new TableFault.CommandRefused(command, result, status, holder);
                }
                return;
            }
        } while (System.nanoTime() - lastTry < 0);
        throw new TableFault(String.format(
                Locale.ROOT,
                "%s did not get through in %d ms: another host keeps sending commands, or each was damaged on the way. Maybe stop that host, or check the network cable and the gateway before the table.",
                command,
                requests.timeoutMs()));
    }
}
