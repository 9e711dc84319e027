package org.dutybell.draft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A Word file (.docx): its paragraphs with the numbers that Word sets by itself, and its responsibility tables. */
final class WordFile {

    private final String name;
    private final byte[] bytes;
    private final List<SourceLine> lines = new ArrayList<>();
    private int place;

    WordFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    List<SourceLine> lines() throws ListRefused {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            WordNumbers numbers = new WordNumbers(document);
            for (IBodyElement element : document.getBodyElements()) {
                add(element, numbers);
            }
            return List.copyOf(lines);
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw new ListRefused(
                    "'" + name + "' cannot be opened as a Word file (" + ListFile.reason(e) + ")", ListFile.ALLOWED);
        }
    }

    private void add(IBodyElement element, WordNumbers numbers) {
        place++;
        if (element instanceof XWPFParagraph paragraph) {
            add(numbers.of(paragraph) + paragraph.getText());
        } else if (element instanceof XWPFTable table) {
            new WordTable(table, numbers, place).lines().forEach(lines::add);
            place += table.getNumberOfRows() - 1;
        } else if (element instanceof XWPFSDT framed) {
            add(framed.getContent().getText());
        }
    }

    private void add(String text) {
        for (String line : text.split("\\R")) {
            lines.add(SourceLine.text(place, line));
        }
    }
}
