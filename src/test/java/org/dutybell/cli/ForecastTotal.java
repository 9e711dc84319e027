package org.dutybell.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.dutybell.notification.Cost;

/** What the command {@code quota} says of a month, for tests of other packages. */
public final class ForecastTotal {

    private ForecastTotal() {}

    /** @param options further ones, such as {@code --answers page} */
    public static Cost of(Path config, String month, String... options) {
        StringWriter out = new StringWriter();
        String[] arguments = Stream.concat(
                        Stream.of("quota", "--config", config.toString(), "--month", month), Arrays.stream(options))
                .toArray(String[]::new);
        Commands.run(arguments, new PrintWriter(out), new PrintWriter(out));
        String[] total = out.toString()
                .lines()
                .filter(line -> line.startsWith("total "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(out.toString()))
                .split(" +");
        return new Cost(Long.parseLong(total[1]), Long.parseLong(total[2]));
    }
}
