package org.dutybell.cli;

import java.io.PrintWriter;
import java.util.List;

/** Columns for the eye: a Chinese character is as wide as two letters. */
final class TextTable {

    private static final String GAP = "  ";

    private TextTable() {}

    /** Writes the rows; the last cell of a row is not padded, and a row may have fewer cells than others. */
    static void write(List<List<String>> rows, PrintWriter out) {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i));
                if (i < row.size() - 1) {
                    line.append(" ".repeat(width(rows, i) - width(row.get(i)))).append(GAP);
                }
            }
            out.print(line.toString().stripTrailing() + "\n");
        }
    }

    /** What ends a row does not make the column wider. */
    private static int width(List<List<String>> rows, int column) {
        return rows.stream()
                .filter(row -> row.size() > column + 1)
                .mapToInt(row -> width(row.get(column)))
                .max()
                .orElse(0);
    }

    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int codePoint) {
        boolean cjk = codePoint >= 0x2E80 && codePoint <= 0xFFEF || codePoint >= 0x20000;
        return cjk ? 2 : 1;
    }
}
