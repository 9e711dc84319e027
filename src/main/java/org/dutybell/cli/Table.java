package org.dutybell.cli;

import java.util.List;

/**
 * What a command lists.
 *
 * @param columns names, which are also the keys of JSON
 * @param rows a text for each column
 */
record Table(List<String> columns, List<List<String>> rows) {

    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
