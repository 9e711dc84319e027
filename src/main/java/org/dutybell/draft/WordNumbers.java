package org.dutybell.draft;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

/** Counts the numbers that Word shows before paragraphs and does not store in their text. */
final class WordNumbers {

    private static final int LEVELS = 9;

    private final XWPFDocument document;
    /** By abstract list: how far each level has counted. Lists that share one go on counting. */
    private final Map<BigInteger, TreeMap<Integer, Integer>> counters = new HashMap<>();

    WordNumbers(XWPFDocument document) {
        this.document = document;
    }

    /** The number before this paragraph, such as 三、; empty when it has none. To be asked in the paragraphs' order. */
    String of(XWPFParagraph paragraph) {
        CTNumPr properties = properties(paragraph);
        if (properties == null || properties.getNumId() == null || document.getNumbering() == null) {
            return "";
        }
        XWPFNum list = document.getNumbering().getNum(properties.getNumId().getVal());
        int level =
                properties.getIlvl() == null ? 0 : properties.getIlvl().getVal().intValue();
        if (list == null || level >= LEVELS || paragraph.getText().isBlank()) {
            return "";
        }
        TreeMap<Integer, Integer> counter =
                counters.computeIfAbsent(list.getCTNum().getAbstractNumId().getVal(), none -> new TreeMap<>());
        counter.tailMap(level, false).clear();
        counter.merge(level, start(list, level), (before, start) -> before + 1);
        return label(list, level, counter);
    }

    /** Its own, or that of its style. */
    private @Nullable CTNumPr properties(XWPFParagraph paragraph) {
        var own = paragraph.getCTP().getPPr();
        if (own != null && own.getNumPr() != null) {
            return own.getNumPr();
        }
        XWPFStyle style = document.getStyles() == null || paragraph.getStyleID() == null
                ? null
                : document.getStyles().getStyle(paragraph.getStyleID());
        return style == null || style.getCTStyle().getPPr() == null
                ? null
                : style.getCTStyle().getPPr().getNumPr();
    }

    private String label(XWPFNum list, int level, TreeMap<Integer, Integer> counter) {
        CTLvl definition = level(list, level);
        String text = definition == null || definition.getLvlText() == null
                ? "%" + (level + 1) + "."
                : definition.getLvlText().getVal();
        if (text.isEmpty() || format(definition).equals("bullet")) {
            return text.isEmpty() ? "" : "• ";
        }
        for (int other = 0; other <= level; other++) {
            int number = counter.getOrDefault(other, start(list, other));
            text = text.replace("%" + (other + 1), NumberWords.write(number, format(level(list, other))));
        }
        return text + " ";
    }

    private static String format(@Nullable CTLvl level) {
        return level == null || level.getNumFmt() == null
                ? "decimal"
                : String.valueOf(level.getNumFmt().getVal());
    }

    private int start(XWPFNum list, int level) {
        CTLvl definition = level(list, level);
        return definition == null || definition.getStart() == null
                ? 1
                : definition.getStart().getVal().intValue();
    }

    private @Nullable CTLvl level(XWPFNum list, int level) {
        var kind = document.getNumbering()
                .getAbstractNum(list.getCTNum().getAbstractNumId().getVal());
        if (kind == null) {
            return null;
        }
        for (CTLvl candidate : kind.getCTAbstractNum().getLvlList()) {
            if (candidate.getIlvl().intValue() == level) {
                return candidate;
            }
        }
        return null;
    }
}
