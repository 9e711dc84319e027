package org.dutybell.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a table is written for programs. Both forms have the same columns in the same order. */
enum TableFormat {
    CSV {
        @Override
        void write(Table table, PrintWriter out) {
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setRecordSeparator("\n")
                    .setHeader(table.columns().toArray(String[]::new))
                    .get();
            try {
                CSVPrinter printer = new CSVPrinter(out, format);
                printer.printRecords(table.rows());
                printer.flush();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write the table", e);
            }
        }
    },
    JSON {
        @Override
        void write(Table table, PrintWriter out) {
            JsonMapper mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            var named = table.rows().stream().map(row -> named(table, row)).toList();
            out.print(mapper.writeValueAsString(named) + "\n");
        }
    };

    abstract void write(Table table, PrintWriter out);

    static Optional<TableFormat> parse(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static Map<String, String> named(Table table, List<String> row) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            named.put(table.columns().get(i), row.get(i));
        }
        return named;
    }
}
