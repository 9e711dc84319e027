package org.dutybell.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A responsibility table: a column names the holder, one holds the items, one may say how often. */
final class WordTable {

    private static final Pattern HOLDER = Pattern.compile("责任人|责任人员|岗位|责任主体|责任单位|责任部门|责任处室|履责主体|对象|部门|科室|处室|职务|人员");
    private static final Pattern CONTENT = Pattern.compile(".*(职责|内容|任务|事项|要求|措施|责任清单|工作).*");
    private static final Pattern OFTEN = Pattern.compile(".*(频次|频率|周期|时限|时间|期限|完成时间).*");

    private final XWPFTable table;
    private final WordNumbers numbers;
    private final int firstPlace;
    private final List<SourceLine> lines = new ArrayList<>();
    private int holder = -1;
    private int content = -1;
    private int often = -1;
    private String lastHolder = "";

    WordTable(XWPFTable table, WordNumbers numbers, int firstPlace) {
        this.table = table;
        this.numbers = numbers;
        this.firstPlace = firstPlace;
    }

    List<SourceLine> lines() {
        boolean headed = false;
        for (int row = 0; row < table.getNumberOfRows(); row++) {
            List<XWPFTableCell> cells = table.getRow(row).getTableCells();
            if (!headed && header(texts(table.getRow(row)))) {
                headed = true;
            } else if (headed) {
                row(firstPlace + row, cells);
            } else {
                plain(firstPlace + row, cells);
            }
        }
        return lines;
    }

    private static List<String> texts(XWPFTableRow row) {
        return row.getTableCells().stream()
                .map(cell -> cell.getText().replaceAll("\\s+", ""))
                .toList();
    }

    private boolean header(List<String> titles) {
        for (int column = 0; column < titles.size(); column++) {
            String title = titles.get(column);
            if (title.length() > 12) {
                return false;
            }
            if (holder < 0 && HOLDER.matcher(title).find() && !title.contains("职责")) {
                holder = column;
            } else if (often < 0 && OFTEN.matcher(title).matches()) {
                often = column;
            } else if (CONTENT.matcher(title).matches()) {
                content = better(content, column, titles);
            }
        }
        return content >= 0;
    }

    /** Of several columns the one that holds the duties in words. */
    private static int better(int before, int column, List<String> titles) {
        return before < 0
                        || titles.get(column).matches(".*(职责|内容|任务).*")
                                && !titles.get(before).contains("职责")
                ? column
                : before;
    }

    private void row(int place, List<XWPFTableCell> cells) {
        String named = holder < 0 ? "" : cell(cells, holder).replaceAll("\\s+", "");
        if (!named.isEmpty() && !named.equals(lastHolder)) {
            lines.add(new SourceLine(place, SourceLine.Role.HEADING, named));
            lastHolder = named;
        }
        List<String> paragraphs = paragraphs(cells, content);
        String rhythm = often < 0 ? "" : cell(cells, often).replaceAll("\\s+", "");
        if (paragraphs.isEmpty()) {
            return;
        }
        boolean numbered = paragraphs.stream().anyMatch(text -> Mark.of(text) != null);
        if (!numbered) {
            lines.add(new SourceLine(place, SourceLine.Role.ITEM, String.join("", paragraphs) + tail(rhythm)));
        } else {
            paragraphs.forEach(text -> lines.add(SourceLine.text(place, text + tail(rhythm))));
        }
    }

    private static String tail(String rhythm) {
        return rhythm.isEmpty() ? "" : "，频次：" + rhythm;
    }

    private void plain(int place, List<XWPFTableCell> cells) {
        cells.forEach(cell -> cell.getParagraphs()
                .forEach(paragraph -> lines.add(SourceLine.text(place, numbers.of(paragraph) + paragraph.getText()))));
    }

    private static String cell(List<XWPFTableCell> cells, int column) {
        return column < cells.size() ? cells.get(column).getText() : "";
    }

    private List<String> paragraphs(List<XWPFTableCell> cells, int column) {
        return column >= cells.size()
                ? List.of()
                : cells.get(column).getParagraphs().stream()
                        .map(this::numbered)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.toList());
    }

    private String numbered(XWPFParagraph paragraph) {
        return numbers.of(paragraph) + paragraph.getText();
    }
}
