package io.tailorline.cutter.cli.plan;

import io.tailorline.cutter.cli.cuts.CutPieces;
import io.tailorline.cutter.cli.cuts.CutPieces.Found;
import io.tailorline.cutter.cli.cuts.CutRolls;
import io.tailorline.cutter.cli.cuts.JobOnRoll;
import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.journal.JobEntry;
import io.tailorline.cutter.journal.JournalFault;
import io.tailorline.cutter.journal.RollCuts;
import io.tailorline.cutter.plan.CutCloth;
import io.tailorline.cutter.plan.PlacesOnCloth;
import io.tailorline.cutter.program.PieceOnCloth;
import io.tailorline.cutter.program.RecordStream;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.PieceRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Only what is not cut yet: mix it in. */
final class MissingOption {

    @Option(
            names = "--missing",
            paramLabel = "JOURNAL|CUTS",
            description = {
                "plan only what is not cut: by the journal of a job that was given up, or by the store of a roll,",
                "ROLL.cuts beside the journals; a piece that is begun is finished first, along the lines that were planned"
            })
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--first-uncut",
            paramLabel = "RECORD",
            description = {
                "with --missing, of a job whose end is not recorded: the first of its records that you have seen is not cut;",
                "the job is given up by it"
            })
    private Optional<Long> firstUncut = Optional.empty();

    /** The end that {@link #firstUncut} says; it is written once the plan is. */
    private Optional<SeenEnd> seen = Optional.empty();

    private record SeenEnd(CutRolls rolls, long job, long doneRecord) {}

    /** What is wrong with the options; empty when nothing is. */
    String complaint() {
        return firstUncut.isPresent() && file.isEmpty() ? "--first-uncut needs --missing." : "";
    }

    boolean isGiven() {
        return file.isPresent();
    }

    /** What of the marker is cut; nothing without the option. */
    CutCloth cloth(Marker marker) throws CommandFailed, FormatFault, JournalFault {
        if (file.isEmpty()) {
            return CutCloth.uncut();
        }
        Path said = file.get();
        if (!Files.isRegularFile(said)) {
            throw new FormatFault(
                    said.toString(),
                    "--missing",
                    "no such file",
                    "the journal of a job, or ROLL.cuts, the store of a roll");
        }
        CutRolls rolls = CutRolls.beside(said);
        String roll = RollCuts.isOne(said) ? new RollCuts(said).roll() : rollOf(said, rolls);
        List<JobOnRoll> jobs =
                rolls.jobsOf(marker.placements().stream().map(Placement::piece).toList());
        requireOneOpen(jobs.stream().filter(job -> job.end().isEmpty()).toList());
        List<JobOnRoll> ended = new ArrayList<>();
        for (JobOnRoll job : jobs) {
            ended.add(job.end().isPresent() ? job : given(job, rolls));
        }
        return new CutCloth(states(marker, new CutPieces(ended), roll));
    }

    /** The plan is written: the job that a person has seen on the cloth ends. */
    void planned() throws JournalFault {
        if (seen.isPresent()) {
            SeenEnd end = seen.get();
            end.rolls().stop(InstantSource.system().instant(), end.job(), end.doneRecord(), Optional.empty());
        }
    }

    /** A record is one of one job. */
    private void requireOneOpen(List<JobOnRoll> open) throws CommandFailed {
        if (firstUncut.isPresent() && open.size() > 1) {
            throw new CommandFailed(String.format(
                    Locale.ROOT,
                    "--first-uncut (%d) is a record of one job, and the ends of %d are not recorded: %s. Maybe end them first: drive the program of each again with its journal, or 'operate abort --journal JOURNAL' while the table has it.",
                    firstUncut.get(),
                    open.size(),
                    open.stream()
                            .map(job -> String.format(Locale.ROOT, "%d on cloth '%s'", job.id(), job.roll()))
                            .collect(Collectors.joining(", "))));
        }
    }

    private static List<PieceOnCloth> states(Marker marker, CutPieces cut, String roll) throws CommandFailed {
        String digest = PlacesOnCloth.digest(marker);
        List<PieceOnCloth> states = new ArrayList<>();
        for (Placement placement : marker.placements()) {
            Optional<Found> found = cut.of(placement.piece(), digest);
            if (found.isPresent()) {
                requireOnRoll(found.get(), placement.piece(), roll);
                states.add(found.get().state());
            }
        }
        return states;
    }

    /** What is begun on one roll cannot be finished on another. */
    private static void requireOnRoll(Found found, PieceRef piece, String roll) throws CommandFailed {
        if (!(found.state() instanceof PieceOnCloth.Whole)
                && !found.job().roll().equals(roll)) {
            throw new CommandFailed(
                    "Piece '%s' is begun on cloth '%s', not on '%s'. Plan its rest for that cloth: --missing %s."
                            .formatted(
                                    piece,
                                    found.job().roll(),
                                    roll,
                                    found.job().store().file()));
        }
    }

    /** The roll of a journal's job. */
    private static String rollOf(Path journal, CutRolls rolls) throws CommandFailed, FormatFault, JournalFault {
        Optional<JobEntry> entry = CutJournal.said(journal);
        if (entry.isEmpty()) {
            throw new CommandFailed("Journal %s has no job; expected that of a job that was begun.".formatted(journal));
        }
        return rolls.job(entry.get().jobId())
                .map(JobOnRoll::roll)
                .orElseThrow(() -> new CommandFailed(String.format(
                        Locale.ROOT,
                        "No store beside journal %s knows its job %d; expected ROLL.cuts, which says what pieces it was to cut. Maybe restore it; if the knife was never started, plan without --missing.",
                        journal,
                        entry.get().jobId())));
    }

    /** A job whose end a person has seen on the cloth. */
    private JobOnRoll given(JobOnRoll job, CutRolls rolls) throws CommandFailed, FormatFault, JournalFault {
        int records = RecordStream.of(job.program()).size();
        if (firstUncut.isEmpty()) {
            throw new CommandFailed(String.format(
                    Locale.ROOT,
                    "Job %d on cloth '%s' is not ended, and what it has cut is not known; nothing is guessed about cloth. Drive its program again, with its journal: it continues, or asks. Or give it up: 'operate abort --journal JOURNAL' while the table has it; else see on the cloth how far it came: --first-uncut RECORD, 1 to %d.",
                    job.id(),
                    job.roll(),
                    records));
        }
        if (firstUncut.get() < 1 || firstUncut.get() > records) {
            throw new CommandFailed(String.format(
                    Locale.ROOT,
                    "--first-uncut (%d) must lie between 1 and %d, the records of job %d.",
                    firstUncut.get(),
                    records,
                    job.id()));
        }
        Optional<CutRolls.KeptJob> kept = CutRolls.kept(file.orElseThrow())
                .filter(known -> known.entry().jobId() == job.id())
                .or(() -> rolls.journalOf(job.id()));
        if (kept.isPresent()) {
            requireNotAgainst(kept.get(), firstUncut.get());
        }
        seen = Optional.of(new SeenEnd(rolls, job.id(), firstUncut.get() - 1));
        return job.givenUp(firstUncut.get() - 1);
    }

    /** What the table has confirmed is cut, and a job that is driven just now goes on. */
    private static void requireNotAgainst(CutRolls.KeptJob kept, long record) throws CommandFailed {
        if (kept.isHeld()) {
            throw new CommandFailed(String.format(
                    Locale.ROOT,
                    "Job %d is being driven with journal %s: how far it comes is not known yet. Maybe let that 'drive' end first.",
                    kept.entry().jobId(),
                    kept.journal()));
        }
        long confirmed = kept.entry().progress().doneRecord();
        if (record <= confirmed) {
            throw new CommandFailed(String.format(
                    Locale.ROOT,
                    "--first-uncut (%d) must lie above %d: the table has confirmed so many records of job %d in %s. Maybe look at the cloth again.",
                    record,
                    confirmed,
                    kept.entry().jobId(),
                    kept.journal()));
        }
    }
}
