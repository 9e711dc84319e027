package org.dutybell.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dutybell.obligation.PlannedObligation;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How {@code preview} writes its rows. Both forms have the same columns in the same order. */
enum PreviewFormat {
    CSV {
        @Override
        void write(List<PlannedObligation> planned, ZoneId zone, PrintWriter out) {
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setRecordSeparator("\n")
                    .setHeader(COLUMNS)
                    .get();
            try {
                CSVPrinter printer = new CSVPrinter(out, format);
                for (PlannedObligation obligation : planned) {
                    printer.printRecord(row(obligation, zone));
                }
                printer.flush();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write the preview", e);
            }
        }
    },
    JSON {
        @Override
        void write(List<PlannedObligation> planned, ZoneId zone, PrintWriter out) {
            JsonMapper mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            List<Map<String, String>> rows =
                    planned.stream().map(obligation -> named(obligation, zone)).toList();
            out.print(mapper.writeValueAsString(rows) + "\n");
        }
    };

    static final String[] COLUMNS = {"duty", "clause", "kind", "unit", "post", "target", "period", "opens", "due"};

    abstract void write(List<PlannedObligation> planned, ZoneId zone, PrintWriter out);

    static Optional<PreviewFormat> parse(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static Map<String, String> named(PlannedObligation obligation, ZoneId zone) {
        List<String> row = row(obligation, zone);
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < COLUMNS.length; i++) {
            named.put(COLUMNS[i], row.get(i));
        }
        return named;
    }

    private static List<String> row(PlannedObligation obligation, ZoneId zone) {
        return List.of(
                obligation.duty().code(),
                obligation.duty().clause(),
                obligation.duty().kind().code(),
                obligation.holder().unit(),
                obligation.holder().code(),
                obligation.target(),
                obligation.window().period().code(),
                iso(obligation.window().opens(), zone),
                iso(obligation.window().due(), zone));
    }

    private static String iso(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }
}
