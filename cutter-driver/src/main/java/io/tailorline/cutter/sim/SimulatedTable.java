package io.tailorline.cutter.sim;

import io.tailorline.cutter.sim.cloth.CutDrawing;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.RegisterCommand;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableFit;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableStatus;
import java.time.Duration;
import java.util.Arrays;

/**
 * A host and a simulated table in one, with no wire between: the firmware answers at once. Every poll counts as the
 * host's heartbeat.
 */
public class SimulatedTable implements TableController {

    private final TableFirmware firmware;
    private final long token;
    private int heartbeat;
    private int blockSequence;

    /**
     * Several hosts may share one table.
     *
     * @param token of this host, not 0
     */
    public SimulatedTable(TableFirmware firmware, long token) {
        this.firmware = firmware;
        this.token = token;
    }

    @Override
    public TableIdentity identity() throws TableFault {
        requireLink();
        return firmware.identity();
    }

    @Override
    public long leaseHolder() throws TableFault {
        requireLink();
        return firmware.leaseToken();
    }

    @Override
    public TableStatus status() throws TableFault {
        requireLink();
        if (firmware.leaseToken() == token) {
            firmware.beat(++heartbeat);
        }
        return firmware.status();
    }

    @Override
    public void send(CommandCode command, long... parameters) throws TableFault {
        requireLink();
        long[] p = Arrays.copyOf(parameters, RegisterCommand.PARAMETERS);
        int sequence = RegisterCommand.next(firmware.status().command().echo());
        firmware.submit(new RegisterCommand(command.code(), p[0], p[1], p[2], token, sequence));
        TableStatus status = firmware.status();
        if (status.command().result() != CommandResult.OK) {
            throw new TableFault.CommandRefused(command, status.command().result(), status);
        }
    }

    @Override
    public void load(CutJob job) throws TableFault {
        if (firmware.status().job().id() != job.id()) {
            TableFit.require(job.program(), firmware.identity());
            send(CommandCode.LOAD, job.id(), job.blocks().size(), job.checksum());
        }
        feed(job);
    }

    @Override
    public boolean feed(CutJob job) throws TableFault {
        while (status().ring().acknowledgedBlocks() < job.blocks().size()) {
            firmware.offer(job.blocks().get((int) firmware.status().ring().acknowledgedBlocks()), ++blockSequence);
            BlockResult result = firmware.status().ring().result();
            if (result == BlockResult.FULL) {
                return false;
            }
            if (result != BlockResult.OK && result != BlockResult.DUPLICATE) {
                throw TableFault.blockRefused(result, firmware.status());
            }
        }
        return true;
    }

    @Override
    public void onSilence(CommunicationLossPolicy policy, Duration after) throws TableFault {
        requireLink();
        if (firmware.leaseToken() == token) {
            firmware.setPolicy(policy);
            firmware.setWatchdogMs((int) after.toMillis());
        }
    }

    /** What the table has done to the cloth so far. */
    public CutDrawing cutDrawing() {
        return firmware.cutDrawing();
    }

    @Override
    public void close() {
        // nothing to release: the table continues by its own policy
    }

    private void requireLink() throws TableFault.LinkLost {
        if (firmware.isLinkDown()) {
            throw new TableFault.LinkLost("The simulated link to the table is lost.");
        }
    }
}
