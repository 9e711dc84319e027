package org.dutybell.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A numbered line or a heading of the list, with what stands below it. */
final class Node {

    private static final Pattern ENDED = Pattern.compile(".*[。；;！!]$");
    private static final Pattern COMPLETE = Pattern.compile(".*([。；;！!：:]|职责|责任|要求|任务|分工|制度|清单)$");
    private static final int LONGEST_HEADING = 45;

    private final Mark mark;
    private final int line;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<Node> children = new ArrayList<>();

    Node(Mark mark, int line) {
        this.mark = mark;
        this.line = line;
        paragraphs.add(mark.text());
    }

    Mark mark() {
        return mark;
    }

    int line() {
        return line;
    }

    List<Node> children() {
        return children;
    }

    /** The first paragraph; of a heading the heading itself. */
    String text() {
        return PlainText.joined(paragraphs.get(0));
    }

    /** What stands below a heading without a number of its own. */
    List<String> furtherParagraphs() {
        return paragraphs.subList(1, paragraphs.size());
    }

    /** A line without a number goes on in the sentence before it, or begins a paragraph when that has ended. */
    void goOn(String text) {
        int last = paragraphs.size() - 1;
        if (isComplete()) {
            paragraphs.add(text);
        } else {
            paragraphs.set(last, paragraphs.get(last) + text);
        }
    }

    boolean isComplete() {
        return COMPLETE.matcher(paragraphs.get(paragraphs.size() - 1)).matches();
    }

    /** Whether it could head a part: short, not a sentence, with something below it. */
    boolean couldBeHeading() {
        return !children.isEmpty()
                && text().length() <= LONGEST_HEADING
                && !ENDED.matcher(text()).matches();
    }

    /** Everything it says, the points below it included. */
    String wholeText() {
        StringBuilder whole = new StringBuilder();
        paragraphs.forEach(paragraph -> append(whole, paragraph));
        children.forEach(child -> append(whole, child.wholeText()));
        return PlainText.joined(whole.toString());
    }

    /** Of the title: its lines, without what stands below it. */
    String wholeTitle() {
        return String.join(" ", paragraphs) + " ";
    }

    private static void append(StringBuilder whole, String text) {
        if (whole.length() > 0 && !ENDED.matcher(whole).matches() && whole.charAt(whole.length() - 1) != '：') {
            whole.append('；');
        }
        whole.append(text);
    }
}
