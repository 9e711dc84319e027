package org.dutybell.draft;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds which line stands below which. A form of number that was not seen before is a level below the last one. */
final class Outline {

    private static final int LONGEST_HEADING = 40;
    private static final int LARGEST_GAP = 5;

    private final List<SourceLine> lines;
    private final List<Node> open = new ArrayList<>();

    private Outline(List<SourceLine> lines) {
        this.lines = lines;
        open.add(new Node(new Mark("title", 0, "", ""), 0));
    }

    /** The title with everything below it. */
    static Node of(List<SourceLine> lines) {
        Outline outline = new Outline(lines.stream()
                .filter(line -> !Mark.strip(line.text()).isEmpty())
                .toList());
        for (int at = 0; at < outline.lines.size(); at++) {
            outline.add(at);
        }
        return outline.open.get(0);
    }

    private void add(int at) {
        SourceLine line = lines.get(at);
        String text = Mark.strip(line.text());
        Mark mark = Mark.of(text);
        if (line.role() == SourceLine.Role.HEADING) {
            open(new Mark(Mark.PLAIN, 0, "", text), line, 1);
        } else if (line.role() == SourceLine.Role.ITEM) {
            push(new Mark(Mark.BULLET, 0, "", text), line);
        } else if (mark != null && follows(mark)) {
            push(mark, line);
        } else if (heads(text, at)) {
            open(new Mark(Mark.PLAIN, 0, "", text), line, depthOfHeading(at));
        } else {
            top().goOn(text);
        }
    }

    private Node top() {
        return open.get(open.size() - 1);
    }

    private void push(Mark mark, SourceLine line) {
        int depth = depth(mark.style());
        open(mark, line, depth < 0 ? open.size() : depth);
    }

    private void open(Mark mark, SourceLine line, int depth) {
        open.subList(depth, open.size()).clear();
        Node node = new Node(mark, line.number());
        top().children().add(node);
        open.add(node);
    }

    private int depth(String style) {
        for (int depth = open.size() - 1; depth > 0; depth--) {
            if (open.get(depth).mark().style().equals(style)) {
                return depth;
            }
        }
        return -1;
    }

    /** Whether the number goes on in its level or begins one; a broken line may begin with any number. */
    private boolean follows(Mark mark) {
        int depth = depth(mark.style());
        if (mark.ordinal() == 0 || mark.ordinal() == 1) {
            return true;
        }
        if (depth < 0) {
            return mark.ordinal() <= 2 || open.size() == 1 || mark.style().equals(Mark.ARTICLE);
        }
        int last = open.get(depth).mark().ordinal();
        return mark.ordinal() > last && mark.ordinal() <= last + LARGEST_GAP;
    }

    /** A short line that is no sentence, before a line that begins to count. */
    private boolean heads(String text, int at) {
        Mark next = next(at);
        boolean counts = next != null && next.ordinal() <= 1;
        boolean begins = open.size() == 1 || top().isComplete() || Holders.isHeading(text);
        return counts && begins && text.length() <= LONGEST_HEADING && !text.matches(".*[。；;，,]$");
    }

    private @Nullable Mark next(int at) {
        if (at + 1 >= lines.size() || lines.get(at + 1).role() != SourceLine.Role.TEXT) {
            return null;
        }
        return Mark.of(Mark.strip(lines.get(at + 1).text()));
    }

    /** A heading stands above the level that the next line counts in, beside an earlier heading. */
    private int depthOfHeading(int at) {
        Mark next = next(at);
        int plain = depth(Mark.PLAIN);
        int counted = next == null ? -1 : depth(next.style());
        if (plain > 0) {
            return counted > 0 ? Math.min(plain, counted) : plain;
        }
        return counted > 0 ? counted : open.size();
    }
}
