package org.dutybell.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class WordFileTests {

    @TempDir
    Path folder;

    private final XWPFDocument document = new XWPFDocument();

    @Test
    void countsTheNumbersThatWordSetsByItself() throws Exception {
        BigInteger list = numbering();
        paragraph("示例中学安全职责", null, 0);
        paragraph("校长", list, 0);
        paragraph("每周检查校园一次；", list, 1);
        paragraph("每月召开安全例会；", list, 1);
        paragraph("分管安全副校长", list, 0);
        paragraph("每半月排查隐患；", list, 1);

        assertThat(lines())
                .containsExactly(
                        "1.1 （一） SCHOOL inspection week",
                        "1.2 （二） SCHOOL meeting month",
                        "2.1 （一） SCHOOL inspection half-month");
    }

    @Test
    void readsNumbersThatAreTyped() throws Exception {
        paragraph("一、局长职责", null, 0);
        paragraph("（一）每季度带队检查1次；", null, 0);
        paragraph("（二）定期听取汇报。", null, 0);

        assertThat(lines())
                .containsExactly("1.1 （一） PRINCIPAL inspection quarter", "1.2 （二） PRINCIPAL report standing");
    }

    @Test
    void readsATableOfHoldersWithTheirDutiesAndHowOften() throws Exception {
        table(
                new String[] {"序号", "责任人", "职责内容", "工作频次"},
                new String[] {"1", "校长", "主持召开安全工作会议", "每月一次"},
                new String[] {"2", "", "带队检查校园安全", "每周至少一次"},
                new String[] {"3", "安全科长", "巡查校园并做好记录", "每日"},
                new String[] {"4", "门卫", "做好来访登记", "长期"});

        assertThat(lines())
                .containsExactly(
                        "1.1  SCHOOL meeting month",
                        "1.2  SCHOOL inspection week",
                        "2.1  SCHOOL patrol school-day",
                        "3.1  OTHER oversight standing");
    }

    @Test
    void readsSeveralItemsInOneCell() throws Exception {
        XWPFTable table = table(new String[] {"岗位", "安全职责"}, new String[] {"班主任", ""});
        XWPFTableCell cell = table.getRow(1).getCell(1);
        cell.getParagraphArray(0).createRun().setText("1.每周开展安全教育；");
        cell.addParagraph().createRun().setText("2.每天检查教室用电；");

        assertThat(lines()).containsExactly("1.1 1. OTHER training week", "1.2 2. OTHER inspection school-day");
    }

    private List<String> lines() throws Exception {
        Path file = folder.resolve("list.docx");
        try (OutputStream out = Files.newOutputStream(file)) {
            document.write(out);
        }
        return ListCompiler.read(file).items().stream()
                .flatMap(item -> item.duties().stream().map(duty -> line(item, duty)))
                .toList();
    }

    private static String line(DraftedItem item, DraftedDuty duty) {
        return String.join(
                " ",
                item.item().number(),
                item.item().label(),
                duty.holder().value().code(),
                duty.kind().value().code(),
                duty.rhythm().value().code());
    }

    private void paragraph(String text, BigInteger list, int level) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        if (list != null) {
            paragraph.setNumID(list);
            paragraph.setNumILvl(BigInteger.valueOf(level));
        }
    }

    private BigInteger numbering() {
        CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.ONE);
        level(kind, 0, "%1、");
        level(kind, 1, "（%2）");
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
    }

    private static void level(CTAbstractNum kind, int number, String text) {
        CTLvl level = kind.addNewLvl();
        level.setIlvl(BigInteger.valueOf(number));
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING);
        level.addNewLvlText().setVal(text);
    }

    private XWPFTable table(String[]... rows) {
        XWPFTable table = document.createTable(rows.length, rows[0].length);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                table.getRow(row).getCell(column).setText(rows[row][column]);
            }
        }
        return table;
    }
}
