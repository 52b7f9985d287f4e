package io.tailorline.nesting.bench;

/**
 * A page of {@code docs/benchmarks}: how its figures were made, then the figures.
 *
 * @param command that writes it again
 * @param clock in words
 * @param table Markdown
 */
public record BenchPage(String title, String about, String command, String clock, String table) {

    /** Markdown. */
    public String text() {
        return """
                # %s

                %s

                Written by this command; every result was checked by the independent check.

                    %s

                %s, Java %s, %d processors, %s.
                Searches run in one warm process; a command from its start has about a second less.
                Deviation is that of a sample; least and most are over its runs.

                %s""".formatted(
                        title,
                        about,
                        command,
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"),
                        Runtime.getRuntime().availableProcessors(),
                        clock,
                        table);
    }
}
