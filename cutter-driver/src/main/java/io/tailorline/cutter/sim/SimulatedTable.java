package io.tailorline.cutter.sim;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.sim.cloth.CutDrawing;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandParameter;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableCommand;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableFit;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableStatus;
import java.time.Duration;

/**
 * A host and a simulated table in one, with no wire between: what the host asks the firmware answers at once. Every
 * look at the table counts as the host's heartbeat.
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
    public TableStatus status() throws TableFault {
        requireLink();
        if (firmware.leaseToken() == token) {
            firmware.beat(++heartbeat);
        }
        return firmware.status();
    }

    @Override
    public void takeLease() throws TableFault {
        command(CommandCode.TAKE_LEASE, 0, 0, 0);
    }

    @Override
    public void dropLease() throws TableFault {
        command(CommandCode.DROP_LEASE, 0, 0, 0);
    }

    @Override
    public void home() throws TableFault {
        command(CommandCode.HOME, 0, 0, 0);
    }

    @Override
    public void load(CutJob job) throws TableFault {
        if (firmware.status().jobId() != job.id()) {
            TableFit.require(job.program(), firmware.identity());
            command(CommandCode.LOAD, job.id(), job.blocks().size(), job.checksum());
        }
        feed(job);
    }

    @Override
    public boolean feed(CutJob job) throws TableFault {
        while (status().acknowledgedBlocks() < job.blocks().size()) {
            firmware.offer(job.blocks().get((int) firmware.status().acknowledgedBlocks()), ++blockSequence);
            BlockResult result = firmware.status().blockResult();
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
    public void start(long firstRecord) throws TableFault {
        command(CommandCode.START, firstRecord, 0, 0);
    }

    @Override
    public void pause() throws TableFault {
        command(CommandCode.PAUSE, 0, 0, 0);
    }

    @Override
    public void resume(long firstRecord) throws TableFault {
        command(CommandCode.RESUME, firstRecord, 0, 0);
    }

    @Override
    public void abort() throws TableFault {
        command(CommandCode.ABORT, 0, 0, 0);
    }

    @Override
    public void reset() throws TableFault {
        command(CommandCode.RESET, 0, 0, 0);
    }

    @Override
    public void clear() throws TableFault {
        command(CommandCode.CLEAR_JOB, 0, 0, 0);
    }

    @Override
    public void advance(double by) throws TableFault {
        command(CommandCode.ADVANCE, CommandParameter.distance(by), 0, 0);
    }

    @Override
    public void sharpen() throws TableFault {
        command(CommandCode.SHARPEN, 0, 0, 0);
    }

    @Override
    public void setFeed(int percent) throws TableFault {
        command(CommandCode.SETFEED, percent, 0, 0);
    }

    @Override
    public void goTo(TablePoint point) throws TableFault {
        command(CommandCode.GOTO, CommandParameter.coordinate(point.x()), CommandParameter.coordinate(point.y()), 0);
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
        // nothing is held: the table goes on by its own rule
    }

    private void command(CommandCode code, long p1, long p2, long p3) throws TableFault {
        requireLink();
        int sequence = TableCommand.next(firmware.status().commandEcho());
        firmware.submit(new TableCommand(code.code(), p1, p2, p3, token, sequence));
        TableStatus status = firmware.status();
        if (status.commandResult() != CommandResult.OK) {
            throw new TableFault.CommandRefused(code, status.commandResult(), status);
        }
    }

    private void requireLink() throws TableFault.LinkLost {
        if (firmware.isLinkDown()) {
            throw new TableFault.LinkLost("The simulated link to the table is lost.");
        }
    }
}
